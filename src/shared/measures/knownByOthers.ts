/**
 * "Everyone you know knows X": how many of the owner's other people are tied to one of them. Our own measure after
 * Burt 1992 and Granovetter 1973: where all know one person, little can be said that does not reach that person.
 * Limits: a shared group is no friendship, and who knows whom outside of groups is not seen.
 */
import type { WeightedTie } from './groupTies.ts';
import { networkNeighbours } from './networkNeighbours.ts';

export interface KnownByOthers {
  personId: number;
  /** How many of the others are tied to this person. */
  known: number;
  /** How many others there are. */
  of: number;
}

/** Who is known by most others first; of those alike, by id. */
export function knownByOthers(personIds: readonly number[], ties: readonly WeightedTie[]): KnownByOthers[] {
  return [...networkNeighbours(personIds, ties)]
    .map(([personId, row]) => ({ personId, known: row.size, of: personIds.length - 1 }))
    .toSorted((one, other) => other.known - one.known || one.personId - other.personId);
}
