/** What was said, in which source it stands, and the search over its words. */
import { z } from 'zod';
import { utteranceSchema } from '../../../shared/model/conversations.ts';
import type { Readable, SqlParameters, Writable } from '../database.ts';

const columns = `utterance.id, utterance.conversation_id, utterance.person_id, utterance.interaction_id,
  utterance.kind, utterance.at_milliseconds, utterance.sequence, utterance.text, utterance.start_seconds,
  utterance.end_seconds`;

const utteranceRow = z
  .object({
    id: z.int(),
    conversation_id: z.int(),
    person_id: z.int().nullable(),
    interaction_id: z.int().nullable(),
    kind: utteranceSchema.shape.kind,
    at_milliseconds: z.int(),
    sequence: z.int(),
    text: z.string(),
    start_seconds: z.number().nullable(),
    end_seconds: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    interactionId: row.interaction_id,
    kind: row.kind,
    atMilliseconds: row.at_milliseconds,
    sequence: row.sequence,
    text: row.text,
    startSeconds: row.start_seconds,
    endSeconds: row.end_seconds,
  }));
export type UtteranceRecord = z.infer<typeof utteranceRow>;

export interface NewUtterance extends Omit<UtteranceRecord, 'id' | 'interactionId'> {
  /** Who, when and what, hashed; 16 bytes are enough. The same one in the same conversation is the same utterance. */
  fingerprint: Uint8Array;
  /** Where it stands in the source. */
  line: number;
  /** The interaction it belongs to, where that is known already. */
  interactionId?: number | null;
}

/** Where an utterance stands in its conversation: by time, then by the order in the source. */
export type Place = Pick<UtteranceRecord, 'conversationId' | 'atMilliseconds' | 'sequence' | 'id'>;

/** Before the first utterance of the first conversation. */
export const beginning: Place = {
  conversationId: 0,
  atMilliseconds: Number.MIN_SAFE_INTEGER,
  sequence: 0,
  id: 0,
};

const insertSql = `INSERT INTO utterance (conversation_id, person_id, interaction_id, kind, at_milliseconds, sequence,
    text, start_seconds, end_seconds, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (conversation_id, fingerprint) DO NOTHING`;
const linkSql = `INSERT INTO utterance_source (source_id, utterance_id, line) VALUES (?, ?, ?)
  ON CONFLICT DO NOTHING`;
const knownSql = 'SELECT id FROM utterance WHERE conversation_id = ? AND fingerprint = ?';
const indexSql = 'INSERT INTO utterance_search (rowid, text) SELECT id, text FROM utterance WHERE id > ?';
const matchingSql = 'SELECT rowid FROM utterance_search WHERE utterance_search MATCH ?';
/** With so many matches or more, it is faster to go through all utterances from the newest on than to sort the matches. */
const sortedMatches = 2000;
const idRow = z.object({ id: z.int() });
/** Wiping one utterance out of the search index takes as long as indexing so many. */
const indexedWhileOneLeaves = 300;

/** What became of an utterance: new in the vault, known from elsewhere, or already told by this very source. */
export type Arrival = 'added' | 'known' | 'repeated';

/**
 * Adds utterances of one source, skipping those the vault knows already, which are linked to this source too.
 * Call it inside a transaction, some thousands at a time. `ids` and `arrivals` are in the order given.
 */
export function insertUtterances(
  writer: Writable,
  sourceId: number,
  utterances: readonly NewUtterance[],
): { added: number; duplicates: number; ids: number[]; arrivals: Arrival[] } {
  // A new id is above all others, so whatever is above this one was added here.
  const highest = writer.get(idRow, 'SELECT coalesce(max(id), 0) AS id FROM utterance')?.id ?? 0;
  let added = 0;
  const arrivals: Arrival[] = [];
  const ids = utterances.map((utterance) => {
    const { changes, lastId } = writer.run(
      insertSql,
      utterance.conversationId,
      utterance.personId,
      utterance.interactionId ?? null,
      utterance.kind,
      utterance.atMilliseconds,
      utterance.sequence,
      utterance.text,
      utterance.startSeconds,
      utterance.endSeconds,
      utterance.fingerprint,
    );
    added += changes;
    const id =
      changes === 1
        ? lastId
        : (writer.get(idRow, knownSql, utterance.conversationId, utterance.fingerprint)?.id ?? lastId);
    const link = writer.run(linkSql, sourceId, id, utterance.line);
    if (changes === 1) arrivals.push('added');
    else arrivals.push(link.changes === 1 ? 'known' : 'repeated');
    return id;
  });
  writer.run(indexSql, highest);
  return { added, duplicates: utterances.length - added, ids, arrivals };
}

/** In the order given by `utteranceIds`' own order of time. */
export function findUtterances(reader: Readable, utteranceIds: readonly number[]): UtteranceRecord[] {
  return reader.all(
    utteranceRow,
    `SELECT ${columns} FROM utterance WHERE id IN (SELECT value FROM json_each(?))
     ORDER BY at_milliseconds, sequence, id`,
    JSON.stringify(utteranceIds),
  );
}

/** Up to `limit` utterances of one conversation after a place, oldest first. */
export function utterancesAfter(reader: Readable, place: Place, limit: number): UtteranceRecord[] {
  return reader.all(
    utteranceRow,
    `SELECT ${columns} FROM utterance
     WHERE conversation_id = ? AND (at_milliseconds, sequence, id) > (?, ?, ?)
     ORDER BY at_milliseconds, sequence, id LIMIT ?`,
    place.conversationId,
    place.atMilliseconds,
    place.sequence,
    place.id,
    limit,
  );
}

