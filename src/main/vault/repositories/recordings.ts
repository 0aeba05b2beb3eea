/** Recorded calls: where transcription stands, the key of the sealed file, and how the voice sounded in each turn. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const recordingRow = z
  .object({
    id: z.int(),
    conversation_id: z.int(),
    source_id: z.int(),
    file_key: z.instanceof(Uint8Array),
    media_type: z.string(),
    size_bytes: z.int(),
    started_at_milliseconds: z.int(),
    duration_seconds: z.number(),
    channels: z.int(),
    owner_channel: z.enum(['left', 'right', 'mixed']),
    transcribed_seconds: z.number(),
    is_complete: z.int(),
    model: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    sourceId: row.source_id,
    fileKey: row.file_key,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    startedAtMilliseconds: row.started_at_milliseconds,
    durationSeconds: row.duration_seconds,
    channels: row.channels,
    ownerChannel: row.owner_channel,
    transcribedSeconds: row.transcribed_seconds,
    isComplete: row.is_complete === 1,
    model: row.model,
  }));
export type RecordingRecord = z.infer<typeof recordingRow>;
export type NewRecording = Omit<RecordingRecord, 'id' | 'transcribedSeconds' | 'isComplete' | 'model'>;

const voiceRow = z
  .object({
    utterance_id: z.int(),
    pitch_hertz: z.number().nullable(),
    loudness_decibels: z.number().nullable(),
    words_per_minute: z.number().nullable(),
  })
  .transform((row) => ({
    utteranceId: row.utterance_id,
    pitchHertz: row.pitch_hertz,
    loudnessDecibels: row.loudness_decibels,
    wordsPerMinute: row.words_per_minute,
  }));
export type VoiceRecord = z.infer<typeof voiceRow>;

/** Gives the new recording's id, which is also the name of its sealed file. */
export function insertRecording(writer: Writable, recording: NewRecording): number {
  return writer.run(
    `INSERT INTO recording (conversation_id, source_id, file_key, media_type, size_bytes,
       started_at_milliseconds, duration_seconds, channels, owner_channel) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    recording.conversationId,
    recording.sourceId,
    recording.fileKey,
    recording.mediaType,
    recording.sizeBytes,
    recording.startedAtMilliseconds,
    recording.durationSeconds,
    recording.channels,
    recording.ownerChannel,
  ).lastId;
}

export function findRecording(reader: Readable, recordingId: number): RecordingRecord | undefined {
  return reader.get(recordingRow, 'SELECT * FROM recording WHERE id = ?', recordingId);
}

export function findRecordingOfConversation(
  reader: Readable,
  conversationId: number,
): RecordingRecord | undefined {
  return reader.get(recordingRow, 'SELECT * FROM recording WHERE conversation_id = ?', conversationId);
}

export function recordingsOfSource(reader: Readable, sourceId: number): RecordingRecord[] {
  return reader.all(recordingRow, 'SELECT * FROM recording WHERE source_id = ?', sourceId);
}

/** Calls not yet transcribed to their end, oldest first. */
export function unfinishedRecordings(reader: Readable): RecordingRecord[] {
  return reader.all(
    recordingRow,
    `SELECT * FROM recording WHERE is_complete = 0
       AND NOT EXISTS (SELECT 1 FROM attachment WHERE recording_id = recording.id) ORDER BY id`,
  );
}

/** What decoding found, which in a damaged file is less than the file states. */
export function setHeardDuration(writer: Writable, recordingId: number, durationSeconds: number): void {
  writer.run('UPDATE recording SET duration_seconds = ? WHERE id = ?', durationSeconds, recordingId);
}

/** Says how far the turns kept so far reach; written in the same transaction as the turns themselves. */
export function setTranscribed(
  writer: Writable,
  recordingId: number,
  progress: Pick<RecordingRecord, 'transcribedSeconds' | 'isComplete' | 'model'>,
): void {
  writer.run(
    'UPDATE recording SET transcribed_seconds = ?, is_complete = ?, model = ? WHERE id = ?',
    progress.transcribedSeconds,
    progress.isComplete ? 1 : 0,
    progress.model,
    recordingId,
  );
}

export function insertVoice(writer: Writable, voice: VoiceRecord): void {
  writer.run(
    `INSERT INTO turn_voice (utterance_id, pitch_hertz, loudness_decibels, words_per_minute)
     VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    voice.utteranceId,
    voice.pitchHertz,
    voice.loudnessDecibels,
    voice.wordsPerMinute,
  );
}

export function voicesOf(reader: Readable, utteranceIds: readonly number[]): VoiceRecord[] {
  return reader.all(
    voiceRow,
    'SELECT * FROM turn_voice WHERE utterance_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(utteranceIds),
  );
}
