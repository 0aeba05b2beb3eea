import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorTransfers } from '../../../../src/shared/measures/floorTransfers.ts';
import { findInterruptions } from '../../../../src/shared/measures/interruptions.ts';
import { medianWithInterval } from '../../../../src/shared/measures/medianInterval.ts';
import { longestMonologue } from '../../../../src/shared/measures/monologue.ts';
import { overlapOf } from '../../../../src/shared/measures/overlap.ts';
import { measureTalk, type TalkTurn } from '../../../../src/shared/measures/talk.ts';
import { speechOfTurn, toUnits, type TalkUnit } from '../../../../src/shared/measures/talkSpans.ts';

/** "A 0-5" as a unit of speaker 0. */
function units(...spans: string[]): TalkUnit[] {
  return spans.map((span) => {
    const [who = '', startSeconds = 0, endSeconds = 0] = span
      .split(/[ -]/u)
      .map((part, index) => (index === 0 ? part : Number(part)));
    return {
      speaker: 'ABC'.indexOf(String(who)),
      startSeconds: Number(startSeconds),
      endSeconds: Number(endSeconds),
    };
  });
}

/** A turn with `words` words that fill it. */
function turn(
  speaker: number | null,
  startSeconds: number,
  endSeconds: number,
  words = 0,
  confidence: number | null = null,
): TalkTurn {
  const length = (endSeconds - startSeconds) / words;
  const spoken = Array.from({ length: words }, (_, index) => ({
    startSeconds: startSeconds + index * length,
    endSeconds: startSeconds + (index + 1) * length,
  }));
  return { speaker, confidence, startSeconds, endSeconds, words: spoken };
}

/** Ten times: A for 8 s, after 0.2 s B for 4 s, after 0.4 s A again. */
const dialogue = Array.from({ length: 10 }, (_, round) => [
  turn(0, round * 12.6, round * 12.6 + 8, 20),
  turn(1, round * 12.6 + 8.2, round * 12.6 + 12.2, 14),
]).flat();
const twoChannels = { windowSeconds: 130, ownChannels: true };

