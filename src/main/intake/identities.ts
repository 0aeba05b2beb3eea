/** Who in the vault someone in an export is. */
import type { CountryCode } from 'libphonenumber-js';
import { cleanName } from '../sources/shared/clean.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { absorbPerson, cameByMerge } from '../vault/repositories/merges.ts';
import {
  findOwner,
  identitiesOfPerson,
  insertPerson,
  moveIdentity,
  type IdentityRecord,
} from '../vault/repositories/people.ts';
import type { ArrivingPerson } from './batch.ts';
import { addIdentity, whichPerson } from './whichPerson.ts';

export interface OwnerChoice {
  /** The name under which the owner stands in the file; null when nobody said. */
  ownerName: string | null;
  atMilliseconds: number;
  /** Where numbers without a country are at home. */
  region: CountryCode | null;
}

/** The person of an identity: as whichPerson knows them, except that the owner said which of the people they are. */
export function resolvePerson(writer: Writable, arriving: ArrivingPerson, choice: OwnerChoice): number {
  const isOwner = arriving.isOwner || isSameName(arriving.name, choice.ownerName);
  const { known, personId: knownId } = whichPerson(writer, arriving, choice.region);
  const owner = findOwner(writer);
  if (isOwner) return resolveOwner(writer, arriving, known, choice);
  if (known === null) {
    const personId = knownId ?? newPersonOnly(writer, arriving, choice, false);
    addIdentity(writer, arriving, choice.region, personId);
    return personId;
  }
  // Taken for the owner once, by mistake: the owner says now that they are somebody else.
  const isMistaken =
    known.personId === owner?.id && choice.ownerName !== null && !isOwnerForSure(writer, known);
  if (!isMistaken) return known.personId;
  const personId = newPersonOnly(writer, arriving, choice, false);
  moveIdentity(writer, known.id, personId);
  return personId;
}

/** Whether an identity is the owner's by their own word or by their number, not by the choice made at an import. */
function isOwnerForSure(reader: Readable, { id, personId, address }: IdentityRecord): boolean {
  const others = identitiesOfPerson(reader, personId).filter((other) => other.id !== id);
  return (
    (address !== null && others.some((other) => other.address === address)) ||
    cameByMerge(reader, personId, id)
  );
}

/** Makes sure that there is an owner, once one was named, whether or not they say a word in the file. */
export function ensureOwner(
  writer: Writable,
  { ownerName, atMilliseconds }: Pick<OwnerChoice, 'ownerName' | 'atMilliseconds'>,
): number | null {
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
  known: IdentityRecord | null,
  choice: OwnerChoice,
): number {
  const ownerId = ensureOwner(writer, { ...choice, ownerName: choice.ownerName ?? arriving.name });
  if (ownerId === null) return newPerson(writer, arriving, choice, true);
  if (known === null) addIdentity(writer, arriving, choice.region, ownerId);
  else if (known.personId !== ownerId) joinOwner(writer, known, ownerId);
  return ownerId;
}

/** An earlier import brought this identity as somebody else: that was the owner. */
function joinOwner(writer: Writable, known: IdentityRecord, ownerId: number): void {
  const others = identitiesOfPerson(writer, known.personId).filter(({ id }) => id !== known.id);
  if (others.length === 0) absorbPerson(writer, known.personId, ownerId);
  else moveIdentity(writer, known.id, ownerId);
}

function newPerson(
  writer: Writable,
  arriving: ArrivingPerson,
  choice: OwnerChoice,
  isOwner: boolean,
): number {
  const personId = newPersonOnly(writer, arriving, choice, isOwner);
  addIdentity(writer, arriving, choice.region, personId);
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

/** Whether a name is the one the owner typed or chose; case and kinds of space play no part. */
function isSameName(name: string, chosen: string | null): boolean {
  if (chosen === null) return false;
  return cleanName(name).toLowerCase() === cleanName(chosen).toLowerCase();
}
