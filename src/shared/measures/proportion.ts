/** Interval of a share. Source: E. B. Wilson 1927, Journal of the American Statistical Association 22:209-12. */

import { eightyPercentWidth } from './interval.ts';

/** Interval 0..1 of `hits` out of `trials`; `width` in standard errors (1.2816: 80 %, 1.96: 95 %). NaN without trials. */
export function proportionInterval(
  hits: number,
  trials: number,
  width = eightyPercentWidth,
): { low: number; high: number } {
  const share = hits / trials;
  const square = width ** 2;
  const divisor = 1 + square / trials;
  const centre = (share + square / (2 * trials)) / divisor;
  const reach = (width * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials ** 2))) / divisor;
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
