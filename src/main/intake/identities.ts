/** Who in the vault someone in an export is. */
import { cleanName } from '../sources/shared/clean.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  findIdentity,
  findOwner,
  insertIdentity,
  insertPerson,
  listIdentities,
  mergePeople,
  moveIdentity,
  type IdentityRecord,
} from '../vault/repositories/people.ts';
import type { ArrivingPerson } from './batch.ts';

export interface OwnerChoice {
  /** The name under which the owner stands in the file; null when nobody said. */
  ownerName: string | null;
  atMilliseconds: number;
}

/**
 * The person of an identity. The same key of the same service is the same person; nothing else makes two identities
 * one, except that the owner said which of the people they are.
 */
export function resolvePerson(writer: Writable, arriving: ArrivingPerson, choice: OwnerChoice): number {
  const isOwner = arriving.isOwner || isSameName(arriving.name, choice.ownerName);
  const known = findIdentity(writer, arriving.service, arriving.key);
  const owner = findOwner(writer);
  if (isOwner) return resolveOwner(writer, arriving, known, choice);
  if (known === undefined) return newPerson(writer, arriving, choice, false);
  // Taken for the owner once, by mistake: the owner says now that they are somebody else.
  const isMistaken = known.personId === owner?.id && choice.ownerName !== null;
  if (!isMistaken) return known.personId;
  const personId = newPersonOnly(writer, arriving, choice, false);
  moveIdentity(writer, known.id, personId);
  return personId;
}

/** Makes sure that there is an owner, once one was named, whether or not they say a word in the file. */
export function ensureOwner(writer: Writable, { ownerName, atMilliseconds }: OwnerChoice): number | null {
  const owner = findOwner(writer);
  if (owner !== undefined) return owner.id;
  const name = cleanName(ownerName ?? '');
  return name === ''
    ? null
    : insertPerson(writer, { name, isOwner: true, createdAtMilliseconds: atMilliseconds });
}

function resolveOwner(
  writer: Writable,
  arriving: ArrivingPerson,
  known: IdentityRecord | undefined,
  choice: OwnerChoice,
): number {
  const ownerId = ensureOwner(writer, { ...choice, ownerName: choice.ownerName ?? arriving.name });
  if (ownerId === null) return newPerson(writer, arriving, choice, true);
  if (known === undefined) addIdentity(writer, arriving, ownerId);
  else if (known.personId !== ownerId) joinOwner(writer, known, ownerId);
  return ownerId;
}

/** An earlier import brought this identity as somebody else: that was the owner. */
function joinOwner(writer: Writable, known: IdentityRecord, ownerId: number): void {
  const others = identitiesOf(writer, known.personId).filter(({ id }) => id !== known.id);
  if (others.length === 0) mergePeople(writer, known.personId, ownerId);
  else moveIdentity(writer, known.id, ownerId);
}

function identitiesOf(reader: Readable, personId: number): IdentityRecord[] {
  return listIdentities(reader).filter((identity) => identity.personId === personId);
}

function newPerson(
  writer: Writable,
  arriving: ArrivingPerson,
  choice: OwnerChoice,
  isOwner: boolean,
): number {
  const personId = newPersonOnly(writer, arriving, choice, isOwner);
  addIdentity(writer, arriving, personId);
  return personId;
}

function newPersonOnly(
  writer: Writable,
  { name }: ArrivingPerson,
  { atMilliseconds }: OwnerChoice,
  isOwner: boolean,
): number {
  return insertPerson(writer, { name, isOwner, createdAtMilliseconds: atMilliseconds });
}

function addIdentity(writer: Writable, { service, key, name }: ArrivingPerson, personId: number): void {
  insertIdentity(writer, { personId, service, key, displayName: name });
}

/** Whether a name is the one the owner typed or chose; case and kinds of space play no part. */
function isSameName(name: string, chosen: string | null): boolean {
  if (chosen === null) return false;
  return cleanName(name).toLowerCase() === cleanName(chosen).toLowerCase();
}
