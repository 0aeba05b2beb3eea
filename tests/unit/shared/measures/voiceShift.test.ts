import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/shared/measures/bootstrap.ts';
import { voiceShifts } from '../../../../src/shared/measures/voiceShift.ts';
import type { VoicedTurn } from '../../../../src/shared/measures/voiceStretches.ts';
import { describeVoice } from '../../../../src/shared/measures/voiceWords.ts';

/** Turns of one voice with a little of everybody's variation, `seconds` long, 5 s apart. */
function usualTurns(count: number, seconds = 4, seed = 1): VoicedTurn[] {
  const random = seededRandom(seed);
  const about = (middle: number, spread: number) => middle + spread * (random() + random() + random() - 1.5);
  return Array.from({ length: count }, (_, index) => ({
    startSeconds: index * (seconds + 5),
    endSeconds: index * (seconds + 5) + seconds,
    pitchHertz: about(120, 8),
    pitchRangeSemitones: about(4, 1),
    loudnessDecibels: about(-25, 2),
    wordsPerMinute: about(170, 25),
    pauseShare: 0.1,
    alphaRatioDecibels: about(-14, 2),
  }));
}

/** The same turns with some of them changed. */
function changed(
  turns: readonly VoicedTurn[],
  from: number,
  to: number,
  change: (turn: VoicedTurn) => Partial<VoicedTurn>,
): VoicedTurn[] {
  return turns.map((turn, index) => (index >= from && index < to ? { ...turn, ...change(turn) } : turn));
}

const raised = ({ pitchHertz, loudnessDecibels }: VoicedTurn): Partial<VoicedTurn> => ({
  pitchHertz: (pitchHertz ?? 0) * 1.4,
  loudnessDecibels: (loudnessDecibels ?? 0) + 9,
});

function scoresOf(turns: readonly VoicedTurn[]): number[] {
  return voiceShifts(turns).turns.flatMap((turn) => turn?.features.map(({ z }) => z) ?? []);
}

describe('a voice against its usual', () => {
  it('is told in words where it is higher and louder for a while', () => {
    const { gate, turns } = voiceShifts(changed(usualTurns(40), 20, 24, raised));
    expect(gate).toBeNull();
    expect(turns.map((turn) => turn?.isMarked)).toEqual(turns.map((_, index) => index >= 20 && index < 24));
    expect(turns[21]?.words).toBe('higher and louder than usual');
    expect(turns[21]?.energy).toBeGreaterThan(0);
  });

  it('is not marked for two turns, though they stand out', () => {
    const { turns } = voiceShifts(changed(usualTurns(40), 20, 22, raised));
    expect(turns.some((turn) => turn?.isMarked)).toBe(false);
    expect(turns[20]?.words).toBe('higher and louder than usual');
  });

  it('changes for good at one place', () => {
    const turns = changed(usualTurns(40), 25, 40, (turn) => ({
      loudnessDecibels: (turn.loudnessDecibels ?? 0) + 8,
    }));
    const { changes } = voiceShifts(turns);
    expect(changes.map(({ turn, feature }) => [turn, feature])).toEqual([[25, 'loudness']]);
    expect((changes[0]?.after ?? 0) - (changes[0]?.before ?? 0)).toSatisfy(
      (decibels: number) => decibels > 7 && decibels < 9,
    );
  });

  it('is hardly ever marked where nothing happens', () => {
    const marked = Array.from({ length: 50 }, (_, seed) => voiceShifts(usualTurns(40, 4, seed + 1))).filter(
      ({ turns, changes }) => changes.length > 0 || turns.some((turn) => turn?.isMarked),
    );
    expect(marked.length).toBeLessThanOrEqual(2);
  });

  it('is not compared below a minute or eight stretches of speech', () => {
    const [little, few] = [voiceShifts(usualTurns(14)), voiceShifts(usualTurns(7, 20))];
    expect([little.gate, few.gate]).toEqual(['too-little-speech', 'too-few-stretches']);
    expect([...little.turns, ...few.turns].every((turn) => turn === null)).toBe(true);
  });

  it('takes short turns together until they hold three seconds', () => {
    const { stretches, turns } = voiceShifts(usualTurns(60, 1.5));
    expect(stretches).toBe(20);
    expect(turns[0]).toEqual(turns[2]);
  });

  it('leaves a short turn alone that is far from others', () => {
    const far = usualTurns(41, 4).map((turn, index) =>
      index === 40
        ? { ...turn, startSeconds: turn.startSeconds + 100, endSeconds: turn.startSeconds + 101 }
        : turn,
    );
    expect(voiceShifts(far).turns[40]).toBeNull();
  });

  it('over other calls leaves out what the line makes', () => {
    const others = [usualTurns(20, 4, 7), usualTurns(20, 4, 8)];
    const { gate, turns } = voiceShifts(changed(usualTurns(3), 0, 3, raised), others);
    expect(gate).toBeNull();
    expect(turns.map((turn) => turn?.words)).toEqual(Array(3).fill('higher than usual'));
    expect(turns[0]?.features.map(({ feature }) => feature)).toEqual([
      'pitch',
      'pitchRange',
      'rate',
      'pauses',
    ]);
  });

  it('does not depend on how loud the recording is or how deep the voice', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0.7, max: 1.5, noNaN: true }),
        (seed, gain, factor) => {
          const turns = usualTurns(30, 4, seed);
          const other = turns.map((turn) => ({
            ...turn,
            pitchHertz: (turn.pitchHertz ?? 0) * factor,
            loudnessDecibels: (turn.loudnessDecibels ?? 0) + gain,
          }));
          const [one, two] = [scoresOf(turns), scoresOf(other)];
          expect(one.length).toBe(two.length);
          for (const [index, z] of one.entries()) expect(two[index]).toBeCloseTo(z, 6);
        },
      ),
    );
  });
});

describe('words for a voice', () => {
  it('name sound only', () => {
    expect(
      describeVoice([
        { feature: 'pitch', z: -2.4 },
        { feature: 'rate', z: -2 },
        { feature: 'pauses', z: 3 },
      ]),
    ).toBe('lower and slower, with more pauses than usual');
    expect(describeVoice([{ feature: 'pauses', z: -3 }])).toBe('with fewer pauses than usual');
    expect(describeVoice([])).toBeNull();
  });
});
