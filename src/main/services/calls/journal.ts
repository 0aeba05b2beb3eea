/** Changing a call so that it can be taken back: every change is written down with what stood there before. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Edited, EditHistory } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import {
  insertEdit,
  nextEdit,
  nextEditKind,
  setUndone,
  type CallChange,
  type EditKind,
  type EditPiece,
} from '../../vault/repositories/callEdits.ts';
import { deleteSpeaker, putSpeaker } from '../../vault/repositories/callSpeakers.ts';
import { deleteTurns, idsNumbered, insertTurns, updateTurns } from '../../vault/repositories/turns.ts';
import { requireCall, type RecordedCall } from './call.ts';
import { observeVoices } from './observeVoices.ts';
import { settleCall } from './settleCall.ts';

const editWords: Record<EditKind, string> = {
  text: 'change words',
  split: 'split a turn',
  merge: 'join turns',
  replace: 'replace words',
  speaker: 'change who speaks',
  name: 'say whose voice it is',
  mergeSpeakers: 'make two voices one',
  restore: 'go back to the original',
};

export const noSpeakers: CallChange['speakers'] = { before: [], after: [] };

/** Makes a change and writes it down. One that changes nothing is none. */
export function makeEdit(writer: Writable, call: RecordedCall, kind: EditKind, change: CallChange): Edited {
  const { pieces, speakers } = change;
  if (pieces.length > 0 || speakers.before.length > 0 || speakers.after.length > 0) {
    apply(writer, call, change);
    insertEdit(writer, call.recordingId, { kind, ...change });
  }
  return answer(writer, call.recordingId, pieces);
}

/** Takes the latest change back. Throws `not-found`, also where there is none. */
export function undo(writer: Writable, { recordingId }: { recordingId: number }): Edited {
  return step(writer, recordingId, 'undo');
}

/** Makes the change again that was taken back last. Throws `not-found`, also where there is none. */
export function redo(writer: Writable, { recordingId }: { recordingId: number }): Edited {
  return step(writer, recordingId, 'redo');
}

function step(writer: Writable, recordingId: number, way: 'undo' | 'redo'): Edited {
  const call = requireCall(writer, recordingId);
  const edit = nextEdit(writer, recordingId, way);
  if (edit === undefined) throw new EvenkeelError('not-found');
  const change = way === 'undo' ? reversed(edit) : edit;
  apply(writer, call, change);
  setUndone(writer, edit.id, way === 'undo');
  return answer(writer, recordingId, change.pieces);
}

function reversed({ pieces, speakers }: CallChange): CallChange {
  return {
    pieces: pieces.map(({ before, after }) => ({ before: after, after: before })),
    speakers: { before: speakers.after, after: speakers.before },
  };
}

function answer(reader: Readable, recordingId: number, pieces: readonly EditPiece[]): Edited {
  const numbers = pieces.flatMap(({ after }) => after.map(({ number }) => number));
  return {
    utteranceIds: idsNumbered(reader, recordingId, numbers).map(({ utteranceId }) => utteranceId),
    changed: pieces.length,
    history: historyOf(reader, recordingId),
  };
}

/** What would be undone and redone next, in words. */
export function historyOf(reader: Readable, recordingId: number): EditHistory {
  const wordsOf = (way: 'undo' | 'redo') => {
    const kind = nextEditKind(reader, recordingId, way);
    return kind === undefined ? null : editWords[kind];
  };
  return { undo: wordsOf('undo'), redo: wordsOf('redo') };
}

function apply(writer: Writable, call: RecordedCall, { pieces, speakers }: CallChange): void {
  const { recordingId } = call;
  const kept = new Set(speakers.after.map(({ label }) => label));
  for (const { label } of speakers.before) if (!kept.has(label)) deleteSpeaker(writer, recordingId, label);
  for (const speaker of speakers.after) putSpeaker(writer, recordingId, speaker);
  settleCall(writer, call, applyPieces(writer, call, pieces));
  observeVoices(writer, call);
}

/** Gives the utterances that stand there now. All of a kind at once, as updateTexts says. */
function applyPieces(writer: Writable, call: RecordedCall, pieces: readonly EditPiece[]): number[] {
  const numbers = pieces.flatMap(({ before }) => before.map(({ number }) => number));
  const ids = new Map(
    idsNumbered(writer, call.recordingId, numbers).map(({ number, utteranceId }) => [number, utteranceId]),
  );
  // Turns that gave way when the call was heard again cannot be changed back.
  const present = pieces.filter(({ before }) => before.every(({ number }) => ids.has(number)));
  const after = present.flatMap((piece) => piece.after);
  const staying = new Set(after.map(({ number }) => number));
  const before = present.flatMap((piece) => piece.before.map(({ number }) => number));
  deleteTurns(
    writer,
    before.flatMap((number) => (staying.has(number) ? [] : [ids.get(number) ?? 0])),
  );
  const known = new Set(before);
  const updated = after.filter(({ number }) => known.has(number));
  const changes = updated.map((turn) => ({ utteranceId: ids.get(turn.number) ?? 0, turn }));
  updateTurns(writer, call, changes);
  const added = after.filter(({ number }) => !known.has(number));
  return [...changes.map(({ utteranceId }) => utteranceId), ...insertTurns(writer, call, added)];
}
