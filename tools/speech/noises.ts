/** Sounds without a word in them, made up: nothing may be written down of them. 16 kHz, the same in every run. */
import { seededRandom } from '../random.ts';

const sampleRate = 16_000;

type Noise = (seconds: number) => Float32Array;

function make(seconds: number, sampleAt: (second: number) => number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) =>
    Math.max(-1, Math.min(1, sampleAt(index / sampleRate))),
  );
}

function tone(hertz: number, second: number): number {
  return Math.sin(2 * Math.PI * hertz * second);
}

/** Mains hum with its overtones. */
const hum: Noise = (seconds) =>
  make(seconds, (second) => 0.12 * tone(50, second) + 0.08 * tone(150, second) + 0.04 * tone(250, second));

/** White noise, now soft, now loud, as a bad line or a street has it. */
const hiss: Noise = (seconds) => {
  const random = seededRandom(7);
  return make(seconds, (second) => (0.02 + 0.18 * Math.abs(tone(0.05, second))) * (2 * random() - 1));
};

/** Plucked chords with overtones that die away, over a bass: about 100 beats a minute. */
const music: Noise = (seconds) => {
  const chords = [
    [220, 277.2, 329.6],
    [196, 246.9, 293.7],
    [174.6, 220, 261.6],
    [196, 246.9, 392],
  ];
  return make(seconds, (second) => {
    const beat = Math.floor(second / 0.6);
    const since = second - beat * 0.6;
    const chord = chords[Math.floor(beat / 4) % chords.length] ?? [];
    const note = chord[beat % 3] ?? 220;
    const pluck = [1, 2, 3, 4].reduce(
      (sum, overtone) => sum + tone(note * overtone, second) / overtone ** 1.5,
      0,
    );
    const bass = tone((chord[0] ?? 220) / 2, second);
    return 0.2 * pluck * Math.exp(-4 * since) + 0.12 * bass * Math.exp(-1.5 * since);
  });
};

/** Rings of a telephone, dialling tones, beeps. */
const beeps: Noise = (seconds) =>
  make(seconds, (second) => {
    const place = second % 6;
    if (place < 2) return 0.2 * (tone(440, second) + tone(480, second));
    return place < 4 && second % 0.4 < 0.2 ? 0.25 * tone(941, second) + 0.25 * tone(1336, second) : 0;
  });

/** Each for so many seconds, by name. */
export const noises: Record<string, Noise> = {
  silence: (seconds) => new Float32Array(Math.round(seconds * sampleRate)),
  hum,
  hiss,
  music,
  beeps,
};
