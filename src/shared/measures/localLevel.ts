/**
 * The level of a series and how sure it is: the local-level model, filtered (R. E. Kalman 1960),
 * for unequal spacing, with its two variances chosen by maximum likelihood on a small grid.
 * The filter looks only back: a later interaction never changes what was shown for an earlier day.
 */
import type { TimedValue } from './successiveDifferences.ts';
import { intervalOf } from './interval.ts';

export interface LevelVariances {
  /** How much the level itself may drift, squared scale units a day. */
  driftPerDay: number;
  /** How much a single interaction strays from the level, squared scale units. */
  observation: number;
}

export interface LevelPoint {
  atDays: number;
  mean: number;
  variance: number;
  /** 80 % band */
  low: number;
  high: number;
}

export const startVariances: LevelVariances = { driftPerDay: 0.002, observation: 0.02 };
const driftGrid = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02];
const observationGrid = [0.0025, 0.005, 0.01, 0.02, 0.04, 0.08];
const fewestForFit = 14;

/** Walks the series once; gives each step's level after it and the log likelihood of the whole. */
function filter(series: readonly TimedValue[], variances: LevelVariances) {
  const steps: { atDays: number; mean: number; variance: number }[] = [];
  let logLikelihood = 0;
  let previous: { atDays: number; mean: number; variance: number } | undefined;
  for (const { atDays, value } of series) {
    if (previous === undefined) {
      previous = { atDays, mean: value, variance: variances.observation };
    } else {
      const predicted = previous.variance + variances.driftPerDay * Math.max(0, atDays - previous.atDays);
      const surprise = value - previous.mean;
      const spread = predicted + variances.observation;
      const gain = predicted / spread;
      logLikelihood -= 0.5 * (Math.log(spread) + surprise ** 2 / spread);
      previous = { atDays, mean: previous.mean + gain * surprise, variance: (1 - gain) * predicted };
    }
    steps.push(previous);
  }
  return { steps, logLikelihood };
}

/** The most likely variances on the grid; the start values below 14 points. Series in order of time, 0..1 scale. */
export function fitLevelVariances(series: readonly TimedValue[]): LevelVariances {
  if (series.length < fewestForFit) return startVariances;
  let best = { variances: startVariances, logLikelihood: filter(series, startVariances).logLikelihood };
  for (const driftPerDay of driftGrid) {
    for (const observation of observationGrid) {
      const variances = { driftPerDay, observation };
      const { logLikelihood } = filter(series, variances);
      if (logLikelihood > best.logLikelihood) best = { variances, logLikelihood };
    }
  }
  return best.variances;
}

/** Level and 80 % band at each point. Series in order of time. */
export function localLevel(series: readonly TimedValue[], variances: LevelVariances): LevelPoint[] {
  return filter(series, variances).steps.map((step) => ({
    ...step,
    ...intervalOf(step.mean, Math.sqrt(step.variance)),
  }));
}
