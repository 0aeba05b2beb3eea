/** How the voice sounded in each turn, and in each voice message. */
import { z } from 'zod';
import { callTurnSchema } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../database.ts';

export type TurnVoice = z.infer<typeof callTurnSchema.shape.voice>;
export type VoiceRecord = TurnVoice & { utteranceId: number };

/** Of a turn whose voice nobody measured, as a part of one that was cut. */
export const notMeasured: TurnVoice = {
  pitchHertz: null,
  pitchRangeSemitones: null,
  loudnessDecibels: null,
  wordsPerMinute: null,
  pauseShare: null,
  jitterPercent: null,
  shimmerPercent: null,
  alphaRatioDecibels: null,
};

export const voiceColumns = z.object({
  pitch_hertz: z.number().nullable(),
  pitch_range_semitones: z.number().nullable(),
  loudness_decibels: z.number().nullable(),
  words_per_minute: z.number().nullable(),
  pause_share: z.number().nullable(),
  jitter_percent: z.number().nullable(),
  shimmer_percent: z.number().nullable(),
  alpha_ratio_decibels: z.number().nullable(),
});

export function voiceOf(row: z.infer<typeof voiceColumns>): TurnVoice {
  return {
    pitchHertz: row.pitch_hertz,
    pitchRangeSemitones: row.pitch_range_semitones,
    loudnessDecibels: row.loudness_decibels,
    wordsPerMinute: row.words_per_minute,
    pauseShare: row.pause_share,
    jitterPercent: row.jitter_percent,
    shimmerPercent: row.shimmer_percent,
    alphaRatioDecibels: row.alpha_ratio_decibels,
  };
}

const voiceRow = voiceColumns
  .extend({ utterance_id: z.int() })
  .transform((row): VoiceRecord => ({ utteranceId: row.utterance_id, ...voiceOf(row) }));

/** Keeps how a voice sounded, in place of what was kept of it before. */
export function replaceVoice(writer: Writable, voice: VoiceRecord): void {
  writer.run(
    `INSERT OR REPLACE INTO turn_voice (utterance_id, pitch_hertz, pitch_range_semitones, loudness_decibels,
       words_per_minute, pause_share, jitter_percent, shimmer_percent, alpha_ratio_decibels)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    voice.utteranceId,
    voice.pitchHertz,
    voice.pitchRangeSemitones,
    voice.loudnessDecibels,
    voice.wordsPerMinute,
    voice.pauseShare,
    voice.jitterPercent,
    voice.shimmerPercent,
    voice.alphaRatioDecibels,
  );
}

export function voicesOf(reader: Readable, utteranceIds: readonly number[]): VoiceRecord[] {
  return reader.all(
    voiceRow,
    'SELECT * FROM turn_voice WHERE utterance_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(utteranceIds),
  );
}
