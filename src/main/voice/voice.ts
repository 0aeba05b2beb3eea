import { trackPitch } from './pitch.ts';

/** How something was said. Facts of the sound only: what it means is for the person to say. */
export interface Voice {
  /** Median over voiced frames; null with less than 0.1 s of voice. */
  pitchHertz: number | null;
  /** RMS over the speech, dB relative to full scale (a full-scale square wave is 0); null in digital silence. */
  loudnessDecibels: number | null;
  /** Of all stretches together. */
  speakingSeconds: number;
}

const leastVoicedFrames = 10;

export function medianPitch(samples: readonly Float32Array[], sampleRate: number): number | null {
  const voiced = samples
    .flatMap((piece) => trackPitch(piece, sampleRate))
    .filter((hertz) => hertz !== null)
    .toSorted((first, second) => first - second);
  if (voiced.length < leastVoicedFrames) return null;
  const middle = Math.floor(voiced.length / 2);
  const upper = voiced[middle] ?? 0;
  return voiced.length % 2 === 1 ? upper : ((voiced[middle - 1] ?? upper) + upper) / 2;
}

export function loudness(samples: readonly Float32Array[]): number | null {
  let sum = 0;
  let count = 0;
  for (const piece of samples) {
    for (const sample of piece) sum += sample * sample;
    count += piece.length;
  }
  return sum === 0 ? null : 10 * Math.log10(sum / count);
}

/** Words a minute on speaking time; null below 1 s or 3 words, where it says nothing. */
export function speakingRate(words: number, speakingSeconds: number): number | null {
  return words < 3 || speakingSeconds < 1 ? null : (words * 60) / speakingSeconds;
}

/** Measures one turn from its stretches of speech, without the silences between. */
export function measureVoice(samples: readonly Float32Array[], sampleRate: number): Voice {
  return {
    pitchHertz: medianPitch(samples, sampleRate),
    loudnessDecibels: loudness(samples),
    speakingSeconds: samples.reduce((sum, piece) => sum + piece.length, 0) / sampleRate,
  };
}
