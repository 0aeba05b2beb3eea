/** A median with its 80 % interval, between two of the ordered values (Conover 1999; normal form of the binomial). */
import { median } from './average.ts';
import { clamp, intervalOf } from './interval.ts';

export interface MedianWithInterval {
  median: number;
  low: number;
  high: number;
  count: number;
}

/** In the unit of the values; null below five values. */
export function medianWithInterval(values: readonly number[]): MedianWithInterval | null {
  const count = values.length;
  if (count < 5) return null;
  const ordered = values.toSorted((first, second) => first - second);
  // Places in the order, counted from 1, between which the median lies in 80 % of samples.
  const places = intervalOf(count / 2, Math.sqrt(count) / 2);
  const low = ordered[clamp(Math.round(places.low), 1, count) - 1] ?? Number.NaN;
  const high = ordered[clamp(Math.round(places.high + 1), 1, count) - 1] ?? Number.NaN;
  return { median: median(ordered), low, high, count };
}
