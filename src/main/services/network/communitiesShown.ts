import type { Community, EgoTie } from '../../../shared/model/network.ts';
import type { Readable } from '../../vault/database.ts';
import { conversationKinds } from '../../vault/repositories/tieHistory.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';
import { groupBy } from '../groupBy.ts';
import type { Circle } from './circle.ts';

const titles = untilChanged(
  (reader) => new Map(conversationKinds(reader).map(({ id, title }) => [id, title])),
);

/** The communities of the people on the map, each called after the group conversation that most of them share. */
export function communitiesShown(circle: Circle, reader: Readable, ties: readonly EgoTie[]): Community[] {
  const titleOf = titles(reader);
  const largest = largestGroups(circle, ties);
  const members = groupBy(ties, ({ communityId }) => communityId);
  return [...members].flatMap(([id, people]) => {
    if (id === null) return [];
    const bySeat = people.toSorted((first, second) => first.seat - second.seat);
    const title = titleOf.get(largest.get(id)?.conversationId ?? 0) ?? null;
    return [{ id, title, personIds: bySeat.map(({ personId }) => personId) }];
  });
}

/** Of each community the group conversation with the most of its people, two at the least. */
function largestGroups(
  { groups }: Circle,
  ties: readonly EgoTie[],
): Map<number, { conversationId: number; people: number }> {
  const communityOf = new Map(ties.map(({ personId, communityId }) => [personId, communityId]));
  const largest = new Map<number, { conversationId: number; people: number }>();
  for (const [conversationId, personIds] of groups) {
    const counts = new Map<number, number>();
    for (const personId of personIds) {
      const community = communityOf.get(personId) ?? null;
      if (community !== null) counts.set(community, (counts.get(community) ?? 0) + 1);
    }
    for (const [community, people] of counts) {
      if (people > (largest.get(community)?.people ?? 1)) largest.set(community, { conversationId, people });
    }
  }
  return largest;
}
