/** The owner's own words about people. */
import { z } from 'zod';
import { entryKindSchema, type EntryKind } from '../../../shared/model/personEntries.ts';
import type { Readable, Writable } from '../database.ts';

const entryRow = z
  .object({
    id: z.int(),
    person_id: z.int(),
    kind: entryKindSchema,
    day: z.string(),
    words: z.string(),
    note: z.string(),
    boundary_id: z.int().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    day: row.day,
    words: row.words,
    note: row.note,
    boundaryId: row.boundary_id,
  }));
export type EntryRecord = z.infer<typeof entryRow>;

/** The latest first. */
export function entriesOf(reader: Readable, personId: number): EntryRecord[] {
  const sql = 'SELECT * FROM person_entry WHERE person_id = ? ORDER BY day DESC, id DESC';
  return reader.all(entryRow, sql, personId);
}

/** Of whom there is an entry of one of the kinds. */
export function peopleWithEntries(reader: Readable, kinds: readonly EntryKind[]): number[] {
  const sql = 'SELECT DISTINCT person_id FROM person_entry WHERE kind IN (SELECT value FROM json_each(?))';
  const row = entryRow.in.pick({ person_id: true });
  return reader.all(row, sql, JSON.stringify(kinds)).map(({ person_id }) => person_id);
}

export function findEntry(reader: Readable, entryId: number): EntryRecord | undefined {
  return reader.get(entryRow, 'SELECT * FROM person_entry WHERE id = ?', entryId);
}

/** Gives the id of the entry. */
export function insertEntry(writer: Writable, entry: Omit<EntryRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO person_entry (person_id, kind, day, words, note, boundary_id) VALUES (?, ?, ?, ?, ?, ?)',
    entry.personId,
    entry.kind,
    entry.day,
    entry.words,
    entry.note,
    entry.boundaryId,
  ).lastId;
}

/** False when there is no such entry. */
export function updateEntry(
  writer: Writable,
  { id, day, words, note }: Pick<EntryRecord, 'id' | 'day' | 'words' | 'note'>,
): boolean {
  const sql = 'UPDATE person_entry SET day = ?, words = ?, note = ? WHERE id = ?';
  return writer.run(sql, day, words, note, id).changes > 0;
}

/** Of a boundary also when it was kept or crossed. False when there is no such entry. */
export function deleteEntry(writer: Writable, entryId: number): boolean {
  return writer.run('DELETE FROM person_entry WHERE id = ?', entryId).changes > 0;
}
