/**
 * The "hot and cold" flag: marked, repeated ups and downs. Our own rule, validated by nobody; in simulations of ours
 * with invented distributions it flagged 0 % of steady series and 92 % of two-state series at 14 interactions,
 * and never a single lasting shift (those are what change points are for).
 */
import { acuteDropShare, leastAcuteCut } from './acuteChange.ts';

const fewestForHotAndCold = 8;
const leastInstability = 0.25;
const leastDropShare = 0.15;

/** Null below 8 interactions; else whether the lower 80 % bound of the instability and the share of drops reach the rule. */
export function isHotAndCold(input: {
  interactions: number;
  differences: readonly number[];
  /** Lower 80 % bound of RMASSD, 0..1 scale. */
  instabilityLow: number;
}): boolean | null {
  if (input.interactions < fewestForHotAndCold || input.differences.length === 0) return null;
  return (
    input.instabilityLow >= leastInstability &&
    acuteDropShare(input.differences, leastAcuteCut) >= leastDropShare
  );
}
