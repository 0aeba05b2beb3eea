/**
 * The mean of ratings of one kind with its 80 % interval.
 * Textbook standard error; two ratings' worth of a usual spread are added to it, so that a few like ratings do not look
 * certain (our own choice).
 */
import { mean, standardDeviation } from './average.ts';
import { clamp, intervalOf } from './interval.ts';

const usualSpread = 0.125;
const usualRatings = 2;

export interface RatingMean {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** For ratings 0..1, at least two. */
export function ratingMean(ratings: readonly number[]): RatingMean {
  const n = ratings.length;
  const value = mean(ratings);
  const squares = (n - 1) * standardDeviation(ratings) ** 2 + usualRatings * usualSpread ** 2;
  const { low, high } = intervalOf(value, Math.sqrt(squares / (n - 1 + usualRatings) / n));
  return { value, low: clamp(low, 0, value), high: clamp(high, value, 1), n };
}
