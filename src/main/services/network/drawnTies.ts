/** Ties between other people as the owner knows them: what no shared group shows. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import {
  deleteDrawnTies,
  insertDrawnTie,
  listDrawnTies,
  type DrawnTie,
} from '../../vault/repositories/drawnTies.ts';
import { findPerson } from '../../vault/repositories/people.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';

/** Each pair once, the smaller id first. */
export const drawnTies = untilChanged(listDrawnTies);

/**
 * Draws ties between pairs of people, or takes them away; gives the pairs for which that changed anything, so that it
 * can be taken back exactly. Throws `not-found`; `input-invalid` for the owner or one person twice.
 */
export function drawTies(
  writer: Writable,
  { pairs, isDrawn }: { pairs: readonly (readonly [number, number])[]; isDrawn: boolean },
): { pairs: [number, number][] } {
  const known = new Set(listDrawnTies(writer).map(pairKey));
  const changed: [number, number][] = [];
  for (const [one, other] of pairs) {
    const tie = { first: Math.min(one, other), second: Math.max(one, other) };
    for (const personId of [one, other]) requireOther(writer, personId);
    if (one === other) throw new EvenkeelError('input-invalid');
    if (known.has(pairKey(tie)) === isDrawn) continue;
    if (isDrawn) insertDrawnTie(writer, tie);
    else deleteDrawnTies(writer, tie);
    changed.push([tie.first, tie.second]);
  }
  return { pairs: changed };
}

export function pairKey({ first, second }: DrawnTie): string {
  return `${first} ${second}`;
}

/** Throws unless somebody other than the owner is in the vault under this id. */
export function requireOther(reader: Readable, personId: number): void {
  const person = findPerson(reader, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  if (person.isOwner) throw new EvenkeelError('input-invalid');
}
