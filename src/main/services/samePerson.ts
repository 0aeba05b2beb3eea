/** Making one person of two, taking that back, and taking somebody apart: always whole, in one transaction. */
import { isOnlyAddress } from '../../shared/addresses.ts';
import { EvenkeelError } from '../../shared/errors.ts';
import { personStatusSchema, type Merged } from '../../shared/model/people.ts';
import { nameFromContacts } from '../intake/contacts.ts';
import { writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  absorbPerson,
  deleteMerge,
  findMerge,
  insertMerge,
  looseRowsOf,
  looseRowsOfIdentity,
  mergesInto,
  takeOut,
  type MergeRecord,
} from '../vault/repositories/merges.ts';
import { deleteNotSame, insertNotSame } from '../vault/repositories/notSame.ts';
import {
  findIdentityById,
  findPerson,
  identitiesOfPerson,
  insertPerson,
  renamePerson,
  restorePerson,
  setPersonStatus,
  type IdentityRecord,
  type PersonRecord,
} from '../vault/repositories/people.ts';

/**
 * Makes one person of two; the first stays, or the owner where one of them is. `isFound`: an import told it, not the
 * owner. Throws `not-found`, `input-invalid` for one and the same person.
 */
export function mergePeople(
  writer: Writable,
  input: { personId: number; otherPersonId: number; atMilliseconds: number; isFound?: boolean },
): Merged {
  const [first, second] = [requirePerson(writer, input.personId), requirePerson(writer, input.otherPersonId)];
  if (first.id === second.id) throw new EvenkeelError('input-invalid');
  const [kept, absorbed] = second.isOwner ? [second, first] : [first, second];
  const identityIds = idsOf(identitiesOfPerson(writer, absorbed.id));
  const keptIdentityIds = idsOf(identitiesOfPerson(writer, kept.id));
  const mergeId = insertMerge(writer, {
    keptPersonId: kept.id,
    absorbedPersonId: absorbed.id,
    absorbedName: absorbed.name,
    mergedAtMilliseconds: input.atMilliseconds,
    undo: {
      name: absorbed.name,
      nameFrom: absorbed.nameFrom,
      createdAtMilliseconds: absorbed.createdAtMilliseconds,
      keptName: kept.name,
      keptNameFrom: kept.nameFrom,
      status: absorbed.status,
      keptStatus: kept.status,
      identityIds,
      keptIdentityIds,
      ...looseRowsOf(writer, absorbed.id, kept.id),
      notSame: deleteNotSame(writer, identityIds, keptIdentityIds),
      isFound: input.isFound ?? false,
    },
  });
  absorbPerson(writer, absorbed.id, kept.id);
  const { name, nameFrom } = tellsMore(absorbed, kept) ? absorbed : kept;
  renamePerson(writer, kept.id, { name, nameFrom });
  setPersonStatus(writer, kept.id, together(kept, absorbed));
  return { mergeId, personId: kept.id, name };
}

/** Of two statuses the more careful one; the owner is never set aside. */
function together(kept: Pick<PersonRecord, 'isOwner' | 'status'>, other: Pick<PersonRecord, 'status'>) {
  if (kept.isOwner) return kept.status;
  const both = [kept.status, other.status];
  return personStatusSchema.options.findLast((status) => both.includes(status)) ?? kept.status;
}

/** Whether one name is the better one for both: the owner's word before all others, a name before a number. */
function tellsMore(first: PersonRecord, second: PersonRecord): boolean {
  return !second.isOwner && nameWorth(first) > nameWorth(second);
}

/** For ordering: 2 a name the owner gave, 1 any other name, 0 a number or address. */
export function nameWorth({ name, nameFrom }: Pick<PersonRecord, 'name' | 'nameFrom'>): number {
  if (nameFrom === 'owner') return 2;
  return isOnlyAddress(name) ? 0 : 1;
}

/**
 * Takes a merge back: everything of the one who was absorbed is theirs again, also what their identities said since.
 * What an import had found is then known to be wrong, also to later imports. Gives their id. Throws `not-found`.
 */
function undoMerge(writer: Writable, { mergeId }: { mergeId: number }): { personId: number } {
  const record = findMerge(writer, mergeId);
  if (record === undefined) throw new EvenkeelError('not-found');
  const { undo, keptPersonId } = record;
  const kept = requirePerson(writer, keptPersonId);
  const { name, nameFrom, createdAtMilliseconds } = undo;
  // What the owner said of both since holds for both.
  const isStatusOld = kept.status === together({ ...kept, status: undo.keptStatus }, undo);
  const status = isStatusOld ? undo.status : kept.status;
  const person = { name, nameFrom, status, createdAtMilliseconds };
  const personId = restorePerson(writer, record.absorbedPersonId, person);
  takeOut(writer, keptPersonId, personId, {
    ...undo,
    identityIds: [...undo.identityIds, ...identitiesSince(writer, record)],
  });
  const isNameOfOther = kept.name === name && kept.nameFrom === nameFrom;
  if (isNameOfOther) renamePerson(writer, keptPersonId, { name: undo.keptName, nameFrom: undo.keptNameFrom });
  if (isStatusOld) setPersonStatus(writer, keptPersonId, undo.keptStatus);
  for (const [first, second] of undo.notSame) insertNotSame(writer, [first], [second]);
  if (undo.isFound) insertNotSame(writer, undo.identityIds, undo.keptIdentityIds);
  deleteMerge(writer, mergeId);
  nameFromContacts(writer);
  return { personId };
}

