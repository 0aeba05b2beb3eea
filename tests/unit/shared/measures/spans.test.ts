/** What holds for stretches of speech and of marks whatever goes in. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestMonologue } from '../../../../src/shared/measures/monologue.ts';
import { repeatedStretch } from '../../../../src/shared/measures/repetition.ts';
import { lengthOf, toUnits, type TalkUnit } from '../../../../src/shared/measures/talkSpans.ts';
import { voiceStretches, type VoicedTurn } from '../../../../src/shared/measures/voiceStretches.ts';

const day = 86_400_000;
const spans = fc.array(
  fc
    .record({
      speaker: fc.constantFrom(0, 1, null),
      start: fc.integer({ min: 0, max: 900 }),
      length: fc.integer({ min: 1, max: 90 }),
    })
    .map(({ speaker, start, length }) => ({
      speaker,
      startSeconds: start / 10,
      endSeconds: (start + length) / 10,
    })),
  { minLength: 1, maxLength: 40 },
);

test('the units of a speaker do not touch, and hold all that this speaker said', () => {
  fc.assert(
    fc.property(spans, (said) => {
      const units = toUnits(said);
      for (const speaker of [0, 1]) {
        const own = units.filter((unit) => unit.speaker === speaker);
        for (const [index, unit] of own.entries()) {
          const next = own[index + 1];
          if (next !== undefined) expect(next.startSeconds - unit.endSeconds).toBeGreaterThanOrEqual(0.25);
        }
        for (const span of said.filter((each) => each.speaker === speaker)) {
          expect(own.some((unit) => isInside(span, unit))).toBe(true);
        }
      }
    }),
  );
});

function isInside(span: { startSeconds: number; endSeconds: number }, unit: TalkUnit): boolean {
  return unit.startSeconds <= span.startSeconds && unit.endSeconds >= span.endSeconds;
}

test('the longest time of speaking is at least the longest unit, and lies within the call', () => {
  fc.assert(
    fc.property(spans, (said) => {
      const units = toUnits(said);
      const own = units.filter(({ speaker }) => speaker === 0);
      const found = longestMonologue(units, 0);
      expect(found === null).toBe(own.length === 0);
      if (found === null) return;
      expect(lengthOf(found)).toBeGreaterThanOrEqual(Math.max(...own.map(lengthOf)) - 1e-9);
      expect(own.some(({ startSeconds }) => startSeconds === found.startSeconds)).toBe(true);
    }),
  );
});

test('the busiest thirty days of a mark are found as by trying all of them', () => {
  const hits = fc
    .array(fc.integer({ min: 0, max: 200 }), { maxLength: 25 })
    .map((days) =>
      days.toSorted((one, other) => one - other).map((at) => ({ atMilliseconds: at * day, day: at })),
    );
  fc.assert(
    fc.property(hits, (drawn) => {
      const windows = drawn.map(({ day: last }) =>
        drawn.filter((hit) => hit.day <= last && hit.day >= last - 30),
      );
      const enough = windows.filter(
        (window) => window.length >= 3 && new Set(window.map((hit) => hit.day)).size >= 2,
      );
      const most = Math.max(0, ...enough.map((window) => window.length));
      expect(repeatedStretch(drawn)?.hits.length ?? 0).toBe(most);
    }),
  );
});

const voiced = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 60 }), length: fc.integer({ min: 1, max: 80 }) }), {
    maxLength: 40,
  })
  .map((drawn): VoicedTurn[] => {
    let at = 0;
    return drawn.map(({ gap, length }) => {
      const startSeconds = at + gap;
      at = startSeconds + length / 10;
      return {
        startSeconds,
        endSeconds: at,
        pitchHertz: 120,
        pitchRangeSemitones: null,
        loudnessDecibels: -20,
        wordsPerMinute: null,
        pauseShare: null,
        alphaRatioDecibels: null,
      };
    });
  });

test('stretches of a voice hold three seconds of speech, each turn once and in order', () => {
  fc.assert(
    fc.property(voiced, (turns) => {
      const stretches = voiceStretches(turns);
      const held = stretches.flatMap((stretch) => stretch.turns);
      expect(held).toEqual([...new Set(held)].toSorted((one, other) => one - other));
      for (const { speechSeconds, values } of stretches) {
        expect(speechSeconds).toBeGreaterThanOrEqual(3 - 1e-9);
        // What is the same in every turn is the same in their mean, and what is not known stays so.
        expect(values.loudness).toBeCloseTo(-20, 9);
        expect(values.rate).toBeNull();
      }
    }),
  );
});
