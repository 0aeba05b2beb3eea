/** The turns of a call in little, without their words. */
import { z } from 'zod';
import { callTurnSchema, channelSchema } from '../../../shared/model/calls.ts';
import type { Readable } from '../database.ts';
import { voiceColumns, voiceOf } from './turnVoices.ts';

const outlineRow = voiceColumns
  .extend({
    utterance_id: z.int(),
    number: z.int(),
    channel: channelSchema,
    label: z.int().nullable(),
    label_from: callTurnSchema.shape.speakerFrom,
    label_confidence: z.number().nullable(),
    start_seconds: z.number(),
    end_seconds: z.number(),
    is_edited: z.int(),
    person_id: z.int().nullable(),
  })
  .transform((row) => ({
    utteranceId: row.utterance_id,
    number: row.number,
    channel: row.channel,
    label: row.label,
    labelFrom: row.label_from,
    labelConfidence: row.label_confidence,
    startSeconds: row.start_seconds,
    endSeconds: row.end_seconds,
    isEdited: row.is_edited === 1,
    personId: row.person_id,
    voice: voiceOf(row),
  }));
export type OutlineTurn = z.infer<typeof outlineRow>;

const outlineSql = `SELECT turn.utterance_id, number, channel, label, label_from, label_confidence, start_seconds, end_seconds,
       turn.is_edited, person_id, pitch_hertz, pitch_range_semitones, loudness_decibels, words_per_minute,
       pause_share, jitter_percent, shimmer_percent, alpha_ratio_decibels
     FROM turn JOIN utterance ON utterance.id = turn.utterance_id
     LEFT JOIN turn_voice ON turn_voice.utterance_id = turn.utterance_id
     WHERE recording_id = ?`;
const inOrder = 'ORDER BY at_milliseconds, sequence, turn.utterance_id';

/** All turns of a call, in order of time. */
export function outlineOf(reader: Readable, recordingId: number): OutlineTurn[] {
  return reader.all(outlineRow, `${outlineSql} ${inOrder}`, recordingId);
}

/** The turns that share time with a stretch of the call, in order. */
export function outlineBetween(
  reader: Readable,
  recordingId: number,
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
): OutlineTurn[] {
  const sql = `${outlineSql} AND start_seconds < ? AND end_seconds > ? ${inOrder}`;
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
