/** What every reading of turns reads of them: whose voice, where in the call, and how it sounded. */
import { z } from 'zod';
import { callTurnSchema, channelSchema } from '../../../shared/model/calls.ts';
import { voiceColumns, voiceOf } from './turnVoices.ts';

export const turnColumns = voiceColumns.extend({
  utterance_id: z.int(),
  number: z.int(),
  channel: channelSchema,
  label: z.int().nullable(),
  label_from: callTurnSchema.shape.speakerFrom,
  label_confidence: z.number().nullable(),
  start_seconds: z.number(),
  end_seconds: z.number(),
  is_edited: z.int(),
});

/** The row of a turn in the words of the app. */
export function turnOf(row: z.infer<typeof turnColumns>) {
  return {
    utteranceId: row.utterance_id,
    number: row.number,
    channel: row.channel,
    label: row.label,
    labelFrom: row.label_from,
    labelConfidence: row.label_confidence,
    startSeconds: row.start_seconds,
    endSeconds: row.end_seconds,
    isEdited: row.is_edited === 1,
    voice: voiceOf(row),
  };
}

export const turnColumnsSql = `turn.utterance_id, number, channel, label, label_from, label_confidence, start_seconds,
  end_seconds, turn.is_edited, pitch_hertz, pitch_range_semitones, loudness_decibels, words_per_minute, pause_share,
  jitter_percent, shimmer_percent, alpha_ratio_decibels`;
export const fromTurnsSql = `FROM turn JOIN utterance ON utterance.id = turn.utterance_id
  LEFT JOIN turn_voice ON turn_voice.utterance_id = turn.utterance_id`;
/** By time; at one time as they were heard. */
export const turnOrderSql = 'ORDER BY at_milliseconds, sequence, turn.utterance_id';
