/** Journal entries, each with its ratings. */
import { z } from 'zod';
import {
  journalEntrySchema,
  journalRatingsSchema,
  type JournalEntry,
  type JournalRatings,
} from '../../../shared/model/journal.ts';
import type { Readable, Writable } from '../database.ts';

const entryRow = z
  .object({
    id: z.int(),
    person_id: z.int(),
    started_at_milliseconds: z.int(),
    minutes: z.int().nullable(),
    channel: journalEntrySchema.shape.channel,
    initiator: journalEntrySchema.shape.initiator,
    note: z.string(),
    logged_at_milliseconds: z.int(),
    ratings: z.string(),
  })
  .transform((row): JournalEntry => ({
    id: row.id,
    personId: row.person_id,
    startedAtMilliseconds: row.started_at_milliseconds,
    minutes: row.minutes,
    channel: row.channel,
    initiator: row.initiator,
    ratings: journalRatingsSchema.parse(JSON.parse(row.ratings)),
    note: row.note,
    loggedAtMilliseconds: row.logged_at_milliseconds,
  }));

const selectEntries = `SELECT *, (SELECT json_group_object(item, value) FROM journal_rating
  WHERE entry_id = journal_entry.id) AS ratings FROM journal_entry`;

/** Oldest first. */
export function journalEntriesOf(reader: Readable, personId: number): JournalEntry[] {
  const sql = `${selectEntries} WHERE person_id = ? ORDER BY started_at_milliseconds, id`;
  return reader.all(entryRow, sql, personId);
}

/** With everybody, of the talks that began from one moment until before another; oldest first. */
export function journalEntriesBetween(
  reader: Readable,
  { fromMilliseconds, toMilliseconds }: { fromMilliseconds: number; toMilliseconds: number },
): JournalEntry[] {
  const sql = `${selectEntries} WHERE started_at_milliseconds >= ? AND started_at_milliseconds < ?
    ORDER BY started_at_milliseconds, id`;
  return reader.all(entryRow, sql, fromMilliseconds, toMilliseconds);
}

const spanRow = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/** When the first and the last talk written down began; null without any. */
export function journalSpan(reader: Readable): { first: number; last: number } | null {
  const span = reader.get(
    spanRow,
    `SELECT (SELECT min(started_at_milliseconds) FROM journal_entry) AS first,
       (SELECT max(started_at_milliseconds) FROM journal_entry) AS last`,
  );
  return span === undefined || span.first === null || span.last === null
    ? null
    : { first: span.first, last: span.last };
}

export function findJournalEntry(reader: Readable, entryId: number): JournalEntry | undefined {
  return reader.get(entryRow, `${selectEntries} WHERE id = ?`, entryId);
}

/** Gives the id of the entry. */
export function insertJournalEntry(writer: Writable, entry: Omit<JournalEntry, 'id'>): number {
  return insertUnder(writer, null, entry);
}

/** Puts an entry back that was deleted, under its old id where no other has it by now. Gives the id. */
export function restoreJournalEntry(writer: Writable, entry: JournalEntry): number {
  return insertUnder(writer, findJournalEntry(writer, entry.id) === undefined ? entry.id : null, entry);
}

/** As they stand in both statements below. */
function columnsOf(entry: Omit<JournalEntry, 'id'>) {
  const { personId, startedAtMilliseconds, minutes, channel, initiator, note, loggedAtMilliseconds } = entry;
  return [personId, startedAtMilliseconds, minutes, channel, initiator, note, loggedAtMilliseconds];
}

/** Without an id the next free one. */
function insertUnder(writer: Writable, id: number | null, entry: Omit<JournalEntry, 'id'>): number {
  const { lastId } = writer.run(
    `INSERT INTO journal_entry (id, person_id, started_at_milliseconds, minutes, channel, initiator, note,
       logged_at_milliseconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...columnsOf(entry),
  );
  insertRatings(writer, lastId, entry.ratings);
  return lastId;
}

/** Replaces everything of an entry, its ratings too. False when there is no such entry. */
export function updateJournalEntry(writer: Writable, entry: JournalEntry): boolean {
  const { changes } = writer.run(
    `UPDATE journal_entry SET person_id = ?, started_at_milliseconds = ?, minutes = ?, channel = ?, initiator = ?,
       note = ?, logged_at_milliseconds = ? WHERE id = ?`,
    ...columnsOf(entry),
    entry.id,
  );
  if (changes === 0) return false;
  writer.run('DELETE FROM journal_rating WHERE entry_id = ?', entry.id);
  insertRatings(writer, entry.id, entry.ratings);
  return true;
}

/** False when there is no such entry. */
export function deleteJournalEntry(writer: Writable, entryId: number): boolean {
  return writer.run('DELETE FROM journal_entry WHERE id = ?', entryId).changes > 0;
}

function insertRatings(writer: Writable, entryId: number, ratings: JournalRatings): void {
  const sql = 'INSERT INTO journal_rating (entry_id, item, value) VALUES (?, ?, ?)';
  for (const [item, value] of Object.entries(ratings)) {
    if (value !== undefined) writer.run(sql, entryId, item, value);
  }
}
