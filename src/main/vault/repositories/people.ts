/** People, and the identities by which services know them. */
import { z } from 'zod';
import { personSchema, type PersonStatus } from '../../../shared/model/people.ts';
import type { Readable, Writable } from '../database.ts';

const personRow = z
  .object({
    id: z.int(),
    name: z.string(),
    name_from: personSchema.shape.nameFrom,
    is_owner: z.int(),
    status: personSchema.shape.status,
    created_at_milliseconds: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    nameFrom: row.name_from,
    isOwner: row.is_owner === 1,
    status: row.status,
    createdAtMilliseconds: row.created_at_milliseconds,
  }));
export type PersonRecord = z.infer<typeof personRow>;

const identityRow = z
  .object({
    id: z.int(),
    person_id: z.int(),
    service: z.string(),
    key: z.string(),
    display_name: z.string(),
    address: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    service: row.service,
    key: row.key,
    displayName: row.display_name,
    /** Normalised, and only where it belongs to one person (src/shared/addresses.ts). */
    address: row.address,
  }));
export type IdentityRecord = z.infer<typeof identityRow>;

/** Everybody, the owner first, then by name. */
export function listPeople(reader: Readable): PersonRecord[] {
  return reader.all(personRow, 'SELECT * FROM person ORDER BY is_owner DESC, name COLLATE NOCASE, id');
}

const nameRow = personRow.in.pick({ id: true, name: true });

/** What everybody is called, by id. */
export function namesOfPeople(reader: Readable): Map<number, string> {
  return new Map(reader.all(nameRow, 'SELECT id, name FROM person').map(({ id, name }) => [id, name]));
}

const idRow = personRow.in.pick({ id: true });

/** Whom the owner set aside, in whatever way. */
export function peopleNotOpen(reader: Readable): number[] {
  return reader.all(idRow, "SELECT id FROM person WHERE status <> 'open'").map(({ id }) => id);
}

export function findPerson(reader: Readable, personId: number): PersonRecord | undefined {
  return reader.get(personRow, 'SELECT * FROM person WHERE id = ?', personId);
}

export function findOwner(reader: Readable): PersonRecord | undefined {
  return reader.get(personRow, 'SELECT * FROM person WHERE is_owner = 1');
}

/** Gives the new person's id. There can be only one owner. */
export function insertPerson(
  writer: Writable,
  person: Omit<PersonRecord, 'id' | 'nameFrom' | 'status'>,
): number {
  return writer.run(
    'INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES (?, ?, ?)',
    person.name,
    person.isOwner ? 1 : 0,
    person.createdAtMilliseconds,
  ).lastId;
}

/** Brings somebody back who was absorbed, under their old id where nobody else has it by now. Gives the id. */
export function restorePerson(
  writer: Writable,
  personId: number,
  person: Omit<PersonRecord, 'id' | 'isOwner'>,
): number {
  const id = findPerson(writer, personId) === undefined ? personId : null;
  return writer.run(
    'INSERT INTO person (id, name, name_from, status, created_at_milliseconds) VALUES (?, ?, ?, ?, ?)',
    id,
    person.name,
    person.nameFrom,
    person.status,
    person.createdAtMilliseconds,
  ).lastId;
}

/** False when there is no such person. */
export function renamePerson(
  writer: Writable,
  personId: number,
  { name, nameFrom }: Pick<PersonRecord, 'name' | 'nameFrom'>,
): boolean {
  const sql = 'UPDATE person SET name = ?, name_from = ? WHERE id = ?';
  return writer.run(sql, name, nameFrom, personId).changes > 0;
}

/** False when there is no such person. */
export function setPersonStatus(writer: Writable, personId: number, status: PersonStatus): boolean {
  return writer.run('UPDATE person SET status = ? WHERE id = ?', status, personId).changes > 0;
}

/**
 * Removes people, other than the owner, of whom nothing is left in the vault. Who the owner wrote something about or
 * set aside stays: a conversation taken out to be brought in anew must not forget that somebody is unsafe.
 */
export function deletePeopleWithoutUtterances(writer: Writable): number {
  return writer.run(
    `DELETE FROM person WHERE is_owner = 0 AND status = 'open'
       AND NOT EXISTS (SELECT 1 FROM person_entry WHERE person_entry.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE journal_entry.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM utterance WHERE utterance.person_id = person.id)
       AND NOT EXISTS (SELECT 1 FROM interaction_person WHERE interaction_person.person_id = person.id)`,
  ).changes;
}

export function listIdentities(reader: Readable): IdentityRecord[] {
  return reader.all(identityRow, 'SELECT * FROM identity ORDER BY person_id, service, display_name');
}

export function findIdentity(reader: Readable, service: string, key: string): IdentityRecord | undefined {
  return reader.get(identityRow, 'SELECT * FROM identity WHERE service = ? AND key = ?', service, key);
}

export function findIdentityById(reader: Readable, identityId: number): IdentityRecord | undefined {
  return reader.get(identityRow, 'SELECT * FROM identity WHERE id = ?', identityId);
}

/** Those of a number or address, the one that came first before the others. */
export function identitiesWithAddress(reader: Readable, address: string): IdentityRecord[] {
  return reader.all(identityRow, 'SELECT * FROM identity WHERE address = ? ORDER BY id', address);
}

export function identitiesOfPerson(reader: Readable, personId: number): IdentityRecord[] {
  return reader.all(identityRow, 'SELECT * FROM identity WHERE person_id = ? ORDER BY id', personId);
}

/** Whose each of these identities is now. */
export function personsOfIdentities(reader: Readable, identityIds: readonly number[]): Map<number, number> {
  const row = identityRow.in.pick({ id: true, person_id: true });
  const sql = 'SELECT id, person_id FROM identity WHERE id IN (SELECT value FROM json_each(?))';
  return new Map(
    reader.all(row, sql, JSON.stringify(identityIds)).map((found) => [found.id, found.person_id]),
  );
}

export function insertIdentity(writer: Writable, identity: Omit<IdentityRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO identity (person_id, service, key, display_name, address) VALUES (?, ?, ?, ?, ?)',
    identity.personId,
    identity.service,
    identity.key,
    identity.displayName,
    identity.address,
  ).lastId;
}

/** Keeps the address of an identity that came without one before. */
export function setIdentityAddress(writer: Writable, identityId: number, address: string): void {
  writer.run('UPDATE identity SET address = ? WHERE id = ?', address, identityId);
}

/** Lets an identity name another person; what was said under it before stays with whom it was. */
export function moveIdentity(writer: Writable, identityId: number, personId: number): void {
  writer.run('UPDATE identity SET person_id = ? WHERE id = ?', personId, identityId);
}
