/** The pitches a frame could have: the peaks of its autocorrelation. Source: Boersma 1993 (see pitch.ts). */
import type { Candidate } from './pitchPath.ts';

export const floorHertz = 75;
const ceilingHertz = 500;
const silenceThreshold = 0.03;
const voicingThreshold = 0.45;
const octaveCost = 0.01;
const mostCandidates = 8;
/** Points on each side of a peak from which its true top is interpolated. */
export const interpolationDepth = 16;

/** Weights of the points around for a place so many eighths after a point: a sinc under a Hann window. */
const interpolation = Array.from({ length: 8 }, (_, eighth) =>
  Float64Array.from({ length: 2 * interpolationDepth }, (__, index) => {
    const distance = Math.PI * (eighth / 8 - (index - interpolationDepth + 1));
    const sinc = Math.abs(distance) < 1e-6 ? 1 : Math.sin(distance) / distance;
    return sinc * (0.5 + 0.5 * Math.cos(distance / (interpolationDepth + 1)));
  }),
);

/** The function between its points; symmetric about 0, as an autocorrelation is. */
function interpolate(values: Float64Array, eighths: number): number {
  const weights = interpolation[eighths % 8];
  if (weights === undefined) return 0;
  const start = Math.floor(eighths / 8) - interpolationDepth + 1;
  let sum = 0;
  for (let index = 0; index < weights.length; index += 1) {
    sum += (values[Math.abs(start + index)] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

/** The true top of a peak near a whole lag: in eighths first, then by the parabola through the best three. */
function refinePeak(values: Float64Array, lag: number): { lag: number; height: number } {
  let best = 8 * lag;
  let here = interpolate(values, best);
  const way = interpolate(values, best + 1) > here ? 1 : -1;
  for (let steps = 0; steps < 7; steps += 1) {
    const next = interpolate(values, best + way);
    if (next <= here) break;
    best += way;
    here = next;
  }
  const before = interpolate(values, best - 1);
  const after = interpolate(values, best + 1);
  const shift = (before - after) / (2 * (before - 2 * here + after));
  return { lag: (best + shift) / 8, height: here - ((before - after) * shift) / 4 };
}

/** Strength of "no voice here"; `level` is the frame's peak as a share of the whole sound's. */
export function unvoicedStrength(level: number): number {
  return voicingThreshold + Math.max(0, 2 - (level * (1 + voicingThreshold)) / silenceThreshold);
}

/** The voiced candidates of a frame, the strongest at most, from its autocorrelation. */
export function voicedCandidates(correlation: Float64Array, sampleRate: number): Candidate[] {
  const voiced: Candidate[] = [];
  const mostLag = Math.ceil(sampleRate / floorHertz);
  for (let lag = Math.floor(sampleRate / ceilingHertz); lag <= mostLag; lag += 1) {
    const here = correlation[lag] ?? 0;
    if (here < 0.5 * voicingThreshold) continue;
    if (here <= (correlation[lag - 1] ?? 0) || here < (correlation[lag + 1] ?? 0)) continue;
    const peak = refinePeak(correlation, lag);
    const hertz = sampleRate / peak.lag;
    // Where the interpolation makes more of a peak than 1 can be, it is as doubtful as it is too high.
    const height = Math.min(peak.height, 1 / peak.height);
    voiced.push({ hertz, strength: height - octaveCost * Math.log2(ceilingHertz / hertz) });
  }
  if (voiced.length <= mostCandidates) return voiced;
  return voiced.toSorted((one, two) => two.strength - one.strength).slice(0, mostCandidates);
}
