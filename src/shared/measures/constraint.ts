/**
 * Constraint: how far everybody in the owner's network leads back to the same few. High where all know each other and
 * one person: then there are few people outside to turn to.
 * Source: Burt 1992, Structural Holes; the form is the usual one of network programs (igraph, networkx):
 *   sum over people j of (p(owner, j) + sum over q of p(owner, q) p(q, j))^2, with p(a, b) = tie(a, b) / all ties of a.
 * Limits: it was made for work and careers; what it means for a person's support is our own reading.
 */
import type { WeightedTie } from './groupTies.ts';
import { networkNeighbours } from './networkNeighbours.ts';

/** Above 0, rarely above 1; null without people. `ties`: among them, each pair once; the owner's ties all weigh 1. */
export function constraint(personIds: readonly number[], ties: readonly WeightedTie[]): number | null {
  if (personIds.length === 0) return null;
  const ownShare = 1 / personIds.length;
  const neighbours = networkNeighbours(personIds, ties);
  const invested = new Map(personIds.map((id) => [id, ownShare]));
  for (const row of neighbours.values()) {
    let all = 1;
    for (const weight of row.values()) all += weight;
    for (const [id, weight] of row) {
      invested.set(id, (invested.get(id) ?? 0) + (ownShare * weight) / all);
    }
  }
  return [...invested.values()].reduce((sum, share) => sum + share ** 2, 0);
}
