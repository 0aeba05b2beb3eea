/**
 * Flux, pulse and spin: how much somebody's manner moves on the interpersonal grid of warmth and dominance.
 * Source: Moskowitz & Zuroff 2004, JPSP 86:880-93 (the ideas; the computation is as generally reported); spin and
 * satisfaction: Sadikaj et al. 2015, JPSP 109:722-37. The middle of the grid as its origin is our own choice.
 * Only from grid ratings of the owner: nothing in words or voice stands in for them.
 */
import { mean, standardDeviation } from './average.ts';
import { withBootstrapInterval } from './bootstrap.ts';
import { characteristicFrom, fullFrom } from './gates.ts';

/** One rating of another's manner: -50 cold .. 50 warm, -50 submissive .. 50 dominant. */
export interface GridPoint {
  warmth: number;
  dominance: number;
}

/** Nearer to the middle than this there is no direction. */
const shortestRadius = 5;

/** With its 80 % interval. */
interface Spread {
  value: number;
  low: number;
  high: number;
  /** From so many ratings. */
  n: number;
}

export interface GridVariability {
  /** Standard deviation of each side, in grid units. */
  fluxWarmth: Spread;
  fluxDominance: Spread;
  /** Standard deviation of the distance from the middle, in grid units. */
  pulse: Spread;
  /** Spread of the direction in degrees; null where fewer than 14 ratings have one. */
  spin: Spread | null;
  n: number;
  isCharacteristic: boolean;
}

/** Null below 14 ratings. */
export function gridVariability(points: readonly GridPoint[], seed: number): GridVariability | null {
  const n = points.length;
  if (n < fullFrom) return null;
  const known = directed(points);
  return {
    fluxWarmth: { ...withBootstrapInterval(points, flux('warmth'), seed), n },
    fluxDominance: { ...withBootstrapInterval(points, flux('dominance'), seed), n },
    pulse: { ...withBootstrapInterval(points, pulse, seed), n },
    spin:
      known.length < fullFrom
        ? null
        : { ...withBootstrapInterval(known, spinDegrees, seed), n: known.length },
    n,
    isCharacteristic: n >= characteristicFrom,
  };
}

function flux(side: keyof GridPoint): (points: readonly GridPoint[]) => number {
  return (points) => standardDeviation(points.map((point) => point[side]));
}

/** Standard deviation (n-1) of the distance from the middle; NaN below two points. */
export function pulse(points: readonly GridPoint[]): number {
  return standardDeviation(points.map(({ warmth, dominance }) => Math.hypot(warmth, dominance)));
}

/** Circular standard deviation of the direction, in degrees, of the points that have one; NaN without any. */
export function spinDegrees(points: readonly GridPoint[]): number {
  const angles = directed(points).map(({ warmth, dominance }) => Math.atan2(dominance, warmth));
  const length = Math.min(1, Math.hypot(mean(angles.map(Math.cos)), mean(angles.map(Math.sin))));
  return (Math.sqrt(-2 * Math.log(length)) * 180) / Math.PI;
}

function directed(points: readonly GridPoint[]): GridPoint[] {
  return points.filter(({ warmth, dominance }) => Math.hypot(warmth, dominance) >= shortestRadius);
}
