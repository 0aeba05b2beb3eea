/**
 * Constraint: how far everybody in the owner's network leads back to the same few. High where all know each other and
 * one person: then there are few people outside to turn to.
 * Source: Burt 1992, Structural Holes; the form is the usual one of network programs (igraph, networkx):
 *   sum over people j of (p(owner, j) + sum over q of p(owner, q) p(q, j))^2, with p(a, b) = tie(a, b) / all ties of a.
 * Limits: it was made for work and careers; what it means for a person's support is our own reading.
 */
import type { WeightedTie } from './groupTies.ts';

/** Above 0, rarely above 1; null without people. `ties`: among them, each pair once; the owner's ties all weigh 1. */
export function constraint(personIds: readonly number[], ties: readonly WeightedTie[]): number | null {
  if (personIds.length === 0) return null;
  const ownShare = 1 / personIds.length;
  const place = new Map(personIds.map((id, index) => [id, index]));
  const inside = ties.flatMap(({ first, second, weight }) => {
    const [one, other] = [place.get(first), place.get(second)];
    return one === undefined || other === undefined ? [] : { one, other, weight };
  });
  const all = new Float64Array(personIds.length).fill(1);
  for (const { one, other, weight } of inside) {
    all[one] = (all[one] ?? 1) + weight;
    all[other] = (all[other] ?? 1) + weight;
  }
  const invested = new Float64Array(personIds.length).fill(ownShare);
  for (const { one, other, weight } of inside) {
    invested[one] = (invested[one] ?? 0) + (ownShare * weight) / (all[other] ?? 1);
    invested[other] = (invested[other] ?? 0) + (ownShare * weight) / (all[one] ?? 1);
  }
  return invested.reduce((sum, share) => sum + share ** 2, 0);
}
