import { describe, expect, it } from 'vitest';
import { trackPitch } from '../../../src/main/voice/pitch.ts';
import { loudness, measureVoice, medianPitch, speakingRate } from '../../../src/main/voice/voice.ts';
import { semitones } from '../../../src/shared/measures/semitones.ts';

const sampleRate = 16_000;

function tone(hertz: number, seconds: number, amplitude = 0.3): Float32Array {
  const step = (2 * Math.PI * hertz) / sampleRate;
  return Float32Array.from(
    { length: seconds * sampleRate },
    (_, index) => amplitude * Math.sin(step * index),
  );
}

/** All harmonics at the same strength, as from a pulse of the vocal folds; `from` leaves out the lower ones. */
function pulseTrain(hertz: number, seconds: number, from = 1): Float32Array {
  const sum = new Float32Array(seconds * sampleRate);
  for (let harmonic = from; harmonic * hertz < 3400; harmonic += 1) {
    tone(harmonic * hertz, seconds, 0.03).forEach((sample, index) => {
      sum[index] = (sum[index] ?? 0) + sample;
    });
  }
  return sum;
}

/** The same in every run (a linear congruential generator). */
function noise(seconds: number, amplitude: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: seconds * sampleRate }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return amplitude * (state / 2_147_483_648 - 1);
  });
}

function relativeError(found: number | null, hertz: number): number {
  return found === null ? 1 : Math.abs(found / hertz - 1);
}

describe('pitch', () => {
  it.each([80, 110, 150, 200, 233, 300, 350, 440])(
    'of %i Hz is found within a tenth of a percent',
    (hertz) => {
      expect(relativeError(medianPitch([tone(hertz, 1)], sampleRate), hertz)).toBeLessThan(0.001);
      expect(relativeError(medianPitch([pulseTrain(hertz, 1)], sampleRate), hertz)).toBeLessThan(0.001);
    },
  );

  it('is heard on the telephone, where the lowest harmonics are missing', () => {
    expect(relativeError(medianPitch([pulseTrain(120, 1, 3)], sampleRate), 120)).toBeLessThan(0.01);
  });

  it('is found in noise', () => {
    const voice = pulseTrain(180, 1);
    const mixed = noise(1, 0.05).map((sample, index) => sample + (voice[index] ?? 0));
    expect(relativeError(medianPitch([mixed], sampleRate), 180)).toBeLessThan(0.01);
  });

  it('is not invented in noise or silence', () => {
    expect(trackPitch(noise(1, 0.3), sampleRate).filter((hertz) => hertz !== null).length).toBeLessThan(5);
    expect(medianPitch([new Float32Array(sampleRate)], sampleRate)).toBeNull();
  });

  it('is null between two voiced stretches', () => {
    const samples = new Float32Array(3 * sampleRate);
    samples.set(tone(200, 1));
    samples.set(tone(200, 1), 2 * sampleRate);
    const middle = trackPitch(samples, sampleRate).slice(110, 185);
    expect(middle.every((hertz) => hertz === null)).toBe(true);
  });

  it('follows a glide', () => {
    let phase = 0;
    const glide = Float32Array.from({ length: 2 * sampleRate }, (_, index) => {
      phase += (2 * Math.PI * (120 + (120 * index) / (2 * sampleRate))) / sampleRate;
      return Math.sin(phase) * 0.3;
    });
    const track = trackPitch(glide, sampleRate);
    // Frames are centred 20 ms after their start.
    expect(relativeError(track[50] ?? null, 120 + 60 * 0.52)).toBeLessThan(0.01);
    expect(relativeError(track[150] ?? null, 120 + 60 * 1.52)).toBeLessThan(0.01);
  });

  it('in semitones doubles in twelve', () => {
    expect([semitones(27.5), semitones(55), semitones(440)]).toEqual([0, 12, 48]);
  });
});

describe('loudness', () => {
  it('of a full-scale sine is -3.01 dB and of a tenth of it 20 dB less', () => {
    expect(loudness([tone(100, 1, 1)])).toBeCloseTo(-3.0103, 3);
    expect(loudness([tone(100, 1, 0.1)])).toBeCloseTo(-23.0103, 3);
  });

  it('is taken over all stretches together', () => {
    expect(loudness([new Float32Array(10).fill(1), new Float32Array(30)])).toBeCloseTo(-6.0206, 3);
  });

  it('of digital silence is none', () => {
    expect(loudness([new Float32Array(100)])).toBeNull();
  });
});

describe('rate', () => {
  it('is words on speaking time', () => {
    expect(speakingRate(30, 12)).toBe(150);
  });

  it('says nothing of a moment', () => {
    expect([speakingRate(2, 5), speakingRate(5, 0.8)]).toEqual([null, null]);
  });

  it('counts only the stretches of speech', () => {
    const stretches = [
      { startSeconds: 0, samples: tone(150, 2) },
      { startSeconds: 4, samples: tone(150, 1) },
    ];
    const { speakingSeconds } = measureVoice(stretches, sampleRate);
    expect(speakingRate(9, speakingSeconds)).toBe(180);
  });
});
