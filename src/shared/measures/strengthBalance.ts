/**
 * Balance of strong and weak ties. Weak ties have their own worth: on days with more of them people were happier
 * (Sandstrom & Dunn 2014, PSPB 40:910-22), and they lead out of one's circle (Granovetter 1973). No balance is right
 * for everybody, so none is asked for.
 */
import { proportionInterval } from './proportion.ts';
import type { Strength } from './tieStrength.ts';

export interface StrengthBalance {
  strong: number;
  middle: number;
  weak: number;
  /** Share 0..1 of ties that are weak, and its 80 % interval. */
  weakShare: number;
  low: number;
  high: number;
  n: number;
}

/** Null without ties. */
export function strengthBalance(classes: readonly Strength['class'][]): StrengthBalance | null {
  const n = classes.length;
  if (n === 0) return null;
  const counts = { strong: 0, middle: 0, weak: 0 };
  for (const each of classes) counts[each] += 1;
  return { ...counts, weakShare: counts.weak / n, ...proportionInterval(counts.weak, n), n };
}
