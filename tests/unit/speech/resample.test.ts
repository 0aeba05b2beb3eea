import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createResampler } from '../../../src/main/speech/decode/resample.ts';

function tone(hertz: number, sampleRate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: sampleRate * seconds }, (_, index) =>
    Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );
}

/** Without the ends, where the filter swings in. */
function middle(samples: Float32Array): Float32Array {
  return samples.subarray(500, samples.length - 500);
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

describe('resampling', () => {
  it.each([8000, 11_025, 22_050, 44_100, 48_000])('from %i Hz keeps a tone at its place', (rate) => {
    const resampled = createResampler(rate, 16_000)(tone(1000, rate, 1));
    const expected = tone(1000, 16_000, 1);
    const error = middle(resampled).map((sample, index) => sample - (middle(expected)[index] ?? 0));
    expect(power(error)).toBeLessThan(1e-5);
  });

  it('takes away what the new rate cannot hold', () => {
    const resampled = createResampler(48_000, 16_000)(tone(9500, 48_000, 1));
    expect(10 * Math.log10(power(middle(resampled)))).toBeLessThan(-50);
  });

  it('leaves no trace where blocks meet', () => {
    const whole = tone(440, 44_100, 0.1);
    const expected = createResampler(44_100, 16_000)(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 20 }), (lengths) => {
        const resample = createResampler(44_100, 16_000);
        const pieces: number[] = [];
        let offset = 0;
        for (const length of [...lengths, whole.length]) {
          pieces.push(...resample(whole.subarray(offset, offset + length)));
          offset += length;
        }
        expect(pieces).toEqual([...expected]);
      }),
    );
  });
});