/** Identities that came since to an address of those that came over. */
function identitiesSince(reader: Readable, { keptPersonId, undo }: MergeRecord): number[] {
  const own = new Set(undo.identityIds);
  const kept = new Set(undo.keptIdentityIds);
  const now = identitiesOfPerson(reader, keptPersonId);
  const addressesOf = (ids: ReadonlySet<number>) =>
    new Set(now.flatMap(({ id, address }) => (ids.has(id) && address !== null ? [address] : [])));
  const [ownAddresses, keptAddresses] = [addressesOf(own), addressesOf(kept)];
  const since = now.filter(({ id }) => !own.has(id) && !kept.has(id));
  return idsOf(
    since.filter(
      ({ address }) => address !== null && ownAddresses.has(address) && !keptAddresses.has(address),
    ),
  );
}

/**
 * Makes an identity a person of its own, with everything said under it, and remembers that it is not the person it was
 * taken from. What is all that came by a merge goes as that merge is taken back. Throws `not-found`; `input-invalid`
 * for a person's only identity.
 */
function split(
  writer: Writable,
  { identityId, atMilliseconds }: { identityId: number; atMilliseconds: number },
): { personId: number } {
  const identity = findIdentityById(writer, identityId);
  if (identity === undefined) throw new EvenkeelError('not-found');
  const rest = identitiesOfPerson(writer, identity.personId).filter(({ id }) => id !== identityId);
  if (rest.length === 0) throw new EvenkeelError('input-invalid');
  const mergeId = mergeOfOnly(writer, identity, new Set(idsOf(rest)));
  const personId =
    mergeId === null
      ? newPersonOf(writer, identity, rest, atMilliseconds)
      : undoMerge(writer, { mergeId }).personId;
  insertNotSame(writer, [identityId], idsOf(rest));
  return { personId };
}

/** The merge by which nothing else came that is still there. */
function mergeOfOnly(
  reader: Readable,
  { id, personId }: IdentityRecord,
  rest: ReadonlySet<number>,
): number | null {
  const known = mergesInto(reader, personId).find(
    ({ undo: { identityIds } }) => identityIds.includes(id) && identityIds.every((other) => !rest.has(other)),
  );
  return known?.id ?? null;
}

/** Takes an identity out of somebody who has others; gives the id of the new person. */
export function newPersonOf(
  writer: Writable,
  identity: IdentityRecord,
  rest: readonly IdentityRecord[],
  atMilliseconds: number,
): number {
  const from = requirePerson(writer, identity.personId);
  const name = identity.displayName;
  const personId = insertPerson(writer, { name, isOwner: false, createdAtMilliseconds: atMilliseconds });
  const isOnlyOne = rest.every(({ service }) => service !== identity.service);
  const loose = isOnlyOne
    ? looseRowsOfIdentity(writer, identity)
    : { looseUtteranceIds: [], callIds: [], callRowIds: {} };
  takeOut(writer, from.id, personId, {
    identityIds: [identity.id],
    ratingIds: [],
    entryIds: [],
    photoIds: [],
    journalIds: [],
    sharedCallIds: [],
    mergeIds: [],
    ...loose,
  });
  // Who was set aside is so under every name, until the owner says otherwise.
  if (!from.isOwner) setPersonStatus(writer, personId, from.status);
  if (from.nameFrom !== 'owner' && from.name === name) nameByRest(writer, from, rest);
  nameFromContacts(writer);
  return personId;
}

/** Gives somebody the name of what is left of them, where their name left with an identity. */
function nameByRest(writer: Writable, { id, isOwner }: PersonRecord, rest: readonly IdentityRecord[]): void {
  const names = rest.map(({ displayName }) => displayName);
  const name = names.find((candidate) => !isOnlyAddress(candidate)) ?? names[0];
  if (!isOwner && name !== undefined) renamePerson(writer, id, { name, nameFrom: 'export' });
}

/** Remembers that two people are not one. Throws `not-found`. */
function dismiss(writer: Writable, input: { personId: number; otherPersonId: number }): null {
  const [first, second] = [requirePerson(writer, input.personId), requirePerson(writer, input.otherPersonId)];
  insertNotSame(
    writer,
    idsOf(identitiesOfPerson(writer, first.id)),
    idsOf(identitiesOfPerson(writer, second.id)),
  );
  return null;
}

/** Takes a dismissal back: the two may be suggested again. Throws `not-found`. */
function reconsider(writer: Writable, input: { personId: number; otherPersonId: number }): null {
  const [first, second] = [requirePerson(writer, input.personId), requirePerson(writer, input.otherPersonId)];
  deleteNotSame(
    writer,
    idsOf(identitiesOfPerson(writer, first.id)),
    idsOf(identitiesOfPerson(writer, second.id)),
  );
  return null;
}

function requirePerson(reader: Readable, personId: number): PersonRecord {
  const person = findPerson(reader, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  return person;
}

function idsOf(identities: readonly IdentityRecord[]): number[] {
  return identities.map(({ id }) => id);
}

export const samePersonCalls = {
  'people.merge': writes(mergePeople),
  'people.undoMerge': writes(undoMerge),
  'people.split': writes(split),
  'people.dismiss': writes(dismiss),
  'people.reconsider': writes(reconsider),
};
