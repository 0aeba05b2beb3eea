/** Recordings: where transcription stands, and the key of the sealed file. */
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
    person_id: z.int().nullable(),
    speaker_count: z.int().nullable(),
    sound_deleted_at_milliseconds: z.int().nullable(),
    language: z.string().nullable(),
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
    personId: row.person_id,
    speakerCount: row.speaker_count,
    hasSound: row.sound_deleted_at_milliseconds === null,
    language: row.language,
  }));
export type RecordingRecord = z.infer<typeof recordingRow>;
export type NewRecording = Omit<
  RecordingRecord,
  'id' | 'transcribedSeconds' | 'isComplete' | 'model' | 'personId' | 'speakerCount' | 'hasSound' | 'language'
> & { personId?: number | null };

/** Gives the new recording's id, which is also the name of its sealed file. */
export function insertRecording(writer: Writable, recording: NewRecording): number {
  return writer.run(
    `INSERT INTO recording (conversation_id, source_id, file_key, media_type, size_bytes,
       started_at_milliseconds, duration_seconds, channels, owner_channel, person_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    recording.conversationId,
    recording.sourceId,
    recording.fileKey,
    recording.mediaType,
    recording.sizeBytes,
    recording.startedAtMilliseconds,
    recording.durationSeconds,
    recording.channels,
    recording.ownerChannel,
    recording.personId ?? null,
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
    `SELECT * FROM recording WHERE is_complete = 0 AND sound_deleted_at_milliseconds IS NULL
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

/** In which language most of it was spoken; null: not known. */
export function setLanguage(writer: Writable, recordingId: number, language: string | null): void {
  writer.run('UPDATE recording SET language = ? WHERE id = ?', language, recordingId);
}

/** How many voices there are, as the owner says; null: to be estimated. */
export function setSpeakerCount(writer: Writable, recordingId: number, speakerCount: number | null): void {
  writer.run('UPDATE recording SET speaker_count = ? WHERE id = ?', speakerCount, recordingId);
}

/** Destroys the key of the sound, and all that shows the sound itself. */
export function destroySound(writer: Writable, recordingId: number, atMilliseconds: number): void {
  writer.run(
    'UPDATE recording SET file_key = zeroblob(32), sound_deleted_at_milliseconds = ? WHERE id = ?',
    atMilliseconds,
    recordingId,
  );
  writer.run('DELETE FROM recording_peaks WHERE recording_id = ?', recordingId);
}