/** Any speech of three speakers in tenths of a second. */
const anyUnits = fc
  .array(
    fc.record({
      speaker: fc.integer({ min: 0, max: 2 }),
      start: fc.integer({ min: 0, max: 600 }),
      length: fc.integer({ min: 1, max: 80 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((spans) =>
    toUnits(
      spans.map(({ speaker, start, length }) => ({
        speaker,
        startSeconds: start / 10,
        endSeconds: (start + length) / 10,
      })),
    ),
  );
const asTurns = (list: readonly TalkUnit[]) =>
  list.map((unit) => turn(unit.speaker, unit.startSeconds, unit.endSeconds));

describe('speech within turns', () => {
  it('is cut where the words leave a quarter of a second', () => {
    const words = [
      { startSeconds: 1, endSeconds: 1.4 },
      { startSeconds: 1.5, endSeconds: 2 },
      { startSeconds: 2.3, endSeconds: 3 },
    ];
    expect(speechOfTurn({ startSeconds: 1, endSeconds: 3, words })).toEqual([
      { startSeconds: 1, endSeconds: 2 },
      { startSeconds: 2.3, endSeconds: 3 },
    ]);
  });
});

describe('the floor', () => {
  it('passes with a gap, or with an overlap below zero', () => {
    const offsets = floorTransfers(units('A 0-5', 'B 5.5-8', 'A 7.5-10')).map(
      ({ offsetSeconds }) => offsetSeconds,
    );
    expect(offsets).toEqual([0.5, -0.5]);
  });

  it('does not pass with a word inside another’s speech, nor over a long silence', () => {
    expect(floorTransfers(units('A 0-5', 'B 2-3', 'A 5.5-6', 'B 20-22'))).toEqual([]);
  });

  it('is held over pauses and back-channels, not over an answer', () => {
    const talk = units('A 0-5', 'B 4.5-5.2', 'A 6-9', 'B 9-11', 'A 11-12');
    expect(longestMonologue(talk, 0)).toEqual({ startSeconds: 0, endSeconds: 9 });
  });
});

describe('interruptions', () => {
  it('need an overlap, the other’s silence and the floor', () => {
    expect(findInterruptions(units('A 0-5', 'B 4.5-8'))).toEqual([{ by: 1, of: 0, atSeconds: 4.5 }]);
  });

  it.each([
    ['too short an overlap', ['A 0-5', 'B 4.8-8']],
    ['the other speaks on', ['A 0-6.2', 'B 4.5-8']],
    ['a back-channel', ['A 0-5', 'B 4.4-5.2']],
    ['the floor is not kept', ['A 0-5', 'B 4.5-5.9']],
    ['the other comes back', ['A 0-5', 'B 4.5-8', 'A 5.7-7']],
    ['into a back-channel', ['A 0-0.9', 'B 0.5-4']],
  ])('are not counted: %s', (_, talk) => {
    expect(findInterruptions(units(...talk))).toEqual([]);
  });

  it('are never more than the changes of floor', () => {
    fc.assert(fc.property(anyUnits, (list) => findInterruptions(list).length <= floorTransfers(list).length));
  });
});

describe('overlap', () => {
  it('is counted in seconds and times', () => {
    const { seconds, count } = overlapOf(units('A 0-5', 'B 4-6', 'A 7-9', 'C 8-8.5'));
    expect([seconds, count]).toEqual([1.5, 2]);
  });

  it('and time with any speech add up to all speech of two', () => {
    fc.assert(
      fc.property(anyUnits, (list) => {
        const two = list.filter(({ speaker }) => speaker < 2);
        const all = two.reduce((sum, unit) => sum + unit.endSeconds - unit.startSeconds, 0);
        const tenths = new Set(
          two.flatMap((unit) =>
            Array.from(
              { length: Math.round((unit.endSeconds - unit.startSeconds) * 10) },
              (_, index) => Math.round(unit.startSeconds * 10) + index,
            ),
          ),
        );
        expect(overlapOf(two).seconds).toBeCloseTo(all - tenths.size / 10, 6);
      }),
    );
  });
});

describe('median with interval', () => {
  it('reaches over all of five values and is narrower for many', () => {
    expect(medianWithInterval([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 1, high: 5, count: 5 });
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    expect(medianWithInterval(hundred)).toEqual({ median: 50.5, low: 44, high: 57, count: 100 });
  });

  it('is not told below five values', () => {
    expect(medianWithInterval([1, 2, 3, 4])).toBeNull();
  });
});

describe('talk of a call', () => {
  it('tells share, rate, answers and the longest time of speaking', () => {
    const { speakers, gate, gaps, overlap } = measureTalk(dialogue, twoChannels);
    expect(gate).toBeNull();
    expect(speakers.map(({ share }) => Number(share.toFixed(4)))).toEqual([0.6667, 0.3333]);
    expect(speakers.map(({ turns }) => turns)).toEqual([10, 10]);
    expect(speakers.map(({ wordsPerMinute }) => Math.round(wordsPerMinute ?? 0))).toEqual([150, 210]);
    expect(speakers.map(({ response }) => Number(response?.median.toFixed(3)))).toEqual([0.4, 0.2]);
    expect(speakers.map(({ interruptions }) => interruptions)).toEqual([0, 0]);
    expect([gaps?.count, overlap]).toEqual([19, { seconds: 0, count: 0 }]);
  });

  it('is an estimate without gaps and interruptions where all share a channel', () => {
    const guessed = dialogue.map((one) => ({ ...one, confidence: 0.9 }));
    const { gate, isEstimate, speakers, gaps, overlap } = measureTalk(guessed, {
      windowSeconds: 130,
      ownChannels: false,
    });
    expect([gate, isEstimate, gaps, overlap]).toEqual(['one-channel', true, null, null]);
    expect(speakers.map(({ response, interruptions }) => [response, interruptions])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(speakers[0]?.share).toBeCloseTo(2 / 3);
  });

  it.each([
    ['too-little-speech', dialogue.slice(0, 4), true],
    [
      'speakers-unknown',
      dialogue.map((one, index) => (index % 3 === 0 ? { ...one, speaker: null } : one)),
      true,
    ],
    ['one-speaker', dialogue.map((one) => ({ ...one, speaker: 1 })), true],
    ['speakers-unsure', dialogue.map((one) => ({ ...one, confidence: 0.5 })), false],
  ] as const)('is not told: %s', (gate, turns, ownChannels) => {
    const talk = measureTalk(turns, { windowSeconds: 130, ownChannels });
    expect([talk.gate, talk.speakers]).toEqual([gate, []]);
  });

  it('has shares that add up to one, inside their intervals', () => {
    fc.assert(
      fc.property(anyUnits, (list) => {
        const { speakers } = measureTalk(asTurns(list), { windowSeconds: 100, ownChannels: true });
        if (speakers.length === 0) return;
        expect(speakers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const { share, interval } of speakers) {
          if (interval === null) continue;
          expect(interval.low).toBeLessThanOrEqual(share);
          expect(interval.high).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  it('does not depend on the order of its turns or on who has which number', () => {
    fc.assert(
      fc.property(anyUnits, (list) => {
        const call = { windowSeconds: 100, ownChannels: true };
        const talk = measureTalk(asTurns(list), call);
        const other = measureTalk(
          asTurns(list.toReversed()).map((one) => ({ ...one, speaker: 5 - (one.speaker ?? 0) })),
          call,
        );
        expect(
          other.speakers
            .map(({ speaker, ...rest }) => [5 - speaker, rest.speakingSeconds, rest.longest])
            .toReversed(),
        ).toEqual(talk.speakers.map(({ speaker, ...rest }) => [speaker, rest.speakingSeconds, rest.longest]));
      }),
    );
  });
});
