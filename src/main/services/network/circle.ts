/** Where everybody sits around the owner, from the whole record: a date changes who is shown, not who sits where. */
import { isDeepStrictEqual } from 'node:util';
import { communities } from '../../../shared/measures/communities.ts';
import { groupTies, type GroupTie } from '../../../shared/measures/groupTies.ts';
import type { AlterTie } from '../../../shared/model/network.ts';
import { newest } from './standing.ts';
import type { Readable } from '../../vault/database.ts';
import type { DrawnTie } from '../../vault/repositories/drawnTies.ts';
import { drawnTies, pairKey } from './drawnTies.ts';
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
  const groups = new Map<number, number[]>();
  for (const { personId, meetings } of history.people.values()) {
    const looked = year === null ? meetings : newest(meetings, year.until, year.days);
    for (const { conversation, started } of looked) {
      if (conversation.kind !== 'group' || (year !== null && started > year.until)) continue;
      const members = groups.get(conversation.id);
      if (members === undefined) groups.set(conversation.id, [personId]);
      // All meetings of one person come together.
      else if (members.at(-1) !== personId) members.push(personId);
    }
  }
  return groups;
}

/** Ties from groups and those the owner drew, each pair once. */
export function alterTies(fromGroups: readonly GroupTie[], drawn: readonly DrawnTie[]): AlterTie[] {
  const onlyDrawn = new Map(drawn.map((pair) => [pairKey(pair), pair]));
  // Mostly nothing is drawn, and to make a key of every pair would take longer than all else.
  const isBoth = (tie: GroupTie) => onlyDrawn.size > 0 && onlyDrawn.delete(pairKey(tie));
  const ties = fromGroups.map((tie): AlterTie => {
    return isBoth(tie) ? { ...tie, weight: tie.weight + 1, from: 'both' } : { ...tie, from: 'groups' };
  });
  for (const pair of onlyDrawn.values()) ties.push({ ...pair, groups: 0, weight: 1, from: 'drawn' });
  return ties;
}
