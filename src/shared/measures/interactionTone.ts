/**
 * Tone of one person's words in one interaction: 0 cold .. 0.5 neutral .. 1 warm, with an 80 % interval.
 * Our own estimate, validated by nobody.
 *
 * Each utterance has a valence -1..1 from the reading model and weighs
 *   (its letters, at most 40, / 40) x (0.25 + |valence|):
 * a full sentence more than an "ok", and what is said with feeling more than the neutral words around it.
 * To the weighted mean one sentence's worth of neutral talk is added, so that a few words stay near the middle:
 *   tone = 0.5 + 0.5 x sum(weight x valence) / (sum(weight) + 0.25)
 * The interval comes from the spread of the valences and the effective number of utterances (Kish 1965).
 * Limits: only words; irony, habits of writing and what was meant stay unseen, and the model itself errs.
 */
import { clamp, intervalOf } from './interval.ts';

const fullSentenceLetters = 40;
const neutralWeight = 0.25;
/** One full neutral sentence. */
const addedWeight = neutralWeight;
/** Spread of valence expected before anything was read. */
const usualSpread = 0.5;

/** Running sums over the utterances of one person in one interaction: all that the tone needs. */
export interface ToneSums {
  readCount: number;
  weight: number;
  weightedValence: number;
  weightedSquare: number;
  squaredWeight: number;
}

export const emptyToneSums: ToneSums = {
  readCount: 0,
  weight: 0,
  weightedValence: 0,
  weightedSquare: 0,
  squaredWeight: 0,
};

/** The sums with one more utterance of this length (UTF-16 units) and valence (-1..1). */
export function addUtterance(sums: ToneSums, letters: number, valence: number): ToneSums {
  const size = Math.min(letters, fullSentenceLetters) / fullSentenceLetters;
  const weight = size * (neutralWeight + Math.abs(valence));
  return {
    readCount: sums.readCount + 1,
    weight: sums.weight + weight,
    weightedValence: sums.weightedValence + weight * valence,
    weightedSquare: sums.weightedSquare + weight * valence ** 2,
    squaredWeight: sums.squaredWeight + weight ** 2,
  };
}

export interface Tone {
  value: number;
  low: number;
  high: number;
}

/** Tone 0..1 and its 80 % interval; with nothing read, the middle and a wide interval. */
export function interactionTone(sums: ToneSums): Tone {
  const divisor = sums.weight + addedWeight;
  const valence = clamp(sums.weightedValence / divisor, -1, 1);
  const squares = sums.weightedSquare + addedWeight * usualSpread ** 2;
  const spread = Math.sqrt(Math.max(0, squares / divisor - valence ** 2));
  const effectiveCount = sums.squaredWeight === 0 ? 0 : sums.weight ** 2 / sums.squaredWeight;
  const value = 0.5 + 0.5 * valence;
  const { low, high } = intervalOf(value, (0.5 * spread) / Math.sqrt(1 + effectiveCount));
  return { value, low: clamp(low, 0, value), high: clamp(high, value, 1) };
}
