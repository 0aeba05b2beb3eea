/** How well each frame's pitch fits a speaker, by how often that speaker and all speech have it. Pure. */
import { frameSize, periodicityPlace, pitchPlace } from './voiceFrames.ts';

const lowest = Math.log2(70);
const highest = Math.log2(400);
const binCount = 48;
/** Sound less periodic than this has no pitch to go by. */
const leastPeriodicity = 0.3;
/** So many frames of a speaker weigh as much as all speech does. */
const relevance = 25;
/** Neighbouring pitches are almost the same: each counts for those around it too (a bell of two bins). */
const bell = [0.06, 0.24, 0.4, 0.24, 0.06];

function binOf(values: Float32Array, frame: number): number | null {
  if ((values[frame * frameSize + periodicityPlace] ?? 0) < leastPeriodicity) return null;
  const share = ((values[frame * frameSize + pitchPlace] ?? 0) - lowest) / (highest - lowest);
  return Math.max(0, Math.min(binCount - 1, Math.floor(share * binCount)));
}

/** How often each pitch occurs in the frames; a little everywhere, so that none is impossible. */
function countPitches(values: Float32Array, frames: Iterable<number>): Float64Array {
  const counts = new Float64Array(binCount).fill(0.01);
  for (const frame of frames) {
    const bin = binOf(values, frame);
    if (bin === null) continue;
    for (const [index, weight] of bell.entries()) {
      const near = Math.max(0, Math.min(binCount - 1, bin + index - 2));
      counts[near] = (counts[near] ?? 0) + weight;
    }
  }
  return counts;
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The logarithm of how much likelier each frame's pitch is for the speaker than for all who speak; 0 without pitch. */
export function scorePitches(values: Float32Array, count: number, own: readonly number[]): Float64Array {
  const all = countPitches(values, new Uint8Array(count).keys());
  const speaker = countPitches(values, own);
  const [allTotal, ownTotal] = [total(all), total(speaker)];
  const ratios = speaker.map((seen, bin) => {
    const usual = (all[bin] ?? 0) / allTotal;
    return Math.log((seen + relevance * usual) / (ownTotal + relevance) / usual);
  });
  return Float64Array.from({ length: count }, (_, frame) => {
    const bin = binOf(values, frame);
    return bin === null ? 0 : (ratios[bin] ?? 0);
  });
}
