/** What was said, in which source it stands, and the search over its words. */
import { z } from 'zod';
import { utteranceSchema } from '../../../shared/model/views.ts';
import type { Readable, Writable } from '../database.ts';

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

const insertSql = `INSERT INTO utterance (conversation_id, person_id, kind, at_milliseconds, sequence, text,
    start_seconds, end_seconds, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (conversation_id, fingerprint) DO NOTHING`;
const linkSql = `INSERT INTO utterance_source (source_id, utterance_id, line) VALUES (?, ?, ?)
  ON CONFLICT DO NOTHING`;
const knownSql = 'SELECT id FROM utterance WHERE conversation_id = ? AND fingerprint = ?';
const idRow = z.object({ id: z.int() });

/**
 * Adds utterances of one source, skipping those the vault knows already, which are linked to this source too.
 * Call it inside a transaction, some thousands at a time. `ids` are in the order given, of known ones as well.
 */
export function insertUtterances(
  writer: Writable,
  sourceId: number,
  utterances: readonly NewUtterance[],
): { added: number; duplicates: number; ids: number[] } {
  let added = 0;
  const ids = utterances.map((utterance) => {
    const { changes, lastId } = writer.run(
      insertSql,
      utterance.conversationId,
      utterance.personId,
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
    writer.run(linkSql, sourceId, id, utterance.line);
    return id;
  });
  return { added, duplicates: utterances.length - added, ids };
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
  return reader.all(
    utteranceRow,
    `SELECT ${columns} FROM utterance_search JOIN utterance ON utterance.id = utterance_search.rowid
     WHERE utterance_search MATCH ? ORDER BY utterance.at_milliseconds DESC LIMIT ?`,
    `${words.map((word) => `"${word}"`).join(' ')}*`,
    limit,
  );
}

/** Removes what only this source tells; what another source tells as well stays. */
export function deleteUtterancesOnlyOf(writer: Writable, sourceId: number): number {
  return writer.run(
    `DELETE FROM utterance WHERE id IN (SELECT utterance_id FROM utterance_source WHERE source_id = @source)
       AND NOT EXISTS (SELECT 1 FROM utterance_source
         WHERE utterance_source.utterance_id = utterance.id AND source_id <> @source)`,
    { source: sourceId },
  ).changes;
}
