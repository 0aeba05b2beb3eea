/** Voice messages that are kept as recordings: an attachment says which, its utterance what was said in it. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const unheardRow = z
  .object({ id: z.int(), path: z.string(), conversation_id: z.int(), at_milliseconds: z.int() })
  .transform((row) => ({
    attachmentId: row.id,
    path: row.path,
    conversationId: row.conversation_id,
    atMilliseconds: row.at_milliseconds,
  }));
export type UnheardVoice = z.infer<typeof unheardRow>;

/** Voice messages of a source that stand in its files, and of which nobody has written down anything yet. */
export function unheardVoices(reader: Readable, sourceId: number): UnheardVoice[] {
  return reader.all(
    unheardRow,
    `SELECT attachment.id, path, conversation_id, at_milliseconds FROM attachment
     JOIN utterance ON utterance.id = utterance_id
     WHERE source_id = ? AND attachment.kind = 'voice' AND is_found = 1 AND recording_id IS NULL
       AND utterance.kind = 'media' AND text = '' ORDER BY attachment.id`,
    sourceId,
  );
}

const waitingRow = z
  .object({ id: z.int(), source_id: z.int(), duration_seconds: z.number() })
  .transform((row) => ({
    recordingId: row.id,
    sourceId: row.source_id,
    durationSeconds: row.duration_seconds,
  }));
export type WaitingVoice = z.infer<typeof waitingRow>;

/** Voice messages kept but not yet written down, oldest first. */
export function waitingVoices(reader: Readable): WaitingVoice[] {
  return reader.all(
    waitingRow,
    `SELECT id, source_id, duration_seconds FROM recording WHERE is_complete = 0
       AND EXISTS (SELECT 1 FROM attachment WHERE recording_id = recording.id) ORDER BY id`,
  );
}

/** Says that a voice message is this recording. */
export function setAttachmentRecording(writer: Writable, attachmentId: number, recordingId: number): void {
  writer.run('UPDATE attachment SET recording_id = ? WHERE id = ?', recordingId, attachmentId);
}

/** Lets the utterance of a voice message say its words; gives its id, null where it is gone or has words of its own. */
export function speakWords(
  writer: Writable,
  recordingId: number,
  { text, endSeconds }: { text: string; endSeconds: number },
): number | null {
  const spoken = writer.get(
    z.object({ id: z.int() }),
    `SELECT utterance.id FROM utterance JOIN attachment ON utterance_id = utterance.id
     WHERE recording_id = ? AND utterance.kind = 'media' AND text = ''`,
    recordingId,
  );
  if (spoken === undefined) return null;
  writer.run(
    "UPDATE utterance SET kind = 'turn', text = ?, start_seconds = 0, end_seconds = ? WHERE id = ?",
    text,
    endSeconds,
    spoken.id,
  );
  return spoken.id;
}

const spokenRow = z.object({ recordingId: z.int(), heardText: z.string().nullable() });

/** The recording of a voice message that has words; `heardText` where the owner wrote others than were heard. */
export function findSpoken(
  reader: Readable,
  utteranceId: number,
): { recordingId: number; heardText: string | null } | undefined {
  return reader.get(
    spokenRow,
    `SELECT recording.id AS recordingId, heard_text AS heardText FROM utterance
     JOIN attachment ON utterance_id = utterance.id JOIN recording ON recording.id = recording_id
     WHERE utterance.id = ? AND utterance.kind = 'turn'`,
    utteranceId,
  );
}

/** Lets a voice message say other words, and keeps those that were heard. */
export function writeSpoken(
  writer: Writable,
  spoken: { utteranceId: number; recordingId: number; text: string; heardText: string | null },
): void {
  writer.run('UPDATE utterance SET text = ? WHERE id = ?', spoken.text, spoken.utteranceId);
  writer.run('UPDATE recording SET heard_text = ? WHERE id = ?', spoken.heardText, spoken.recordingId);
}

/** What was heard in those voice messages of which the owner changed the words. */
export function heardTextsOf(
  reader: Readable,
  utteranceIds: readonly number[],
): { utteranceId: number; text: string }[] {
  return reader.all(
    z.object({ utteranceId: z.int(), text: z.string() }),
    `SELECT utterance_id AS utteranceId, heard_text AS text FROM attachment
     JOIN recording ON recording.id = recording_id
     WHERE heard_text IS NOT NULL AND utterance_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(utteranceIds),
  );
}

export function deleteRecording(writer: Writable, recordingId: number): void {
  writer.run('DELETE FROM recording WHERE id = ?', recordingId);
}

/**
 * Before a source goes: its voice messages that other sources hold as well become theirs; of others that stay without
 * their sound, the words go with it.
 */
export function handVoicesOver(writer: Writable, sourceId: number): void {
  const shared = writer.all(
    z.object({ recording_id: z.int(), attachment_id: z.int(), source_id: z.int() }),
    `SELECT own.recording_id, other.id AS attachment_id, other.source_id FROM attachment AS own
     JOIN attachment AS other ON other.utterance_id = own.utterance_id AND other.source_id <> own.source_id
       AND other.kind = 'voice' AND other.is_found = 1 AND other.recording_id IS NULL
     WHERE own.source_id = ? AND own.recording_id IS NOT NULL GROUP BY own.recording_id`,
    sourceId,
  );
  for (const { recording_id, attachment_id, source_id } of shared) {
    writer.run('UPDATE recording SET source_id = ? WHERE id = ?', source_id, recording_id);
    writer.run('UPDATE attachment SET recording_id = NULL WHERE recording_id = ?', recording_id);
    setAttachmentRecording(writer, attachment_id, recording_id);
  }
  writer.run(
    `UPDATE utterance SET kind = 'media', text = '', start_seconds = NULL, end_seconds = NULL
     WHERE kind = 'turn' AND id IN (
       SELECT utterance_id FROM attachment WHERE source_id = ? AND recording_id IS NOT NULL)`,
    sourceId,
  );
}
