/**
 * Betweenness: how many pairs of others a person stands between, on the shortest ways from one to the other.
 * Source: Freeman 1977, Sociometry 40:35-41; computed after Brandes 2001, J. Math. Sociology 25:163-77.
 * The owner is left out, and every tie counts the same.
 */
import type { WeightedTie } from './groupTies.ts';
import { networkNeighbours } from './networkNeighbours.ts';

/** 0 = between nobody .. 1 = between all pairs of others, by person; 0 for all below three people. */
export function betweenness(personIds: readonly number[], ties: readonly WeightedTie[]): Map<number, number> {
  const place = new Map(personIds.map((id, index) => [id, index]));
  const neighbours = [...networkNeighbours(personIds, ties).values()].map((row) =>
    [...row.keys()].flatMap((id) => place.get(id) ?? []),
  );
  const sums = new Float64Array(personIds.length);
  for (const start of personIds.keys()) addFrom(start, neighbours, sums);
  // Every pair was walked from both its ends.
  const pairs = (personIds.length - 1) * (personIds.length - 2);
  return new Map(personIds.map((id, index) => [id, pairs <= 0 ? 0 : (sums[index] ?? 0) / pairs]));
}

/** Adds what everybody carries on the shortest ways from one person to all others. */
function addFrom(start: number, neighbours: readonly (readonly number[])[], sums: Float64Array): void {
  const distance = new Int32Array(neighbours.length).fill(-1);
  const ways = new Float64Array(neighbours.length);
  distance[start] = 0;
  ways[start] = 1;
  const order = [start];
  for (const from of order) {
    for (const to of neighbours[from] ?? []) {
      if (distance[to] === -1) {
        distance[to] = (distance[from] ?? 0) + 1;
        order.push(to);
      }
      if (distance[to] === (distance[from] ?? 0) + 1) ways[to] = (ways[to] ?? 0) + (ways[from] ?? 0);
    }
  }
  const carried = new Float64Array(neighbours.length);
  for (const to of order.toReversed()) {
    const share = (1 + (carried[to] ?? 0)) / (ways[to] ?? 1);
    for (const from of neighbours[to] ?? []) {
      if (distance[from] === (distance[to] ?? 0) - 1)
        carried[from] = (carried[from] ?? 0) + (ways[from] ?? 0) * share;
    }
    if (to !== start) sums[to] = (sums[to] ?? 0) + (carried[to] ?? 0);
  }
}
