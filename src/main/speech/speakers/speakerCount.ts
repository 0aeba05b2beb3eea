import type { Grouping } from './clusterVoices.ts';

const mostSpeakers = 6;
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

/** Whether one group more is another person. */
function isAnother(before: Grouping, next: Grouping): boolean {
  const count = next.centres.length;
  if (count > 2 && next.groups.length < windowsForThird) return false;
  const chance = count === 2 ? gainOfChance / next.groups.length : 0;
  const gain = 1 - next.looseness / Math.max(before.looseness, 1e-9);
  return gain >= (leastGains[count - 2] ?? 1) + chance && !hasSmallGroup(next);
}

/**
 * The grouping with as many groups as people speak, or seem to where it is not known.
 * @param groupings with 1, 2, … groups
 */
export function chooseGrouping(groupings: Iterable<Grouping>, speakerCount: number | null): Grouping | null {
  const most = Math.max(1, Math.min(speakerCount ?? mostSpeakers, mostSpeakers));
  let chosen: Grouping | null = null;
  for (const next of groupings) {
    if (chosen !== null && speakerCount === null && !isAnother(chosen, next)) break;
    chosen = next;
    if (next.centres.length === most) break;
  }
  return chosen;
}
