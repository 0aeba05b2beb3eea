/** People, the identities by which services know them, and how close the owner says they are. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const personRow = z
  .object({ id: z.int(), name: z.string(), is_owner: z.int(), created_at_milliseconds: z.int() })
  .transform((row) => ({
    id: row.id,
    name: row.name,
    isOwner: row.is_owner === 1,
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
  })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    service: row.service,
    key: row.key,
    displayName: row.display_name,
  }));
export type IdentityRecord = z.infer<typeof identityRow>;

const closenessRow = z
  .object({ person_id: z.int(), rated_at_milliseconds: z.int(), closeness: z.int() })
  .transform((row) => ({
    personId: row.person_id,
    ratedAtMilliseconds: row.rated_at_milliseconds,
    closeness: row.closeness,
  }));
export type ClosenessRecord = z.infer<typeof closenessRow>;

/** Everybody, the owner first, then by name. */
export function listPeople(reader: Readable): PersonRecord[] {
  return reader.all(personRow, 'SELECT * FROM person ORDER BY is_owner DESC, name COLLATE NOCASE, id');
}

export function findPerson(reader: Readable, personId: number): PersonRecord | undefined {
  return reader.get(personRow, 'SELECT * FROM person WHERE id = ?', personId);
}

export function findOwner(reader: Readable): PersonRecord | undefined {
  return reader.get(personRow, 'SELECT * FROM person WHERE is_owner = 1');
}

/** Gives the new person's id. There can be only one owner. */
export function insertPerson(writer: Writable, person: Omit<PersonRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES (?, ?, ?)',
    person.name,
    person.isOwner ? 1 : 0,
    person.createdAtMilliseconds,
  ).lastId;
}

/** False when there is no such person. */
export function renamePerson(writer: Writable, personId: number, name: string): boolean {
  return writer.run('UPDATE person SET name = ? WHERE id = ?', name, personId).changes > 0;
}

/** Removes people, other than the owner, of whom nothing is left in the vault. */
export function deletePeopleWithoutUtterances(writer: Writable): number {
  return writer.run(
    `DELETE FROM person WHERE is_owner = 0
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

export function insertIdentity(writer: Writable, identity: Omit<IdentityRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO identity (person_id, service, key, display_name) VALUES (?, ?, ?, ?)',
    identity.personId,
    identity.service,
    identity.key,
    identity.displayName,
  ).lastId;
}

/** Lets an identity name another person; what was said under it before stays with whom it was. */
export function moveIdentity(writer: Writable, identityId: number, personId: number): void {
  writer.run('UPDATE identity SET person_id = ? WHERE id = ?', personId, identityId);
}

/** Makes one person of two: everything of the first is the second's from now on. Interactions count their people anew. */
export function mergePeople(writer: Writable, fromPersonId: number, intoPersonId: number): void {
  for (const table of ['identity', 'utterance', 'closeness_rating']) {
    writer.run(`UPDATE ${table} SET person_id = ? WHERE person_id = ?`, intoPersonId, fromPersonId);
  }
  writer.run(
    `INSERT INTO interaction_person (interaction_id, person_id, utterance_count)
     SELECT interaction_id, ?, utterance_count FROM interaction_person WHERE person_id = ?
     ON CONFLICT DO UPDATE SET utterance_count = utterance_count + excluded.utterance_count`,
    intoPersonId,
    fromPersonId,
  );
  writer.run('DELETE FROM person WHERE id = ?', fromPersonId);
}

/** Oldest first. */
export function listClosenessRatings(reader: Readable): ClosenessRecord[] {
  return reader.all(
    closenessRow,
    `SELECT person_id, rated_at_milliseconds, closeness FROM closeness_rating
     ORDER BY person_id, rated_at_milliseconds, id`,
  );
}

export function insertClosenessRating(writer: Writable, rating: ClosenessRecord): void {
  writer.run(
    'INSERT INTO closeness_rating (person_id, rated_at_milliseconds, closeness) VALUES (?, ?, ?)',
    rating.personId,
    rating.ratedAtMilliseconds,
    rating.closeness,
  );
}
