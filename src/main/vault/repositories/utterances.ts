/** What was said, in which source it stands, and the search over its words. */
import { z } from 'zod';
import { placeSchema, utteranceSchema } from '../../../shared/model/conversations.ts';
import type { Readable, SqlParameters, Writable } from '../database.ts';

const columns = `utterance.id, utterance.conversation_id, utterance.person_id, utterance.interaction_id,
  utterance.kind, utterance.at_milliseconds, utterance.sequence, utterance.text, utterance.start_seconds,
  utterance.end_seconds, utterance.duration_seconds, utterance.is_edited, utterance.deleted_later`;

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
    duration_seconds: z.number().nullable(),
    is_edited: z.int(),
    deleted_later: z.int(),
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
    durationSeconds: row.duration_seconds,
    isEdited: row.is_edited === 1,
    deletedLater: row.deleted_later === 1,
  }));
export type UtteranceRecord = z.infer<typeof utteranceRow>;

/** Where an utterance stands in its conversation: by time, then by the order in the source. */
export type Place = Pick<UtteranceRecord, 'conversationId' | 'atMilliseconds' | 'sequence' | 'id'>;

/** Before the first utterance of the first conversation. */
export const beginning: Place = {
  conversationId: 0,
  atMilliseconds: Number.MIN_SAFE_INTEGER,
  sequence: 0,
  id: 0,
};

const matchingSql = 'SELECT rowid FROM utterance_search WHERE utterance_search MATCH ?';
/** With so many matches or more, it is faster to go through all utterances from the newest on than to sort the matches. */
const sortedMatches = 2000;
/** Wiping one utterance out of the search index takes as long as indexing so many. */
const indexedWhileOneLeaves = 300;

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

const placeRow = z.object({
  utteranceId: z.int(),
  sourceId: z.int(),
  fileName: z.string(),
  path: z.string(),
  line: z.int(),
  sourceKind: placeSchema.shape.sourceKind,
  sha256: z.string(),
  importedMilliseconds: z.int(),
  saysEdited: z.int().transform(Boolean),
  saysTakenBack: z.int().transform(Boolean),
});

/** Where utterances stand in their sources, the latest import first. */
export function placesOf(reader: Readable, utteranceIds: readonly number[]): z.infer<typeof placeRow>[] {
  return reader.all(
    placeRow,
    `SELECT utterance_id AS utteranceId, source.id AS sourceId, file_name AS fileName,
       coalesce(path, '') AS path, line, source.kind AS sourceKind,
       coalesce(source_file.sha256, source.sha256) AS sha256,
       imported_at_milliseconds AS importedMilliseconds,
       is_edited AS saysEdited, is_deleted AS saysTakenBack
     FROM utterance_source JOIN source ON source.id = utterance_source.source_id
     LEFT JOIN source_file ON source_file.source_id = source.id AND number = file
     WHERE utterance_id IN (SELECT value FROM json_each(?)) ORDER BY source.id DESC`,
    JSON.stringify(utteranceIds),
  );
}

/** Removes what only this source tells; what another source tells as well stays. */
export function deleteUtterancesOnlyOf(writer: Writable, sourceId: number): number {
  const only = `FROM utterance WHERE id IN (SELECT utterance_id FROM utterance_source WHERE source_id = @source)
    AND NOT EXISTS (SELECT 1 FROM utterance_source
      WHERE utterance_source.utterance_id = utterance.id AND source_id <> @source)`;
  const leaving = countOf(writer, `SELECT count(*) AS count ${only}`, { source: sourceId });
  const remove = (): number => writer.run(`DELETE ${only}`, { source: sourceId }).changes;
  return withSearchMadeAnew(writer, leaving, remove);
}

function countOf(reader: Readable, sql: string, ...parameters: SqlParameters): number {
  return reader.get(z.object({ count: z.int() }), sql, ...parameters)?.count ?? 0;
}

/** Does what removes so many utterances; where they are many, indexes anew those left. Inside a transaction. */
export function withSearchMadeAnew<Result>(writer: Writable, leaving: number, remove: () => Result): Result {
  const isMuch =
    leaving > 0 &&
    leaving * indexedWhileOneLeaves > countOf(writer, 'SELECT count(*) AS count FROM utterance');
  const trigger = writer.get(
    z.object({ sql: z.string() }),
    "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'utterance_search_delete'",
  );
  if (!isMuch || trigger === undefined) return remove();
  writer.run('DROP TRIGGER utterance_search_delete');
  const result = remove();
  writer.run("INSERT INTO utterance_search (utterance_search) VALUES ('rebuild')");
  writer.run(trigger.sql);
  return result;
}
