/**
 * Ups and downs of one tie over a window: RMASSD with its bootstrap interval, share of acute drops, hot-and-cold flag.
 * The single measures and their sources: timeAdjustedDifferences, acuteChange, bootstrap, hotAndCold.
 */
import { countAcuteDrops } from './acuteChange.ts';
import { bootstrapRootMeanSquare } from './bootstrap.ts';
import { isHotAndCold } from './hotAndCold.ts';
import { proportionInterval } from './proportion.ts';
import { rootMeanSquaredDifference, successiveChanges, type TimedValue } from './successiveDifferences.ts';
import { fitSpacingExponent, timeAdjustedDifferences } from './timeAdjustedDifferences.ts';

interface ValueWithInterval {
  value: number;
  low: number;
  high: number;
  /** Number of successive changes. */
  n: number;
}

export interface Turbulence {
  rmassd: ValueWithInterval | null;
  acuteDrops: ValueWithInterval | null;
  hotAndCold: boolean | null;
}

/** For scores 0..1 in order of time; all null without two interactions at most 14 days apart. */
export function turbulence(series: readonly TimedValue[], cut: number, seed: number): Turbulence {
  const changes = successiveChanges(series);
  if (changes.length === 0) return { rmassd: null, acuteDrops: null, hotAndCold: null };
  const raw = changes.map((change) => change.difference);
  const adjusted = timeAdjustedDifferences(changes, fitSpacingExponent(changes));
  const interval = bootstrapRootMeanSquare(adjusted, seed);
  const value = rootMeanSquaredDifference(adjusted);
  const drops = countAcuteDrops(raw, cut);
  return {
    // A resample of few differences may miss the value itself; the interval shown always holds it.
    rmassd: {
      value,
      low: Math.min(interval.low, value),
      high: Math.max(interval.high, value),
      n: changes.length,
    },
    acuteDrops: {
      value: drops / raw.length,
      ...proportionInterval(drops, raw.length),
      n: changes.length,
    },
    hotAndCold: isHotAndCold({
      interactions: series.length,
      differences: raw,
      instabilityLow: interval.low,
    }),
  };
}
