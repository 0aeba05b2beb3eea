/**
 * Pitch by autocorrelation, with the smoothest path through the candidates of all frames.
 * Source: Boersma 1993, Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a
 * sampled sound, IFA Proceedings 17:97-110. Thresholds and costs as that paper and the manual of Praat give them.
 */
import { countFrames, createFrames, visitFrames, type Frames, type FrameSpectrum } from './frames.ts';
import { floorHertz, interpolationDepth, unvoicedStrength, voicedCandidates } from './pitchCandidates.ts';
import { bestPath, type Candidate } from './pitchPath.ts';

export const frameStepSeconds = 0.01;
/** Three periods of the lowest pitch. */
export const frameLengthSeconds = 3 / floorHertz;
/** No candidate is so strong: a frame as soft as this is unvoiced whatever it holds, and need not be looked at. */
const surelyUnvoiced = 1.5;

let kept: Frames | undefined;

/** Made once, since the rate is nearly always the same. */
function pitchFrames(sampleRate: number): Frames {
  if (kept?.sampleRate !== sampleRate) {
    const mostLag = Math.ceil(sampleRate / floorHertz) + 1 + interpolationDepth;
    kept = createFrames(sampleRate, frameLengthSeconds, frameStepSeconds, mostLag);
  }
  return kept;
}

function peak(samples: Float32Array, from: number, to: number, mean: number): number {
  let most = 0;
  for (let index = from; index < to; index += 1) {
    most = Math.max(most, Math.abs((samples[index] ?? 0) - mean));
  }
  return most;
}

/** The unvoiced strength of each frame, by the peak within one longest period around its middle. */
function unvoicedStrengths(frames: Frames, samples: Float32Array): number[] {
  const { window, step, sampleRate } = frames;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  const globalPeak = peak(samples, 0, samples.length, mean);
  const half = Math.round(sampleRate / floorHertz / 2);
  return Array.from({ length: countFrames(frames, samples) }, (_, number) => {
    const middle = number * step + window.length / 2;
    const level = globalPeak === 0 ? 0 : peak(samples, middle - half, middle + half, mean) / globalPeak;
    return unvoicedStrength(level);
  });
}

/**
 * The pitch in hertz, 75 to 500, of each frame; null where there is no voice.
 * Frames are 40 ms long and begin every 10 ms, so the first is centred at 20 ms.
 * `onAudible` may look at each frame that is not silent, before it is known whether it is voiced.
 */
export function trackPitch(
  samples: Float32Array,
  sampleRate: number,
  onAudible?: (frame: number, spectrum: FrameSpectrum) => void,
): (number | null)[] {
  const frames = pitchFrames(sampleRate);
  const candidates: Candidate[][] = unvoicedStrengths(frames, samples).map((strength) => [
    { hertz: 0, strength },
  ]);
  const audible = [...candidates.keys()].filter(
    (frame) => (candidates[frame]?.[0]?.strength ?? 0) < surelyUnvoiced,
  );
  visitFrames(frames, samples, audible, (frame, spectrum) => {
    candidates[frame]?.push(...voicedCandidates(spectrum.correlation, sampleRate));
    onAudible?.(frame, spectrum);
  });
  return bestPath(candidates).map(({ hertz }) => (hertz === 0 ? null : hertz));
}
