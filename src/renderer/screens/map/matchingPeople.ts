import type { Tie } from '../../../shared/model/ties.ts';

/** The people whose name holds the sought words; null when nothing is sought. */
export function matchingPeople(ties: readonly Tie[], sought: string): ReadonlySet<number> | null {
  const wanted = sought.trim().toLowerCase();
  if (wanted === '') return null;
  return new Set(ties.filter((tie) => tie.name.toLowerCase().includes(wanted)).map((tie) => tie.personId));
}
