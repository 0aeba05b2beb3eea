/**
 * Relative standard deviation: the spread as a share of the largest spread possible at that mean.
 * Source: Mestdagh et al. 2018, Psychological Methods. It misleads near the ends of the scale
 * (European Journal of Personality, doi 10.1177/08902070221089139), so it is given only for means inside 0.1..0.9.
 */
import { mean, standardDeviation } from './average.ts';
import { withBootstrapInterval } from './bootstrap.ts';

/** The largest sample variance (n-1) that `count` scores in 0..1 with this mean can have. */
export function largestVariance(average: number, count: number): number {
  if (average <= 1e-12 || average >= 1 - 1e-12) return 0;
  const atTop = Math.min(Math.floor(count * average + 1e-9), count - 1);
  const atBottom = count - 1 - atTop;
  const between = count * average - atTop;
  return (atBottom * average ** 2 + atTop * (1 - average) ** 2 + (between - average) ** 2) / (count - 1);
}

/** 0 (always the same) .. 1 (as spread as can be), for scores 0..1; null near the ends of the scale or below two. */
export function relativeDeviation(scores: readonly number[]): number | null {
  const average = mean(scores);
  if (scores.length < 2 || average <= 0.1 || average >= 0.9) return null;
  const share = standardDeviation(scores) / Math.sqrt(largestVariance(average, scores.length));
  return Math.min(1, share);
}

/** The same with its 80 % interval, each resample set against the largest spread at the mean of them all. */
export function relativeDeviationWithInterval(
  scores: readonly number[],
  seed: number,
): { value: number; low: number; high: number } | null {
  if (relativeDeviation(scores) === null) return null;
  const largest = Math.sqrt(largestVariance(mean(scores), scores.length));
  return withBootstrapInterval(
    scores,
    (resample) => Math.min(1, standardDeviation(resample) / largest),
    seed,
  );
}
