import { EvenkeelError } from '../../shared/errors.ts';
import type { Person, PersonStatus } from '../../shared/model/people.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  findPerson,
  listIdentities,
  listPeople,
  renamePerson,
  setPersonStatus,
} from '../vault/repositories/people.ts';
import { utterancesByPerson } from '../vault/repositories/utteranceCounts.ts';
import { closenessCalls } from './closeness.ts';
import { groupBy } from './groupBy.ts';

/** Everybody, the owner first, then by name. */
export function showPeople(reader: Readable): Person[] {
  const identities = groupBy(listIdentities(reader), (identity) => identity.personId);
  const counts = new Map(utterancesByPerson(reader).map((row) => [row.personId, row]));
  return listPeople(reader).map((person) => ({
    id: person.id,
    name: person.name,
    status: person.status,
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

/** Sets somebody aside, or takes that back. Throws `not-found`; `input-invalid` for the owner. */
function setStatus(writer: Writable, { personId, status }: { personId: number; status: PersonStatus }): null {
  if (findPerson(writer, personId)?.isOwner === true) throw new EvenkeelError('input-invalid');
  if (!setPersonStatus(writer, personId, status)) throw new EvenkeelError('not-found');
  return null;
}

export const peopleCalls = {
  'people.list': reads(showPeople),
  'people.rename': writes(rename),
  'people.setStatus': writes(setStatus),
  ...closenessCalls,
};
