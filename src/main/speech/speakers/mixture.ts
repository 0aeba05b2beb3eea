/**
 * The voices of one recording as mixtures of Gaussians over frames: one of all speech, bent towards each speaker.
 * Source: Reynolds, Quatieri and Dunn (2000), Speaker verification using adapted Gaussian mixture models, Digital
 * Signal Processing 10:19-41.
 */
import { cepstrumSize as size, frameSize } from './voiceFrames.ts';

const parts = 16;
const rounds = 8;
/** Frames enough to learn all speech from. */
const mostFrames = 20_000;
/** So many frames of a speaker weigh as much as all speech does. */
const relevance = 4;
/** Of the variance of all speech: a part may not become a needle. */
const leastVariance = 0.05;

export interface Mixture {
  logWeights: Float64Array;
  /** `size` numbers a part. */
  means: Float64Array;
  /** One over the variance. */
  precisions: Float64Array;
}

/** The logarithm of each part's share in a frame's likelihood, into `scores`; returns the greatest. */
function scoreParts(mixture: Mixture, values: Float32Array, frame: number, scores: Float64Array): number {
  let best = -Infinity;
  const offset = frame * frameSize;
  for (let part = 0; part < parts; part += 1) {
    let sum = 0;
    for (let place = 0; place < size; place += 1) {
      const distance = (values[offset + place] ?? 0) - (mixture.means[part * size + place] ?? 0);
      sum += distance * distance * (mixture.precisions[part * size + place] ?? 0);
    }
    const score = (mixture.logWeights[part] ?? 0) - sum / 2;
    scores[part] = score;
    if (score > best) best = score;
  }
  return best;
}

/** Makes scores shares that are 1 together; returns the logarithm of what they were together. */
function toShares(scores: Float64Array, best: number): number {
  let total = 0;
  for (const [part, score] of scores.entries()) {
    const share = Math.exp(score - best);
    scores[part] = share;
    total += share;
  }
  for (const [part, share] of scores.entries()) scores[part] = share / total;
  return best + Math.log(total);
}

interface Sums {
  counts: Float64Array;
  firsts: Float64Array;
  squares: Float64Array;
}

function gather(mixture: Mixture, values: Float32Array, frames: Iterable<number>): Sums {
  const sums: Sums = {
    counts: new Float64Array(parts),
    firsts: new Float64Array(parts * size),
    squares: new Float64Array(parts * size),
  };
  const shares = new Float64Array(parts);
  for (const frame of frames) {
    toShares(shares, scoreParts(mixture, values, frame, shares));
    for (const [part, share] of shares.entries()) {
      if (share < 1e-3) continue;
      sums.counts[part] = (sums.counts[part] ?? 0) + share;
      for (let place = 0; place < size; place += 1) {
        const value = values[frame * frameSize + place] ?? 0;
        const cell = part * size + place;
        sums.firsts[cell] = (sums.firsts[cell] ?? 0) + share * value;
        sums.squares[cell] = (sums.squares[cell] ?? 0) + share * value * value;
      }
    }
  }
  return sums;
}

function toMixture(counts: Float64Array, means: Float64Array, variances: Float64Array): Mixture {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const logWeights = counts.map((count, part) => {
    let logVolume = 0;
    for (let place = 0; place < size; place += 1) logVolume += Math.log(variances[part * size + place] ?? 1);
    return Math.log((count + 1e-3) / total) - logVolume / 2;
  });
  return { logWeights, means, precisions: variances.map((variance) => 1 / variance) };
}

/** Learns all speech of a recording by expectation and maximisation, from parts that lie spread over it. */
export function learnSpeech(values: Float32Array, count: number): Mixture {
  const step = Math.max(1, Math.ceil(count / mostFrames));
  const frames = Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
  const overall = new Float64Array(size);
  const means = new Float64Array(parts * size);
  for (let place = 0; place < size; place += 1) {
    const column = frames.map((frame) => values[frame * frameSize + place] ?? 0);
    const average = column.reduce((sum, value) => sum + value, 0) / column.length;
    overall[place] = column.reduce((sum, value) => sum + (value - average) ** 2, 0) / column.length + 1e-6;
    for (let part = 0; part < parts; part += 1) {
      means[part * size + place] = column[Math.floor(((part + 0.5) * column.length) / parts)] ?? 0;
    }
  }
  const wide = Float64Array.from({ length: parts * size }, (_, cell) => overall[cell % size] ?? 1);
  let mixture = toMixture(new Float64Array(parts).fill(1), means, wide);
  for (let round = 0; round < rounds; round += 1) {
    const { counts, firsts, squares } = gather(mixture, values, frames);
    const average = firsts.map((sum, cell) => sum / ((counts[Math.floor(cell / size)] ?? 0) + 1e-6));
    const variances = squares.map((sum, cell) => {
      const variance = sum / ((counts[Math.floor(cell / size)] ?? 0) + 1e-6) - (average[cell] ?? 0) ** 2;
      return Math.max(leastVariance * (overall[cell % size] ?? 1), variance);
    });
    mixture = toMixture(counts, average, variances);
  }
  return mixture;
}

/** All speech, its means bent towards one speaker's frames. */
export function adaptTo(mixture: Mixture, values: Float32Array, frames: readonly number[]): Mixture {
  const step = Math.max(1, Math.ceil(frames.length / mostFrames));
  const { counts, firsts } = gather(
    mixture,
    values,
    frames.filter((_, index) => index % step === 0),
  );
  const means = mixture.means.map((mean, cell) => {
    const count = counts[Math.floor(cell / size)] ?? 0;
    return ((firsts[cell] ?? 0) + relevance * mean) / (count + relevance);
  });
  return { ...mixture, means };
}

/** The logarithm of how likely each frame is. */
export function scoreFrames(mixture: Mixture, values: Float32Array, count: number): Float64Array {
  const scores = new Float64Array(parts);
  return Float64Array.from({ length: count }, (_, frame) =>
    toShares(scores, scoreParts(mixture, values, frame, scores)),
  );
}
