import type { Writable } from '../vault/database.ts';
import { findIdentity, insertIdentity, insertPerson, listPeople } from '../vault/repositories/people.ts';

export const callService = 'call';

function sameName(first: string, second: string): boolean {
  return (
    first.normalize('NFC').localeCompare(second.normalize('NFC'), undefined, { sensitivity: 'base' }) === 0
  );
}

/** The person of a call, by the name the owner gave. */
export function personOfCall(writer: Writable, givenName: string, createdAtMilliseconds: number): number {
  return personOfName(writer, callService, givenName, createdAtMilliseconds);
}

/** The person of that name, whom other sources may have brought already; else a new one, known by it in a service. */
export function personOfName(
  writer: Writable,
  service: string,
  givenName: string,
  createdAtMilliseconds: number,
): number {
  const name = givenName.trim();
  const key = name.normalize('NFC').toLowerCase();
  const known = findIdentity(writer, service, key);
  if (known !== undefined) return known.personId;
  const personId =
    listPeople(writer).find((person) => !person.isOwner && sameName(person.name, name))?.id ??
    insertPerson(writer, { name, isOwner: false, createdAtMilliseconds });
  insertIdentity(writer, { personId, service, key, displayName: name, address: null });
  return personId;
}
