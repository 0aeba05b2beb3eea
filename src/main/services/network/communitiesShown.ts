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
  const groups = [...circle.groups];
  const members = groupBy(ties, ({ communityId }) => communityId);
  return [...members].flatMap(([id, people]) => {
    if (id === null) return [];
    const bySeat = people.toSorted((first, second) => first.seat - second.seat);
    const personIds = bySeat.map(({ personId }) => personId);
    const inside = new Set(personIds);
    const shared = groups.map(([conversationId, ids]) => ({
      conversationId,
      people: ids.filter((personId) => inside.has(personId)).length,
    }));
    const largest = shared.reduce((best, group) => (group.people > best.people ? group : best), {
      conversationId: 0,
      people: 1,
    });
    return [{ id, title: titleOf.get(largest.conversationId) ?? null, personIds }];
  });
}
