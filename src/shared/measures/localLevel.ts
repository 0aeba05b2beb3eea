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
/** The newest so many points are enough to choose the variances. */
const mostForFit = 2000;

/** Walks the series once, telling each step's level after it; gives the log likelihood of the whole. */
function filter(
  series: readonly TimedValue[],
  variances: LevelVariances,
  onStep: (mean: number, variance: number, atDays: number) => void = () => {},
): number {
  let logLikelihood = 0;
  let level = Number.NaN;
  let variance = variances.observation;
  let before = 0;
  for (const { atDays, value } of series) {
    if (Number.isNaN(level)) {
      level = value;
    } else {
      const predicted = variance + variances.driftPerDay * Math.max(0, atDays - before);
      const surprise = value - level;
      const spread = predicted + variances.observation;
      const gain = predicted / spread;
      logLikelihood -= 0.5 * (Math.log(spread) + surprise ** 2 / spread);
      level += gain * surprise;
      variance = (1 - gain) * predicted;
    }
    before = atDays;
    onStep(level, variance, atDays);
  }
  return logLikelihood;
}

/** The most likely variances on the grid; the start values below 14 points. Series in order of time, 0..1 scale. */
export function fitLevelVariances(series: readonly TimedValue[]): LevelVariances {
  if (series.length < fewestForFit) return startVariances;
  const newest = series.slice(-mostForFit);
  let best = { variances: startVariances, logLikelihood: filter(newest, startVariances) };
  for (const driftPerDay of driftGrid) {
    for (const observation of observationGrid) {
      const variances = { driftPerDay, observation };
      const logLikelihood = filter(newest, variances);
      if (logLikelihood > best.logLikelihood) best = { variances, logLikelihood };
    }
  }
  return best.variances;
}

/** Level and 80 % band at each point. Series in order of time. */
export function localLevel(series: readonly TimedValue[], variances: LevelVariances): LevelPoint[] {
  const points: LevelPoint[] = [];
  filter(series, variances, (mean, variance, atDays) => {
    points.push({ atDays, mean, variance, ...intervalOf(mean, Math.sqrt(variance)) });
  });
  return points;
}
