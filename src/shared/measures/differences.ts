/**
 * How far two groups of talks lie apart, with an 80 % interval and whether the difference can be told from chance.
 * Shares: R. G. Newcombe 1998, Statistics in Medicine 17:873-90, method 10 (from Wilson's intervals).
 * Means: B. L. Welch 1938, Biometrika 29:350-62, with Student's t at the degrees of freedom of Satterthwaite 1946.
 * Both take talks as independent of each other, which makes intervals rather too short. That a difference is only told
 * where its 95 % interval leaves out zero is our own choice.
 */
import { mean, standardDeviation } from './average.ts';
import { eightyPercentWidth, studentWidth } from './interval.ts';
import { proportionInterval } from './proportion.ts';

const toldWidth = 1.96;

export interface Difference {
  /** First minus second. */
  value: number;
  low: number;
  high: number;
  /** Above or below zero beyond what chance easily does; null when it may be either. */
  direction: 'up' | 'down' | null;
}

interface Share {
  hits: number;
  trials: number;
}

/** Of two shares 0..1; the value lies in -1..1. Both with one trial or more. */
export function shareDifference(first: Share, second: Share): Difference {
  const value = first.hits / first.trials - second.hits / second.trials;
  const between = (width: number) => {
    const one = proportionInterval(first.hits, first.trials, width);
    const other = proportionInterval(second.hits, second.trials, width);
    const [here, there] = [first.hits / first.trials, second.hits / second.trials];
    return {
      low: value - Math.hypot(here - one.low, other.high - there),
      high: value + Math.hypot(one.high - here, there - other.low),
    };
  };
  return { value, ...between(eightyPercentWidth), direction: directionOf(between(toldWidth)) };
}

/** Of two means, in the unit of the values. Both groups with two values or more. */
export function meanDifference(first: readonly number[], second: readonly number[]): Difference {
  const value = mean(first) - mean(second);
  const [one, other] = [squaredError(first), squaredError(second)];
  const share = one / (one + other);
  const degrees = 1 / (share ** 2 / (first.length - 1) + (1 - share) ** 2 / (second.length - 1));
  const between = (width: number) => {
    const reach = one + other === 0 ? 0 : studentWidth(width, degrees) * Math.sqrt(one + other);
    return { low: value - reach, high: value + reach };
  };
  return { value, ...between(eightyPercentWidth), direction: directionOf(between(toldWidth)) };
}

/** Of a mean, squared. */
function squaredError(values: readonly number[]): number {
  return standardDeviation(values) ** 2 / values.length;
}

function directionOf({ low, high }: { low: number; high: number }): Difference['direction'] {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : null;
}
