/**
 * Instability adjusted for unequal spacing (RMASSD).
 * Source: Jahng, Wood & Trull 2008, Psychological Methods 13:354-75 (that an adjusted form exists was checked;
 * its exact form, change / (gap / median gap)^lambda, is as generally reported). RMASSD is the root mean square of these.
 */
import { mean, median } from './average.ts';
import type { Change } from './successiveDifferences.ts';

/** With fewer changes than this the exponent cannot be told from chance, and no adjustment is made. */
const fewestChangesForFit = 8;
/** Two interactions within the same hour count as an hour apart, so that a tiny gap does not inflate a change. */
const shortestGapDays = 1 / 24;

function relativeGaps(changes: readonly Change[]): number[] {
  const gaps = changes.map((change) => Math.max(change.gapDays, shortestGapDays));
  const middle = median(gaps);
  return gaps.map((gap) => gap / middle);
}

/** Lambda 0..1: how fast changes grow with the gap, by least squares of log |change| on log gap. */
export function fitSpacingExponent(changes: readonly Change[]): number {
  const gaps = relativeGaps(changes);
  const points = changes
    .map((change, index) => ({ change, gap: gaps[index] ?? 1 }))
    .filter(({ change }) => change.difference !== 0)
    .map(({ change, gap }) => ({ x: Math.log(gap), y: Math.log(Math.abs(change.difference)) }));
  if (points.length < fewestChangesForFit) return 0;
  const middleX = mean(points.map((point) => point.x));
  const middleY = mean(points.map((point) => point.y));
  let products = 0;
  let squares = 0;
  for (const { x, y } of points) {
    products += (x - middleX) * (y - middleY);
    squares += (x - middleX) ** 2;
  }
  return squares < 1e-12 ? 0 : Math.min(1, Math.max(0, products / squares));
}

/** Each change divided by (its gap / the median gap) ^ exponent; in the unit of the series. */
export function timeAdjustedDifferences(changes: readonly Change[], exponent: number): number[] {
  const gaps = relativeGaps(changes);
  return changes.map((change, index) => change.difference / (gaps[index] ?? 1) ** exponent);
}
