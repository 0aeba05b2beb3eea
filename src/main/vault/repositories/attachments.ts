/** What was sent along with an utterance, as each source tells of it. */
import { z } from 'zod';
import { attachmentSchema } from '../../../shared/model/conversations.ts';
import type { Readable, Writable } from '../database.ts';

const attachmentRow = z
  .object({
    id: z.int(),
    utterance_id: z.int(),
    source_id: z.int(),
    kind: attachmentSchema.shape.kind,
    path: z.string().nullable(),
    is_found: z.int(),
    recording_id: z.int().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    utteranceId: row.utterance_id,
    sourceId: row.source_id,
    kind: row.kind,
    /** In the files handed over; null where they do not hold it. */
    path: row.path,
    isFound: row.is_found === 1,
    recordingId: row.recording_id,
  }));
export type AttachmentRecord = z.infer<typeof attachmentRow>;

/** Gives the new attachment's id. */
export function insertAttachment(writer: Writable, attachment: Omit<AttachmentRecord, 'id'>): number {
  return writer.run(
    `INSERT INTO attachment (utterance_id, source_id, kind, path, is_found, recording_id)
     VALUES (?, ?, ?, ?, ?, ?)`,
    attachment.utteranceId,
    attachment.sourceId,
    attachment.kind,
    attachment.path,
    attachment.isFound ? 1 : 0,
    attachment.recordingId,
  ).lastId;
}

const heardRow = z.object({ id: z.int(), duration_seconds: z.number() });

export function attachmentsOf(reader: Readable, utteranceIds: readonly number[]): AttachmentRecord[] {
  return reader.all(
    attachmentRow,
    'SELECT * FROM attachment WHERE utterance_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    JSON.stringify(utteranceIds),
  );
}

/** How many seconds the recordings last that are kept of attachments, by the attachments' ids. */
export function attachmentSeconds(reader: Readable, utteranceIds: readonly number[]): Map<number, number> {
  const rows = reader.all(
    heardRow,
    `SELECT attachment.id, duration_seconds FROM attachment JOIN recording ON recording.id = recording_id
     WHERE utterance_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(utteranceIds),
  );
  return new Map(rows.map((row) => [row.id, row.duration_seconds]));
}
