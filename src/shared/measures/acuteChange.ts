/**
 * Probability of acute change (PAC): the share of successive changes that are drops beyond a cut.
 * Source: Trull et al. 2008, Journal of Abnormal Psychology; Jahng, Wood & Trull 2008.
 * Their cut is the 90th percentile across participants; for one owner it is taken across all their people,
 * and never below 0.30 of the scale (our own choice, validated by nobody).
 */
import { quantile } from './average.ts';

export const leastAcuteCut = 0.3;

/** The cut for this owner, 0.30 or more, from all successive changes with everybody (0..1 scale). */
export function acuteCut(differencesWithEverybody: readonly number[]): number {
  if (differencesWithEverybody.length === 0) return leastAcuteCut;
  const sizes = differencesWithEverybody.map(Math.abs);
  return Math.max(leastAcuteCut, quantile(sizes, 0.9));
}

/** How many changes are drops of `cut` or more. */
export function countAcuteDrops(differences: readonly number[], cut: number): number {
  return differences.filter((difference) => -difference >= cut).length;
}

/** Share 0..1 of changes that are drops of `cut` or more; NaN without changes. */
export function acuteDropShare(differences: readonly number[], cut: number): number {
  return countAcuteDrops(differences, cut) / differences.length;
}
