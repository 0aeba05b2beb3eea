import type { WeightedTie } from './groupTies.ts';

/** Who is tied to whom, and how much, in both directions; people without ties are there too. */
export function networkNeighbours(
  personIds: readonly number[],
  ties: readonly WeightedTie[],
): Map<number, Map<number, number>> {
  const neighbours = new Map(personIds.map((id) => [id, new Map<number, number>()]));
  for (const { first, second, weight } of ties) {
    neighbours.get(first)?.set(second, weight);
    neighbours.get(second)?.set(first, weight);
  }
  return neighbours;
}
