/** Finding again what the vault knows already. */
import { z } from 'zod';
import type { Readable } from '../database.ts';

const knownRow = z
  .object({
    id: z.int(),
    text: z.string(),
    at_milliseconds: z.int(),
    message_key: z.instanceof(Uint8Array).nullable(),
    is_edited: z.int(),
    deleted_later: z.int(),
    is_notice: z.int(),
    is_spoken: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    text: row.text,
    atMilliseconds: row.at_milliseconds,
    messageKey: row.message_key,
    /** Of the service itself: such are not counted. */
    isNotice: row.is_notice === 1,
    /** Its words were heard, not told by an export. */
    isSpoken: row.is_spoken === 1,
    /** Changed or taken back. */
    isMarked: row.is_edited === 1 || row.deleted_later === 1,
  }));
export type KnownUtterance = z.infer<typeof knownRow>;

const columns = `SELECT id, text, at_milliseconds, message_key, is_edited, deleted_later,
  kind = 'notice' AND person_id IS NULL AS is_notice, kind = 'turn' AS is_spoken FROM utterance`;

export function findKnown(reader: Readable, utteranceId: number): KnownUtterance | undefined {
  return reader.get(knownRow, `${columns} WHERE id = ?`, utteranceId);
}

export function findByFingerprint(
  reader: Readable,
  conversationId: number,
  fingerprint: Uint8Array,
): KnownUtterance | undefined {
  const sql = `${columns} WHERE conversation_id = ? AND fingerprint = ?`;
  return reader.get(knownRow, sql, conversationId, fingerprint);
}

/** By the service's own id (src/main/vault/fingerprint.ts). */
export function findByMessageKey(
  reader: Readable,
  conversationId: number,
  messageKey: Uint8Array,
): KnownUtterance | undefined {
  const sql = `${columns} WHERE conversation_id = ? AND message_key = ?`;
  return reader.get(knownRow, sql, conversationId, messageKey);
}

/** Whether this source tells the utterance already in another place: it is another one with the same words. */
export function tellsElsewhere(
  reader: Readable,
  sourceId: number,
  utteranceId: number,
  { line, file = 0 }: { line: number; file?: number },
): boolean {
  const sql = `SELECT utterance_id AS id FROM utterance_source
    WHERE source_id = ? AND utterance_id = ? AND (line <> ? OR file <> ?)`;
  return reader.get(z.object({ id: z.int() }), sql, sourceId, utteranceId, line, file) !== undefined;
}

const quarterMilliseconds = 15 * 60_000;
const minuteMilliseconds = 60_000;
const furthestMilliseconds = 26 * 60 * minuteMilliseconds;

/** Whether two times are one to the minute, whatever the time zone in which either was read. */
export function isOneMoment(first: number, second: number): boolean {
  const apart = Math.abs(first - second);
  const rest = apart % quarterMilliseconds;
  const isWhole = rest < minuteMilliseconds || rest > quarterMilliseconds - minuteMilliseconds;
  return isWhole && apart <= furthestMilliseconds;
}
