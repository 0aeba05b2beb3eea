/**
 * Ties between people of the owner's network, from the group conversations they share.
 * Source: M. E. J. Newman 2001, Physical Review E 64:016132 (there: papers and their authors): a group counts
 * 1 / (its members - 1) for each pair in it, so that a table of three says more about two people than a crowd.
 * Limits: people who know each other but share no group with the owner look like strangers, and sharing a group
 * does not make friends.
 */

/** Two people and how much ties them, above 0. */
export interface WeightedTie {
  first: number;
  second: number;
  weight: number;
}

export interface GroupTie extends WeightedTie {
  /** How many groups they share. */
  groups: number;
}

/** In a larger group, being there together says little about two people. */
const largestTellingGroup = 60;

/** `groups`: who is in each besides the owner, each person once. Pairs have the smaller id first. */
export function groupTies(groups: readonly (readonly number[])[]): GroupTie[] {
  const rows = new Map<number, Map<number, GroupTie>>();
  for (const group of groups) {
    if (group.length > largestTellingGroup) continue;
    // With the owner there is one member more than are named here.
    const weight = 1 / group.length;
    const ids = group.toSorted((one, other) => one - other);
    for (const [index, first] of ids.entries()) {
      const row = rows.get(first) ?? new Map<number, GroupTie>();
      rows.set(first, row);
      for (const second of ids.slice(index + 1)) {
        const known = row.get(second);
        if (known === undefined) row.set(second, { first, second, weight, groups: 1 });
        else {
          known.weight += weight;
          known.groups += 1;
        }
      }
    }
  }
  return [...rows.values()].flatMap((row) => [...row.values()]);
}

/** Those of the ties from groups that would be left without this one of the groups. */
export function tiesWithout<Tie extends Pick<GroupTie, 'first' | 'second' | 'groups'>>(
  ties: readonly Tie[],
  group: readonly number[],
): Tie[] {
  if (group.length > largestTellingGroup) return [...ties];
  const members = new Set(group);
  return ties.filter(({ first, second, groups }) => {
    return groups !== 1 || !members.has(first) || !members.has(second);
  });
}
