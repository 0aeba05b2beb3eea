/**
 * Betweenness: how many pairs of others a person stands between, on the shortest ways from one to the other.
 * Source: Freeman 1977, Sociometry 40:35-41; computed after Brandes 2001, J. Math. Sociology 25:163-77.
 * The owner is left out, and every tie counts the same.
 */
import type { WeightedTie } from './groupTies.ts';
import { networkNeighbours } from './networkNeighbours.ts';

/** 0 = between nobody .. 1 = between all pairs of others, by person; 0 for all below three people. */
export function betweenness(personIds: readonly number[], ties: readonly WeightedTie[]): Map<number, number> {
  const count = personIds.length;
  const walk = newWalk(personIds, ties);
  for (const start of personIds.keys()) addFrom(start, walk);
  // Every pair was walked from both its ends.
  const pairs = (count - 1) * (count - 2);
  return new Map(personIds.map((id, index) => [id, pairs <= 0 ? 0 : (walk.sums[index] ?? 0) / pairs]));
}

/** People by their places 0..; plain arrays of numbers that serve every start, since the walks are very many. */
interface Walk {
  /** Everybody's neighbours in a row: those of a place from `begins[place]` up to `begins[place + 1]`. */
  neighbours: Int32Array;
  begins: Int32Array;
  sums: Float64Array;
  /** Who was reached, the nearest first. */
  order: Int32Array;
  /** -1 where nobody came yet: so everywhere between two walks. */
  distance: Int32Array;
  ways: Float64Array;
  /** 0 everywhere between two walks. */
  carried: Float64Array;
}

function newWalk(personIds: readonly number[], ties: readonly WeightedTie[]): Walk {
  const count = personIds.length;
  const place = new Map(personIds.map((id, index) => [id, index]));
  const rows = [...networkNeighbours(personIds, ties).values()].map((row) =>
    [...row.keys()].flatMap((id) => place.get(id) ?? []),
  );
  const begins = new Int32Array(count + 1);
  for (const [index, row] of rows.entries()) begins[index + 1] = (begins[index] ?? 0) + row.length;
  return {
    neighbours: Int32Array.from(rows.flat()),
    begins,
    sums: new Float64Array(count),
    order: new Int32Array(count),
    distance: new Int32Array(count).fill(-1),
    ways: new Float64Array(count),
    carried: new Float64Array(count),
  };
}

/** Adds what everybody carries on the shortest ways from one person to all others. */
function addFrom(start: number, walk: Walk): void {
  const { sums, order, distance, carried } = walk;
  const reached = spread(start, walk);
  for (let at = reached - 1; at > 0; at -= 1) {
    const place = order[at] ?? 0;
    carryBack(place, walk);
    sums[place] = (sums[place] ?? 0) + (carried[place] ?? 0);
  }
  for (let at = 0; at < reached; at += 1) {
    const place = order[at] ?? 0;
    distance[place] = -1;
    carried[place] = 0;
  }
}

/** Goes out from one place to all that can be reached, counting the shortest ways there; gives how many that are. */
function spread(start: number, { neighbours, begins, order, distance, ways }: Walk): number {
  let reached = 1;
  order[0] = start;
  distance[start] = 0;
  ways[start] = 1;
  for (let at = 0; at < reached; at += 1) {
    const from = order[at] ?? 0;
    const next = (distance[from] ?? 0) + 1;
    const own = ways[from] ?? 0;
    for (let index = begins[from] ?? 0, end = begins[from + 1] ?? 0; index < end; index += 1) {
      const to = neighbours[index] ?? 0;
      if (distance[to] === -1) {
        distance[to] = next;
        ways[to] = own;
        order[reached] = to;
        reached += 1;
      } else if (distance[to] === next) ways[to] = (ways[to] ?? 0) + own;
    }
  }
  return reached;
}

/** Hands what a place carries on to those before it, each by its share of the ways. */
function carryBack(place: number, { neighbours, begins, distance, ways, carried }: Walk): void {
  const share = (1 + (carried[place] ?? 0)) / (ways[place] ?? 1);
  const before = (distance[place] ?? 0) - 1;
  for (let index = begins[place] ?? 0, end = begins[place + 1] ?? 0; index < end; index += 1) {
    const from = neighbours[index] ?? 0;
    if (distance[from] === before) carried[from] = (carried[from] ?? 0) + (ways[from] ?? 0) * share;
  }
}
