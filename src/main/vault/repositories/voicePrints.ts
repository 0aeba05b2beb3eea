/** How people sound, for those of whom the owner wants it remembered. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const printRow = z
  .object({
    id: z.int(),
    person_id: z.int(),
    embedding: z.instanceof(Uint8Array),
    model: z.string(),
    recording_id: z.int().nullable(),
    speech_seconds: z.number(),
    made_at_milliseconds: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    embedding: toNumbers(row.embedding),
    model: row.model,
    recordingId: row.recording_id,
    speechSeconds: row.speech_seconds,
    madeAtMilliseconds: row.made_at_milliseconds,
  }));
export type VoicePrintRecord = z.infer<typeof printRow>;

/** 32 bits a number, the lowest byte first, on any machine. */
function toNumbers(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(index * 4, true));
}

function toBytes(numbers: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [index, number] of numbers.entries()) view.setFloat32(index * 4, number, true);
  return new Uint8Array(view.buffer);
}

/** The latest first. */
export function listVoicePrints(reader: Readable): VoicePrintRecord[] {
  return reader.all(printRow, 'SELECT * FROM voice_print ORDER BY id DESC');
}

export function insertVoicePrint(writer: Writable, print: Omit<VoicePrintRecord, 'id'>): void {
  writer.run(
    `INSERT INTO voice_print (person_id, embedding, model, recording_id, speech_seconds, made_at_milliseconds)
     VALUES (?, ?, ?, ?, ?, ?)`,
    print.personId,
    toBytes(print.embedding),
    print.model,
    print.recordingId,
    print.speechSeconds,
    print.madeAtMilliseconds,
  );
}

/** Removes all of a person, and whatever was guessed by them. */
export function deleteVoicePrints(writer: Writable, personId: number): number {
  writer.run('DELETE FROM voice_likeness WHERE person_id = ?', personId);
  return writer.run('DELETE FROM voice_print WHERE person_id = ?', personId).changes;
}

const likenessRow = z.object({ label: z.int(), personId: z.int(), likeness: z.number() });
export type VoiceLikeness = z.infer<typeof likenessRow>;

/** Who the voices of a call may be. */
export function likenessesOf(reader: Readable, recordingId: number): VoiceLikeness[] {
  const sql = 'SELECT label, person_id AS personId, likeness FROM voice_likeness WHERE recording_id = ?';
  return reader.all(likenessRow, sql, recordingId);
}

export function replaceLikenesses(
  writer: Writable,
  recordingId: number,
  likenesses: readonly VoiceLikeness[],
): void {
  writer.run('DELETE FROM voice_likeness WHERE recording_id = ?', recordingId);
  for (const { label, personId, likeness } of likenesses) {
    writer.run(
      'INSERT INTO voice_likeness (recording_id, label, person_id, likeness) VALUES (?, ?, ?, ?)',
      recordingId,
      label,
      personId,
      likeness,
    );
  }
}
