/** Where everybody sits around the owner, from the whole record: a date changes who is shown, not who sits where. */
import { isDeepStrictEqual } from 'node:util';
import { communities } from '../../../shared/measures/communities.ts';
import { groupTies, type GroupTie } from '../../../shared/measures/groupTies.ts';
import type { AlterTie } from '../../../shared/model/network.ts';
import { groupBy } from '../groupBy.ts';
import { newest } from './standing.ts';
import type { Readable } from '../../vault/database.ts';
import type { DrawnTie } from '../../vault/repositories/drawnTies.ts';
import { drawnTies } from './drawnTies.ts';
import type { TieHistory } from './tieHistory.ts';

export interface Circle {
  /** Who ever spoke with the owner in which group conversation. */
  groups: Map<number, number[]>;
  /** Place around the circle, 0..1, by person. */
  seats: Map<number, number>;
  /** The first person of each community, by person; who has no ties has none. */
  communityOf: Map<number, number>;
}

interface KeptCircle extends Circle {
  drawn: readonly DrawnTie[];
}

const circles = new WeakMap<TieHistory, KeptCircle>();

export function circleOf(history: TieHistory, reader: Readable): Circle {
  const drawn = drawnTies(reader);
  const known = circles.get(history);
  if (known !== undefined && isDeepStrictEqual(known.drawn, drawn)) return known;
  const circle = { ...makeCircle(history, drawn), drawn };
  circles.set(history, circle);
  return circle;
}

function makeCircle(history: TieHistory, drawn: readonly DrawnTie[]): Circle {
  const groups = groupsOf(history, null);
  const together = communities(alterTies(groupTies([...groups.values()]), drawn), 1);
  const seated = together.flat();
  const isSeated = new Set(seated);
  const alone = [...history.people.keys()].filter((id) => !isSeated.has(id)).toSorted((a, b) => a - b);
  const order = [...seated, ...alone];
  return {
    groups,
    seats: new Map(order.map((personId, index) => [personId, index / order.length])),
    communityOf: new Map(together.flatMap((ids) => ids.map((id) => [id, ids[0] ?? id] as const))),
  };
}

/** Who spoke with the owner in which group conversation, in the year up to a moment; null: ever. */
export function groupsOf(
  history: TieHistory,
  year: { until: number; days: number } | null,
): Map<number, number[]> {
  const groups = new Map<number, Set<number>>();
  for (const { personId, meetings } of history.people.values()) {
    const looked = year === null ? meetings : newest(meetings, year.until, year.days);
    for (const { conversation, started } of looked) {
      if (conversation.kind !== 'group' || (year !== null && started > year.until)) continue;
      const members = groups.get(conversation.id);
      if (members === undefined) groups.set(conversation.id, new Set([personId]));
      else members.add(personId);
    }
  }
  return new Map([...groups].map(([id, people]) => [id, [...people]]));
}

/** Ties from groups and those the owner drew, each pair once. */
export function alterTies(fromGroups: readonly GroupTie[], drawn: readonly DrawnTie[]): AlterTie[] {
  const all: AlterTie[] = [
    ...fromGroups.map((tie) => ({ ...tie, from: 'groups' as const })),
    ...drawn.map((pair) => ({ ...pair, groups: 0, weight: 1, from: 'drawn' as const })),
  ];
  return [...groupBy(all, ({ first, second }) => `${first} ${second}`).values()].flatMap(([tie, other]) => {
    if (tie === undefined) return [];
    return [other === undefined ? tie : { ...tie, weight: tie.weight + other.weight, from: 'both' }];
  });
}
