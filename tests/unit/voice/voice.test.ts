import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFourier } from '../../../src/main/voice/fourier.ts';
import { trackPitch } from '../../../src/main/voice/pitch.ts';
import { measureVoice, type Voice } from '../../../src/main/voice/voice.ts';
import { mean } from '../../../src/shared/measures/average.ts';
import { mixed, noise, pulses, voiceOf, type Pulse } from '../../fixtures/audio/voices.ts';

const sampleRate = 16_000;

function tone(hertz: number, seconds: number, amplitude: number): Float32Array {
  const step = (2 * Math.PI * hertz) / sampleRate;
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, index) => amplitude * Math.sin(step * index),
  );
}

function measure(samples: Float32Array): Voice {
  return measureVoice([{ startSeconds: 0, samples }], sampleRate);
}

/** Share of voiced frames that are more than a fifth off the pitch at their middle. */
function grossErrors(samples: Float32Array, hertzAt: (seconds: number) => number): number {
  const errors = trackPitch(samples, sampleRate).flatMap((hertz, frame) =>
    hertz === null ? [] : [Math.abs(hertz / hertzAt(0.02 + frame * 0.01) - 1)],
  );
  return errors.length === 0 ? 1 : errors.filter((error) => error > 0.2).length / errors.length;
}

/** Mean difference of neighbours as a percentage of the mean. */
function localPercent(values: readonly number[]): number {
  const differences = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  return (100 * mean(differences)) / mean(values);
}

function periodsOf(beats: readonly Pulse[]): number[] {
  return beats.slice(1).map(({ atSeconds }, index) => atSeconds - (beats[index]?.atSeconds ?? 0));
}

/** A direct transform, by the definition. */
function slowTransform(values: readonly number[]): [number, number][] {
  return values.map((_, bin) => {
    const turn = (index: number) => (-2 * Math.PI * bin * index) / values.length;
    const real = values.reduce((sum, value, index) => sum + value * Math.cos(turn(index)), 0);
    return [real, values.reduce((sum, value, index) => sum + value * Math.sin(turn(index)), 0)];
  });
}

describe('the Fourier transform', () => {
  it('is what its definition says', () => {
    const values = Array.from({ length: 16 }, (_, index) => Math.sin(index * index) + index / 10);
    const [real, imaginary] = [Float64Array.from(values), new Float64Array(16)];
    createFourier(16).transform(real, imaginary);
    for (const [bin, [expectedReal, expectedImaginary]] of slowTransform(values).entries()) {
      expect(real[bin]).toBeCloseTo(expectedReal, 9);
      expect(imaginary[bin]).toBeCloseTo(expectedImaginary, 9);
    }
  });
});

describe('pitch of a voice', () => {
  it.each([
    ['falling over an octave', (seconds: number) => 240 * 2 ** (-seconds / 3)],
    ['swinging', (seconds: number) => 180 * 2 ** (0.3 * Math.sin(2 * Math.PI * 2 * seconds))],
    ['deep', () => 85],
    ['high', () => 420],
  ])('%s is followed without octave errors, in noise too', (_, hertzAt) => {
    const voice = voiceOf(pulses(hertzAt, 3), 3);
    expect(grossErrors(voice, hertzAt)).toBe(0);
    expect(grossErrors(mixed(voice, noise(3, 0.02)), hertzAt)).toBeLessThan(0.005);
  });

  it('is found within a percent, whatever it is', () => {
    fc.assert(
      fc.property(fc.double({ min: 78, max: 480, noNaN: true }), (hertz) => {
        const { pitchHertz } = measure(
          voiceOf(
            pulses(() => hertz, 0.5),
            0.5,
          ),
        );
        expect(Math.abs((pitchHertz ?? 0) / hertz - 1)).toBeLessThan(0.01);
      }),
      { numRuns: 25 },
    );
  });

  it('is not halved by beats that alternate, nor doubled by a strong second harmonic', () => {
    const alternating = pulses(() => 120, 2).map((pulse, index) => ({
      ...pulse,
      amplitude: index % 2 === 0 ? 1 : 0.9,
    }));
    expect(measure(voiceOf(alternating, 2)).pitchHertz).toBeCloseTo(120, 0);
    const second = mixed(tone(150, 2, 0.05), mixed(tone(300, 2, 0.4), tone(450, 2, 0.1)));
    expect(measure(second).pitchHertz).toBeCloseTo(150, 0);
  });

  it('ranges from its 20th to its 80th percentile in semitones', () => {
    const glide = voiceOf(
      pulses((seconds) => 110 * 2 ** (seconds / 4), 4),
      4,
    );
    // One octave evenly: three fifths of twelve semitones.
    expect(Math.abs((measure(glide).pitchRangeSemitones ?? 0) - 7.2)).toBeLessThan(0.15);
  });
});

