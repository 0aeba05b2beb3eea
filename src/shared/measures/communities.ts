/**
 * Communities: people who are tied to each other more than to the rest.
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008, J. Stat. Mech. P10008 (Louvain); modularity: Newman & Girvan 2004.
 * The order in which people are looked at comes from a seed, so that the same ties give the same communities.
 * Limits: small circles inside a large network can be taken for one (Fortunato & Barthélemy 2007).
 */
import { seededRandom } from './bootstrap.ts';
import type { WeightedTie } from './groupTies.ts';

/** Places 0.. with links between them; `inside`: the weight of links within a place, each end counted. */
interface Graph {
  links: Map<number, number>[];
  inside: number[];
}

/** Gains smaller than this are rounding. */
const leastGain = 1e-12;

/**
 * The communities of everybody who has a tie, each with its people in rising order, by their first person.
 * Weights above 0; each pair at most once.
 */
export function communities(ties: readonly WeightedTie[], seed: number): number[][] {
  const ids = [...new Set(ties.flatMap(({ first, second }) => [first, second]))].toSorted((a, b) => a - b);
  let graph = graphOf(ids, ties);
  let members = ids.map((id) => [id]);
  for (;;) {
    const homes = settle(graph, seed);
    const kept = [...new Set(homes)];
    if (kept.length === members.length) break;
    const place = new Map(kept.map((home, index) => [home, index]));
    const placeOf = homes.map((home) => place.get(home) ?? 0);
    graph = merged(graph, placeOf, kept.length);
    members = kept.map((home) => members.filter((_, index) => homes[index] === home).flat());
  }
  return members
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

/** How much more lies within the communities than chance would put there: below 0 .. below 1; 0 without ties. */
export function modularity(groups: readonly (readonly number[])[], ties: readonly WeightedTie[]): number {
  const home = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const ends = new Map<number | undefined, number>();
  let all = 0;
  let within = 0;
  for (const { first, second, weight } of ties) {
    all += weight;
    if (home.get(first) === home.get(second)) within += weight;
    for (const id of [first, second]) ends.set(home.get(id), (ends.get(home.get(id)) ?? 0) + weight);
  }
  if (all === 0) return 0;
  const byChance = [...ends.values()].reduce((total, weight) => total + (weight / (2 * all)) ** 2, 0);
  return within / all - byChance;
}

function graphOf(ids: readonly number[], ties: readonly WeightedTie[]): Graph {
  const place = new Map(ids.map((id, index) => [id, index]));
  const graph = emptyGraph(ids.length);
  for (const { first, second, weight } of ties)
    link(graph, place.get(first) ?? 0, place.get(second) ?? 0, weight);
  return graph;
}

function emptyGraph(count: number): Graph {
  return {
    links: Array.from({ length: count }, () => new Map()),
    inside: Array.from({ length: count }, () => 0),
  };
}

function link({ links, inside }: Graph, one: number, other: number, weight: number): void {
  if (one === other) {
    inside[one] = (inside[one] ?? 0) + 2 * weight;
    return;
  }
  links[one]?.set(other, (links[one].get(other) ?? 0) + weight);
  links[other]?.set(one, (links[other].get(one) ?? 0) + weight);
}

/** Moves each place to the neighbouring community that gains most, until nothing moves; gives each one's community. */
function settle({ links, inside }: Graph, seed: number): number[] {
  const strengths = links.map((row, place) => sum(row.values()) + (inside[place] ?? 0));
  const all = sum(strengths);
  const homes = links.map((_, place) => place);
  const totals = [...strengths];
  const order = shuffledPlaces(links.length, seed);
  for (let moved = true; moved;) {
    moved = false;
    for (const place of order) {
      const [own, strength] = [homes[place] ?? 0, strengths[place] ?? 0];
      totals[own] = (totals[own] ?? 0) - strength;
      const best = bestHome({
        own,
        toward: towards(links[place] ?? new Map(), homes),
        totals,
        share: strength / all,
      });
      totals[best] = (totals[best] ?? 0) + strength;
      homes[place] = best;
      moved ||= best !== own;
    }
  }
  return homes;
}

/** The weight of a place's links into each community around it. */
function towards(row: ReadonlyMap<number, number>, homes: readonly number[]): Map<number, number> {
  const toward = new Map<number, number>();
  for (const [place, weight] of row) {
    const home = homes[place] ?? 0;
    toward.set(home, (toward.get(home) ?? 0) + weight);
  }
  return toward;
}

interface Choice {
  own: number;
  toward: ReadonlyMap<number, number>;
  /** Of each community without the place that chooses. */
  totals: readonly number[];
  /** The place's part of all ends of links. */
  share: number;
}

function bestHome({ own, toward, totals, share }: Choice): number {
  const gainOf = (home: number) => (toward.get(home) ?? 0) - (totals[home] ?? 0) * share;
  let best = own;
  let most = gainOf(own);
  for (const home of toward.keys()) {
    const gain = gainOf(home);
    if (gain > most + leastGain) [best, most] = [home, gain];
  }
  return best;
}

/** The graph in which every community is one place. */
function merged({ links, inside }: Graph, placeOf: readonly number[], count: number): Graph {
  const graph = emptyGraph(count);
  for (const [place, row] of links.entries()) {
    const from = placeOf[place] ?? 0;
    graph.inside[from] = (graph.inside[from] ?? 0) + (inside[place] ?? 0);
    for (const [other, weight] of row) {
      if (other > place) link(graph, from, placeOf[other] ?? 0, weight);
    }
  }
  return graph;
}

function shuffledPlaces(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
