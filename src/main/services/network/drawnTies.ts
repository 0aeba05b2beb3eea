/** Ties between other people as the owner knows them: what no shared group shows. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Writable } from '../../vault/database.ts';
import { listDrawnTies, replaceDrawnTies } from '../../vault/repositories/drawnTies.ts';
import { findPerson, identitiesOfPerson, listIdentities } from '../../vault/repositories/people.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';

export interface DrawnTie {
  first: number;
  second: number;
}

/** Each pair once, the smaller id first. */
export const drawnTies = untilChanged((reader): DrawnTie[] => {
  const personOf = new Map(listIdentities(reader).map((identity) => [identity.id, identity.personId]));
  const pairs = new Map<string, DrawnTie>();
  for (const [one, other] of listDrawnTies(reader)) {
    const [first, second] = [personOf.get(one), personOf.get(other)];
    if (first === undefined || second === undefined || first === second) continue;
    const pair = { first: Math.min(first, second), second: Math.max(first, second) };
    pairs.set(`${pair.first} ${pair.second}`, pair);
  }
  return [...pairs.values()];
});

/** Draws a tie between two people, or takes it away. Throws `not-found`; `input-invalid` for the owner or one person twice. */
export function drawTie(
  writer: Writable,
  { personId, otherPersonId, isDrawn }: { personId: number; otherPersonId: number; isDrawn: boolean },
): null {
  const people = [personId, otherPersonId].map((id) => findPerson(writer, id));
  if (people.includes(undefined)) throw new EvenkeelError('not-found');
  if (personId === otherPersonId || people.some((person) => person?.isOwner)) {
    throw new EvenkeelError('input-invalid');
  }
  const [ones, others] = [personId, otherPersonId].map((id) =>
    identitiesOfPerson(writer, id).map((row) => row.id),
  );
  const [one, other] = [ones?.[0], others?.[0]];
  if (one === undefined || other === undefined) throw new EvenkeelError('not-found');
  const known = new Set(listIdentities(writer).map((identity) => identity.id));
  const rest = listDrawnTies(writer).filter(
    ([left, right]) =>
      known.has(left) &&
      known.has(right) &&
      !(ones?.includes(left) && others?.includes(right)) &&
      !(ones?.includes(right) && others?.includes(left)),
  );
  replaceDrawnTies(writer, isDrawn ? [...rest, [one, other]] : rest);
  return null;
}
