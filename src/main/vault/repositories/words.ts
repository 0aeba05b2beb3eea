/** What was said in a conversation as far as it is compared with another: content and speakers, never the texts. */
import { z } from 'zod';
import { contentBytes, fingerprintsWith, identityIn } from '../fingerprint.ts';
import type { Readable } from '../database.ts';

const fingerprintRow = z.object({ fingerprint: z.instanceof(Uint8Array) });
const timesRow = z.object({ first: z.int().nullable(), last: z.int().nullable() });

/** Something said in words: its content and minute, and by which identity. */
export interface Said {
  content: Uint8Array;
  who: number;
  atMilliseconds: number;
}

/** Whoever said this in a conversation, in its minute. */
export function speakersOf(reader: Readable, conversationId: number, content: Uint8Array): number[] {
  const [first, last] = fingerprintsWith(content);
  return reader
    .all(
      fingerprintRow,
      'SELECT fingerprint FROM utterance WHERE conversation_id = ? AND fingerprint BETWEEN ? AND ?',
      conversationId,
      first,
      last,
    )
    .map(({ fingerprint }) => identityIn(fingerprint));
}

/** From when until when something is said in a conversation; null in an empty one. */
export function timesOf(reader: Readable, conversationId: number): { first: number; last: number } | null {
  const { first = null, last = null } =
    reader.get(
      timesRow,
      `SELECT (SELECT min(at_milliseconds) FROM utterance WHERE conversation_id = @id) AS first,
         (SELECT max(at_milliseconds) FROM utterance WHERE conversation_id = @id) AS last`,
      { id: conversationId },
    ) ?? {};
  return first === null || last === null ? null : { first, last };
}

/** The first words said in a stretch of time, of all or of one source only. */
export function saidIn(
  reader: Readable,
  conversationId: number,
  { first, last }: { first: number; last: number },
  limit: number,
): Said[] {
  const row = fingerprintRow.extend({ at_milliseconds: z.int() });
  return reader
    .all(
      row,
      `SELECT fingerprint, at_milliseconds FROM utterance
       WHERE conversation_id = ? AND at_milliseconds BETWEEN ? AND ? AND kind IN ('text', 'media') AND text <> ''
       ORDER BY at_milliseconds, sequence, id LIMIT ?`,
      conversationId,
      first,
      last,
      limit,
    )
    .map(toSaid);
}

const mostMinutes = 50_000;

/** In which minutes each content (without its minute, as latin1) was said, from one minute until another. */
export function minutesOf(
  reader: Readable,
  conversationId: number,
  firstMinute: number,
  lastMinute: number,
): Map<string, number[]> {
  const minutes = new Map<string, number[]>();
  const rows = reader.iterate(
    fingerprintRow,
    'SELECT fingerprint FROM utterance WHERE conversation_id = ? AND fingerprint BETWEEN ? AND ? LIMIT ?',
    conversationId,
    startOfMinute(firstMinute),
    startOfMinute(lastMinute + 1),
    mostMinutes,
  );
  for (const { fingerprint } of rows) {
    const bytes = Buffer.from(fingerprint);
    const content = bytes.subarray(4, contentBytes).toString('latin1');
    minutes.set(content, [...(minutes.get(content) ?? []), bytes.readInt32BE()]);
  }
  return minutes;
}

/** Where the fingerprints of a minute begin. */
function startOfMinute(minute: number): Buffer {
  const start = Buffer.alloc(4);
  start.writeInt32BE(minute | 0);
  return start;
}

/** The first words that one identity said in a conversation. */
export function saidBy(reader: Readable, conversationId: number, identityId: number, limit: number): Said[] {
  const row = fingerprintRow.extend({ at_milliseconds: z.int() });
  return reader
    .all(
      row,
      `SELECT fingerprint, at_milliseconds FROM utterance
       WHERE conversation_id = ? AND identity_id = ? AND kind IN ('text', 'media') AND text <> '' LIMIT ?`,
      conversationId,
      identityId,
      limit,
    )
    .map(toSaid);
}

function toSaid(row: { fingerprint: Uint8Array; at_milliseconds: number }): Said {
  const { fingerprint, at_milliseconds: atMilliseconds } = row;
  return { content: fingerprint.subarray(0, contentBytes), who: identityIn(fingerprint), atMilliseconds };
}
