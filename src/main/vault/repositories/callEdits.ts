/** The journal of what the owner changed in a call. */
import { z } from 'zod';
import { callTurnSchema, channelSchema } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../database.ts';
import { speakerColumns, speakerOf, type SpeakerState } from './callSpeakers.ts';
import { decodeWords, encodeWords } from './turnWords.ts';
import type { TurnState } from './turns.ts';

export const editKindSchema = z.enum([
  'text',
  'split',
  'merge',
  'replace',
  'speaker',
  'name',
  'mergeSpeakers',
  'restore',
]);
export type EditKind = z.infer<typeof editKindSchema>;

/** Turns that gave way to others; those of the same number are the same turn. */
export interface EditPiece {
  before: TurnState[];
  after: TurnState[];
}

/** What was changed, each side as it stood: turns piece by piece, and the voices that became others. */
export interface CallChange {
  pieces: EditPiece[];
  speakers: { before: SpeakerState[]; after: SpeakerState[] };
}

export interface CallEdit extends CallChange {
  id: number;
  kind: EditKind;
  isUndone: boolean;
}

const bytesSchema = z.string().transform((text) => Uint8Array.from(Buffer.from(text, 'base64')));
const stateSchema = z
  .object({
    number: z.int(),
    channel: channelSchema,
    label: z.int().nullable(),
    labelFrom: callTurnSchema.shape.speakerFrom,
    labelConfidence: z.number().nullable(),
    startSeconds: z.number(),
    endSeconds: z.number(),
    text: z.string(),
    words: bytesSchema,
    wordTimes: callTurnSchema.shape.wordTimes,
    isEdited: z.boolean(),
    voice: callTurnSchema.shape.voice,
  })
  .transform((state): TurnState => ({ ...state, words: decodeWords(state, state.words) }));
const piecesSchema = z.array(z.object({ before: z.array(stateSchema), after: z.array(stateSchema) }));

function written(state: TurnState) {
  // Field by field: a record from the vault holds more.
  return {
    number: state.number,
    channel: state.channel,
    label: state.label,
    labelFrom: state.labelFrom,
    labelConfidence: state.labelConfidence,
    startSeconds: state.startSeconds,
    endSeconds: state.endSeconds,
    text: state.text,
    words: Buffer.from(encodeWords(state, state.words)).toString('base64'),
    wordTimes: state.wordTimes,
    isEdited: state.isEdited,
    voice: state.voice,
  };
}

const editRow = z.object({
  id: z.int(),
  kind: editKindSchema,
  is_undone: z.int(),
  pieces: z.string().transform((text) => piecesSchema.parse(JSON.parse(text))),
});
const sideRow = speakerColumns.extend({ side: z.enum(['before', 'after']) });

function toEdit(reader: Readable, row: z.infer<typeof editRow>): CallEdit {
  const sql = 'SELECT * FROM call_edit_speaker WHERE edit_id = ? ORDER BY id';
  const sides = reader.all(sideRow, sql, row.id);
  const of = (wanted: 'before' | 'after') => sides.filter(({ side }) => side === wanted).map(speakerOf);
  return {
    id: row.id,
    kind: row.kind,
    isUndone: row.is_undone === 1,
    pieces: row.pieces,
    speakers: { before: of('before'), after: of('after') },
  };
}

/** Those in force, the first one first. */
export function editsOf(reader: Readable, recordingId: number): CallEdit[] {
  const sql = 'SELECT * FROM call_edit WHERE recording_id = ? AND is_undone = 0 ORDER BY id';
  return reader.all(editRow, sql, recordingId).map((row) => toEdit(reader, row));
}

/** The one that would be undone next, or done again next. */
export function nextEdit(reader: Readable, recordingId: number, way: 'undo' | 'redo'): CallEdit | undefined {
  const sql =
    way === 'undo'
      ? 'SELECT * FROM call_edit WHERE recording_id = ? AND is_undone = 0 ORDER BY id DESC LIMIT 1'
      : 'SELECT * FROM call_edit WHERE recording_id = ? AND is_undone = 1 ORDER BY id LIMIT 1';
  const row = reader.get(editRow, sql, recordingId);
  return row === undefined ? undefined : toEdit(reader, row);
}

/** The kind of that edit, without reading all of it. */
export function nextEditKind(
  reader: Readable,
  recordingId: number,
  way: 'undo' | 'redo',
): EditKind | undefined {
  const sql =
    way === 'undo'
      ? 'SELECT kind FROM call_edit WHERE recording_id = ? AND is_undone = 0 ORDER BY id DESC LIMIT 1'
      : 'SELECT kind FROM call_edit WHERE recording_id = ? AND is_undone = 1 ORDER BY id LIMIT 1';
  return reader.get(z.object({ kind: editKindSchema }), sql, recordingId)?.kind;
}

/** Writes an edit down; those undone before cannot be done again after it. */
export function insertEdit(
  writer: Writable,
  recordingId: number,
  { kind, pieces, speakers }: Omit<CallEdit, 'id' | 'isUndone'>,
): void {
  deleteUndone(writer, recordingId);
  const { lastId } = writer.run(
    'INSERT INTO call_edit (recording_id, kind, pieces) VALUES (?, ?, ?)',
    recordingId,
    kind,
    JSON.stringify(
      pieces.map(({ before, after }) => ({ before: before.map(written), after: after.map(written) })),
    ),
  );
  for (const side of ['before', 'after'] as const) {
    for (const { label, channel, personId, name, isConfirmed, heardAs } of speakers[side]) {
      writer.run(
        `INSERT INTO call_edit_speaker (edit_id, side, label, channel, person_id, name, is_confirmed, heard_as)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        lastId,
        side,
        label,
        channel,
        personId,
        name,
        isConfirmed ? 1 : 0,
        heardAs,
      );
    }
  }
}

export function setUndone(writer: Writable, editId: number, isUndone: boolean): void {
  writer.run('UPDATE call_edit SET is_undone = ? WHERE id = ?', isUndone ? 1 : 0, editId);
}

export function deleteUndone(writer: Writable, recordingId: number): void {
  writer.run('DELETE FROM call_edit WHERE recording_id = ? AND is_undone = 1', recordingId);
}
