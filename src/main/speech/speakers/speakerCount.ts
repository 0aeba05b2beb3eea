import type { Grouping } from './clusterVoices.ts';

export const mostSpeakers = 6;
/**
 * By how much one group more must tighten the groups to be another person: for the 2nd, the 3rd, …
 * Found with calls spliced from known speakers; calls are mostly of two, and the doubt is given to two.
 */
const leastGains = [0.16, 0.17, 0.13, 0.11, 0.1];
/** Chance tightens few windows more than many: a second voice must gain this much more, divided by their number. */
const gainOfChance = 3;
/** With less speech than this (windows of half a second's step) a third voice is not to be told from chance. */
const windowsForThird = 60;
/** Less than this share of the speech is a noise or a laugh rather than a person. */
const leastShare = 0.03;

function hasSmallGroup({ groups, centres }: Grouping): boolean {
  return centres.some(
    (_, group) => groups.filter((each) => each === group).length < leastShare * groups.length,
  );
}

/** The grouping with as many groups as people seem to speak; `groupings` hold 1, 2, … groups. */
export function chooseGrouping(groupings: readonly Grouping[]): Grouping | undefined {
  let chosen = groupings[0];
  for (const next of groupings.slice(1)) {
    const count = next.centres.length;
    if (chosen === undefined || chosen.looseness === 0) break;
    if (count > 2 && next.groups.length < windowsForThird) break;
    const gain = 1 - next.looseness / chosen.looseness;
    const chance = count === 2 ? gainOfChance / next.groups.length : 0;
    if (gain < (leastGains[count - 2] ?? 1) + chance || hasSmallGroup(next)) break;
    chosen = next;
  }
  return chosen;
}
