/** The turns of a call in little, without their words. */
import { z } from 'zod';
import type { Readable } from '../database.ts';
import { fromTurnsSql, turnColumns, turnColumnsSql, turnOf, turnOrderSql } from './turnRows.ts';

const outlineRow = turnColumns
  .extend({ person_id: z.int().nullable() })
  .transform((row) => ({ ...turnOf(row), personId: row.person_id }));
export type OutlineTurn = z.infer<typeof outlineRow>;

const outlineSql = `SELECT ${turnColumnsSql}, person_id ${fromTurnsSql} WHERE recording_id = ?`;

/** All turns of a call, in order of time. */
export function outlineOf(reader: Readable, recordingId: number): OutlineTurn[] {
  return reader.all(outlineRow, `${outlineSql} ${turnOrderSql}`, recordingId);
}

/** The turns that share time with a stretch of the call, in order. */
export function outlineBetween(
  reader: Readable,
  recordingId: number,
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
): OutlineTurn[] {
  const sql = `${outlineSql} AND start_seconds < ? AND end_seconds > ? ${turnOrderSql}`;
  return reader.all(outlineRow, sql, recordingId, endSeconds, startSeconds);
}

/** Whether nothing stands in a call that an earlier hearing left, or the owner changed, as far as it was heard so far. */
export function isFirstHearing(
  reader: Readable,
  { recordingId, conversationId, recording }: HeardSoFar,
): boolean {
  const { startedAtMilliseconds, transcribedSeconds } = recording;
  const row = z.object({ found: z.int() });
  const sql = `SELECT 1 AS found FROM utterance WHERE conversation_id = ? AND at_milliseconds >= ?
    UNION ALL SELECT 1 FROM turn WHERE recording_id = ? AND is_edited = 1 LIMIT 1`;
  const from = startedAtMilliseconds + Math.floor(transcribedSeconds * 1000);
  return reader.get(row, sql, conversationId, from, recordingId) === undefined;
}

interface HeardSoFar {
  recordingId: number;
  conversationId: number;
  recording: { startedAtMilliseconds: number; transcribedSeconds: number };
}

export function countTurns(reader: Readable, recordingId: number): number {
  const row = z.object({ count: z.int() });
  return (
    reader.get(row, 'SELECT count(*) AS count FROM turn WHERE recording_id = ?', recordingId)?.count ?? 0
  );
}