/** Up to `limit` utterances of one conversation before a place, oldest first. */
export function utterancesBefore(reader: Readable, place: Place, limit: number): UtteranceRecord[] {
  return reader
    .all(
      utteranceRow,
      `SELECT ${columns} FROM utterance
       WHERE conversation_id = ? AND (at_milliseconds, sequence, id) < (?, ?, ?)
       ORDER BY at_milliseconds DESC, sequence DESC, id DESC LIMIT ?`,
      place.conversationId,
      place.atMilliseconds,
      place.sequence,
      place.id,
      limit,
    )
    .toReversed();
}

export function utterancesOfInteraction(reader: Readable, interactionId: number): UtteranceRecord[] {
  return reader.all(
    utteranceRow,
    `SELECT ${columns} FROM utterance WHERE interaction_id = ? ORDER BY at_milliseconds, sequence, id`,
    interactionId,
  );
}

/** Utterances with all the words, the last one as a beginning, newest first. Any text is a valid search. */
export function searchUtterances(reader: Readable, text: string, limit: number): UtteranceRecord[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return [];
  const match = `${words.map((word) => `"${word}"`).join(' ')}*`;
  const some = `SELECT count(*) AS count FROM (${matchingSql} LIMIT ${sortedMatches})`;
  const isCommon = countOf(reader, some, match) === sortedMatches;
  const sql = `SELECT ${columns} FROM utterance ${isCommon ? 'INDEXED BY utterance_time' : ''}
    WHERE id IN (${matchingSql}) ORDER BY at_milliseconds DESC LIMIT ?`;
  return reader.all(utteranceRow, sql, match, limit);
}

/** Removes what only this source tells; what another source tells as well stays. */
export function deleteUtterancesOnlyOf(writer: Writable, sourceId: number): number {
  const only = `FROM utterance WHERE id IN (SELECT utterance_id FROM utterance_source WHERE source_id = @source)
    AND NOT EXISTS (SELECT 1 FROM utterance_source
      WHERE utterance_source.utterance_id = utterance.id AND source_id <> @source)`;
  const leaving = countOf(writer, `SELECT count(*) AS count ${only}`, { source: sourceId });
  const remove = (): number => writer.run(`DELETE ${only}`, { source: sourceId }).changes;
  const isMuch = leaving * indexedWhileOneLeaves > countOf(writer, 'SELECT count(*) AS count FROM utterance');
  return isMuch ? withSearchMadeAnew(writer, remove) : remove();
}

function countOf(reader: Readable, sql: string, ...parameters: SqlParameters): number {
  return reader.get(z.object({ count: z.int() }), sql, ...parameters)?.count ?? 0;
}

/** Does what removes many utterances, and then indexes anew those that are left. Inside a transaction. */
function withSearchMadeAnew<Result>(writer: Writable, remove: () => Result): Result {
  const trigger = writer.get(
    z.object({ sql: z.string() }),
    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'utterance_search_delete'",
  );
  if (trigger === undefined) return remove();
  writer.run('DROP TRIGGER utterance_search_delete');
  const result = remove();
  writer.run("INSERT INTO utterance_search (utterance_search) VALUES ('rebuild')");
  writer.run(trigger.sql);
  return result;
}

/**
 * Moves all utterances of a conversation into another that turned out to be the same; what both have becomes one.
 * Gives the number of those.
 */
export function moveUtterances(
  writer: Writable,
  fromConversationId: number,
  intoConversationId: number,
): number {
  const [from, into] = [fromConversationId, intoConversationId];
  writer.run('UPDATE OR IGNORE utterance SET conversation_id = ? WHERE conversation_id = ?', into, from);
  writer.run(
    `INSERT OR IGNORE INTO utterance_source (source_id, utterance_id, line)
     SELECT link.source_id, kept.id, link.line FROM utterance AS copy
     JOIN utterance AS kept ON kept.conversation_id = ? AND kept.fingerprint = copy.fingerprint
     JOIN utterance_source AS link ON link.utterance_id = copy.id
     WHERE copy.conversation_id = ?`,
    into,
    from,
  );
  return writer.run('DELETE FROM utterance WHERE conversation_id = ?', from).changes;
}

/**
 * How many utterances two conversations have in common, of the first `limit` of the first conversation that lie in
 * the time of both.
 */
export function commonUtterances(
  reader: Readable,
  firstId: number,
  secondId: number,
  limit: number,
): { common: number; inBothTimes: number } {
  const row = z.object({ common: z.int(), inBothTimes: z.int() });
  const counts = reader.get(
    row,
    `WITH times AS (
       -- By whole minutes: one of them may tell no seconds.
       SELECT max(first) / 60000 * 60000 AS first, min(last) / 60000 * 60000 + 59999 AS last FROM (
         SELECT min(at_milliseconds) AS first, max(at_milliseconds) AS last FROM utterance
         WHERE conversation_id IN (@first, @second) GROUP BY conversation_id)),
     own AS (
       SELECT fingerprint FROM times JOIN utterance ON conversation_id = @first
         AND at_milliseconds BETWEEN times.first AND times.last AND kind <> 'notice'
       ORDER BY at_milliseconds LIMIT @limit)
     SELECT count(*) AS inBothTimes, count(other.id) AS common
     FROM own LEFT JOIN utterance AS other ON other.conversation_id = @second AND other.fingerprint = own.fingerprint`,
    { first: firstId, second: secondId, limit },
  );
  return counts ?? { common: 0, inBothTimes: 0 };
}
