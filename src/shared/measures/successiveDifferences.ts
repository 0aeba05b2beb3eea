/**
 * Instability from one interaction to the next: (root) mean square successive difference.
 * Source: von Neumann, Kent, Bellinson & Hart 1941; for diaries Jahng, Wood & Trull 2008.
 * Unlike the standard deviation it tells ups and downs from one lasting shift.
 */
import { mean } from './average.ts';

/** One score in time: `value` on the scale of the series, `atDays` in days from any fixed point. */
export interface TimedValue {
  atDays: number;
  value: number;
}

export interface Change {
  difference: number;
  gapDays: number;
}

/** A silence longer than this forms no difference: what lies before and after it is not one movement. */
const longestGapDays = 14;

/** Changes between neighbours in time, without those across a gap of more than 14 days. Input in order of time. */
export function successiveChanges(series: readonly TimedValue[]): Change[] {
  const changes: Change[] = [];
  for (const [index, current] of series.entries()) {
    const previous = series[index - 1];
    if (previous === undefined) continue;
    const gapDays = current.atDays - previous.atDays;
    if (gapDays <= longestGapDays) changes.push({ difference: current.value - previous.value, gapDays });
  }
  return changes;
}

/** MSSD, in squared units of the differences; NaN without any. */
export function meanSquaredDifference(differences: readonly number[]): number {
  return mean(differences.map((difference) => difference ** 2));
}

/** RMSSD, in the unit of the differences; NaN without any. */
export function rootMeanSquaredDifference(differences: readonly number[]): number {
  return Math.sqrt(meanSquaredDifference(differences));
}