describe('jitter and shimmer', () => {
  it.each([
    [0.005, 0.05],
    [0.01, 0.1],
    [0.02, 0.2],
  ])('of beats moved by %d and weighted by %d are found', (jitter, shimmer) => {
    const beats = pulses(() => 125, 4, { jitter, shimmer, seed: 3 });
    const { jitterPercent, shimmerPercent } = measure(voiceOf(beats, 4));
    const expected = [localPercent(periodsOf(beats)), localPercent(beats.map(({ amplitude }) => amplitude))];
    expect(Math.abs((jitterPercent ?? 0) / (expected[0] ?? 1) - 1)).toBeLessThan(0.15);
    expect(Math.abs((shimmerPercent ?? 0) / (expected[1] ?? 1) - 1)).toBeLessThan(0.2);
  });

  it('of an even voice are next to nothing', () => {
    const { jitterPercent, shimmerPercent } = measure(
      voiceOf(
        pulses(() => 137, 3),
        3,
      ),
    );
    expect(jitterPercent).toBeLessThan(0.1);
    expect(shimmerPercent).toBeLessThan(1.5);
  });

  it('are not told from a moment of voice', () => {
    const { jitterPercent, shimmerPercent } = measure(
      voiceOf(
        pulses(() => 125, 0.6),
        0.6,
      ),
    );
    expect([jitterPercent, shimmerPercent]).toEqual([null, null]);
  });

  it('are not told of sound that went through a telephone', () => {
    // Tones up to 3400 Hz only: nothing above, as a telephone leaves it.
    const narrow = Array.from({ length: 27 }, (_, index) => tone(125 * (index + 1), 3, 0.02)).reduce(mixed);
    const { pitchHertz, jitterPercent, shimmerPercent } = measure(narrow);
    expect(pitchHertz).toBeCloseTo(125, 1);
    expect([jitterPercent, shimmerPercent]).toEqual([null, null]);
  });
});

describe('spectral balance', () => {
  it('is the power above 1000 Hz against that below, and strongest against strongest', () => {
    const { alphaRatioDecibels, hammarbergDecibels } = measure(
      mixed(mixed(tone(200, 2, 0.3), tone(400, 2, 0.3)), tone(3000, 2, 0.03)),
    );
    // 0.03² / (0.3² + 0.3²), and 0.3² / 0.03².
    expect(alphaRatioDecibels).toBeCloseTo(10 * Math.log10(0.005), 1);
    expect(Math.abs((hammarbergDecibels ?? 0) - 20)).toBeLessThan(0.2);
  });

  it('does not depend on loudness', () => {
    const voice = voiceOf(
      pulses(() => 125, 2),
      2,
    );
    const soft = voice.map((sample) => sample / 20);
    expect(measure(soft).alphaRatioDecibels).toBeCloseTo(measure(voice).alphaRatioDecibels ?? 0, 3);
  });
});

describe('pauses', () => {
  it('are the silences of a quarter of a second and more between stretches', () => {
    const samples = voiceOf(
      pulses(() => 125, 1),
      1,
    );
    const stretches = [0, 1.1, 2.6, 3.6].map((startSeconds) => ({ startSeconds, samples }));
    const { pauseCount, pauseShare } = measureVoice(stretches, sampleRate);
    expect(pauseCount).toBe(1);
    // 0.5 s of 4.5 s; the shorter silence belongs to the speaking.
    expect(pauseShare).toBeCloseTo(0.5 / 4.5, 6);
  });

  it('of less than a second of speech are not told', () => {
    expect(measure(new Float32Array(8000)).pauseShare).toBeNull();
  });
});

describe('a turn', () => {
  it('of silence or nothing has no voice', () => {
    const nothing = [measure(new Float32Array(3 * sampleRate)), measureVoice([], sampleRate)];
    for (const voice of nothing) {
      expect(voice).toMatchObject({
        pitchHertz: null,
        pitchRangeSemitones: null,
        loudnessDecibels: null,
        jitterPercent: null,
        shimmerPercent: null,
        alphaRatioDecibels: null,
        hammarbergDecibels: null,
      });
    }
  });

  it('is measured over all of its stretches', () => {
    const [low, high] = [100, 200].map((hertz) =>
      voiceOf(
        pulses(() => hertz, 1),
        1,
      ),
    );
    const stretches = [low, high].map((samples, index) => ({
      startSeconds: 2 * index,
      samples: samples ?? new Float32Array(0),
    }));
    const { pitchRangeSemitones } = measureVoice(stretches, sampleRate);
    expect(pitchRangeSemitones).toBeCloseTo(12, 1);
  });
});
