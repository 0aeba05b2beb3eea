/** What the owner can change on the map. Each act does it, and gives the words for it and the exact way back. */
import type { EgoTie, PersonGroup } from '../../../shared/model/network.ts';
import { api } from '../../api.ts';
import { formatQuantity } from '../../design/format.ts';

export interface Done {
  readonly words: string;
  /** null where nothing is left to take back. */
  readonly takeBack: (() => Promise<unknown>) | null;
}

export type Act = () => Promise<Done>;
type Named = Pick<EgoTie, 'personId' | 'name'>;

/** A rating is always of today; `dayShown`: the earlier day the map shows, where it will not be seen. */
export function rated({ personId, name }: Named, closeness: number, dayShown: string | null): Act {
  return async () => {
    const { ratingId } = await api.people.rateCloseness.mutate({ personId, closeness });
    const hidden = dayShown === null ? '' : ` The map shows ${dayShown}, so nobody moves on it.`;
    return {
      words: `Kept with today’s date: closeness to ${name} is ${closeness} of 6.${hidden}`,
      takeBack: () => api.people.removeRating.mutate({ ratingId }),
    };
  };
}

/** Says that all of these know each other, or takes away every tie the owner drew between them. */
export function tied(people: readonly Named[], isDrawn: boolean): Act {
  const pairs = people.flatMap(({ personId }, index) =>
    people.slice(index + 1).map((other): [number, number] => [personId, other.personId]),
  );
  return async () => {
    const drawn = await api.network.drawTies.mutate({ pairs, isDrawn });
    const count = formatQuantity(drawn.pairs.length, 'tie', 'ties');
    if (drawn.pairs.length === 0) return { words: 'These ties were drawn already.', takeBack: null };
    return {
      words: isDrawn ? `Kept: ${count} drawn by you.` : `Taken away: ${count} drawn by you.`,
      takeBack: () => api.network.drawTies.mutate({ ...drawn, isDrawn: !isDrawn }),
    };
  };
}

/** Adds people to the group of this name; where there is none, they become one. */
export function grouped(groups: readonly PersonGroup[], name: string, people: readonly Named[]): Act {
  const joining = people.map(({ personId }) => personId);
  const known = groupNamed(groups, name);
  if (known !== undefined) {
    const personIds = [...new Set([...known.personIds, ...joining])];
    return changed(known, { ...known, personIds }, `${known.name}: ${people.length} added.`);
  }
  return async () => {
    const { groupId } = await api.network.keepGroup.mutate({ groupId: null, name, personIds: joining });
    return {
      words: `${name} is kept as a group of ${formatQuantity(people.length, 'person', 'people')}.`,
      takeBack: () => api.network.removeGroup.mutate({ groupId }),
    };
  };
}

/** The group that a name means, however it is spelt in capitals. */
export function groupNamed(groups: readonly PersonGroup[], name: string): PersonGroup | undefined {
  return groups.find((group) => group.name.toLowerCase() === name.trim().toLowerCase());
}

/** Makes a group another: of another name, or with other people. */
export function changed(before: PersonGroup, after: PersonGroup, words: string): Act {
  return async () => {
    await keep(after);
    return { words, takeBack: () => keep(before) };
  };
}

function keep({ id, name, personIds }: PersonGroup) {
  return api.network.keepGroup.mutate({ groupId: id, name, personIds });
}

/** Puts somebody into a group, or takes them out of it. */
export function moved(group: PersonGroup, { personId, name }: Named): Act {
  const others = group.personIds.filter((id) => id !== personId);
  const isIn = others.length < group.personIds.length;
  return changed(
    group,
    { ...group, personIds: isIn ? others : [...others, personId] },
    isIn ? `${name} is no longer in ${group.name}.` : `${name} is in ${group.name} now.`,
  );
}

/** Forgets a group; the people stay. Taken back, it is kept anew. */
export function ungrouped({ id, name, personIds }: PersonGroup): Act {
  return async () => {
    await api.network.removeGroup.mutate({ groupId: id });
    return {
      words: `${name} is no longer kept as a group.`,
      takeBack: () => api.network.keepGroup.mutate({ groupId: null, name, personIds }),
    };
  };
}
