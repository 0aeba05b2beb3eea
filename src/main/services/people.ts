import { EvenkeelError } from '../../shared/errors.ts';
import type { Person } from '../../shared/model/people.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  findPerson,
  insertClosenessRating,
  listIdentities,
  listPeople,
  renamePerson,
} from '../vault/repositories/people.ts';
import { utterancesByPerson } from '../vault/repositories/utteranceCounts.ts';
import { groupBy } from './groupBy.ts';

/** Everybody, the owner first, then by name. */
export function showPeople(reader: Readable): Person[] {
  const identities = groupBy(listIdentities(reader), (identity) => identity.personId);
  const counts = new Map(utterancesByPerson(reader).map((row) => [row.personId, row]));
  return listPeople(reader).map((person) => ({
    id: person.id,
    name: person.name,
    nameFrom: person.nameFrom,
    isOwner: person.isOwner,
    identities: (identities.get(person.id) ?? []).map(({ service, displayName }) => ({
      service,
      displayName,
    })),
    utterances: counts.get(person.id)?.utterances ?? 0,
    firstMilliseconds: counts.get(person.id)?.first ?? null,
    lastMilliseconds: counts.get(person.id)?.last ?? null,
  }));
}

/** Throws `not-found`. */
function rename(writer: Writable, { personId, name }: { personId: number; name: string }): null {
  if (!renamePerson(writer, personId, { name, nameFrom: 'owner' })) throw new EvenkeelError('not-found');
  return null;
}

/** Keeps how close the owner feels, 0..6, with its date. Throws `not-found`; `input-invalid` for the owner. */
function rateCloseness(
  writer: Writable,
  rating: { personId: number; closeness: number; atMilliseconds: number },
): null {
  const person = findPerson(writer, rating.personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  if (person.isOwner) throw new EvenkeelError('input-invalid');
  insertClosenessRating(writer, {
    personId: rating.personId,
    ratedAtMilliseconds: rating.atMilliseconds,
    closeness: rating.closeness,
  });
  return null;
}

export const peopleCalls = {
  'people.list': reads(showPeople),
  'people.rename': writes(rename),
  'people.rateCloseness': writes(rateCloseness),
};
