import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/main/speech/span.ts';
import { alignWords } from '../../../src/main/speech/wordTimes.ts';

const sampleRate = 16_000;

/** Sound of one level but for some soft moments. */
function sound(softSeconds: readonly number[]) {
  return ({ startSeconds, endSeconds }: Span) =>
    Float32Array.from({ length: Math.round((endSeconds - startSeconds) * sampleRate) }, (_, index) => {
      const second = startSeconds + index / sampleRate;
      return softSeconds.some((soft) => Math.abs(second - soft) < 0.02) ? 0.001 : 0.3;
    });
}

const even = sound([]);

describe('the times of words that the engine does not tell', () => {
  it('follow how long the words are', () => {
    const words = alignWords('I remember', [{ startSeconds: 1, endSeconds: 3 }], even);
    expect(words[0]?.startSeconds).toBe(1);
    expect(words[1]?.endSeconds).toBeCloseTo(3);
    expect(words[0]?.endSeconds).toBeLessThan(1.9);
  });

  it('leave out the silences', () => {
    const speech = [
      { startSeconds: 0, endSeconds: 1 },
      { startSeconds: 5, endSeconds: 6 },
    ];
    const [first, second] = alignWords('same same', speech, even);
    expect([first?.endSeconds, second?.startSeconds]).toEqual([1, 5]);
  });

  it('are drawn to the softest moment near', () => {
    const [first] = alignWords('same same', [{ startSeconds: 0, endSeconds: 2 }], sound([1.08]));
    expect(first?.endSeconds).toBeCloseTo(1.08, 1);
    expect(first?.endSeconds).toBeGreaterThan(1.05);
  });

  it('are in order, within the speech, one for each word', () => {
    const spans = fc.array(
      fc.tuple(fc.double({ min: 0.1, max: 2, noNaN: true }), fc.double({ min: 0.1, max: 4, noNaN: true })),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(
        spans,
        fc.array(fc.constantFrom('a', 'yes,', 'remember', '42'), { minLength: 1, maxLength: 20 }),
        (pieces, texts) => {
          let time = 0;
          const speech = pieces.map(([silence, length]) => {
            const startSeconds = time + silence;
            time = startSeconds + length;
            return { startSeconds, endSeconds: time };
          });
          const words = alignWords(texts.join(' '), speech, even);
          expect(words.map(({ text }) => text)).toEqual(texts);
          let before = speech[0]?.startSeconds ?? 0;
          for (const { startSeconds, endSeconds } of words) {
            expect(startSeconds).toBeGreaterThanOrEqual(before - 1e-6);
            expect(endSeconds).toBeGreaterThanOrEqual(startSeconds - 1e-6);
            before = endSeconds;
          }
          expect(before).toBeLessThanOrEqual(time + 1e-6);
        },
      ),
      { numRuns: 30 },
    );
  });
});
