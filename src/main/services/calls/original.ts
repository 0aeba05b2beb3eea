/** What the owner's changes stand on: the turns as they were heard, found by going back through the journal. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Edited, OriginalTurn } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { editsOf, type CallEdit, type EditPiece } from '../../vault/repositories/callEdits.ts';
import { turnsOf, type TurnRecord, type TurnState } from '../../vault/repositories/turns.ts';
import { groupBy } from '../groupBy.ts';
import { requireCall } from './call.ts';
import { makeEdit, noSpeakers } from './journal.ts';

/** Turns that became each other by splits and merges, as they stand and as they were heard. */
function changedGroups(turns: readonly TurnRecord[], pieces: readonly EditPiece[]): EditPiece[] {
  const groups = groupNumbers(pieces);
  const original = new Map<number, TurnState>(turns.map((turn) => [turn.number, turn]));
  for (const { before, after } of pieces.toReversed()) {
    // What gave way when the call was heard again has no original here any more.
    if (!after.every(({ number }) => original.has(number))) continue;
    for (const { number } of after) original.delete(number);
    for (const turn of before) original.set(turn.number, turn);
  }
  const groupOf = ({ number }: TurnState) => groups.get(number);
  const heard = groupBy([...original.values()], groupOf);
  return [...groupBy<TurnState, number | undefined>(turns, groupOf)]
    .filter(([group]) => group !== undefined)
    .map(([group, before]) => ({ before, after: (heard.get(group) ?? []).toSorted(byTime) }))
    .filter(({ before, after }) => isOther(before, after));
}

function byTime(first: TurnState, second: TurnState): number {
  return first.startSeconds - second.startSeconds || first.number - second.number;
}

function shown({ number, label, labelFrom, startSeconds, endSeconds, text }: TurnState): string {
  return JSON.stringify([number, label, labelFrom, startSeconds, endSeconds, text]);
}

function isOther(before: readonly TurnState[], after: readonly TurnState[]): boolean {
  return before.map(shown).join() !== after.map(shown).join();
}

/** A common name for all numbers that any piece ties together. */
function groupNumbers(pieces: readonly EditPiece[]): Map<number, number> {
  const parents = new Map<number, number>();
  function top(number: number): number {
    const parent = parents.get(number) ?? number;
    if (parent === number) return number;
    const highest = top(parent);
    parents.set(number, highest);
    return highest;
  }
  for (const { before, after } of pieces) {
    const [first, ...rest] = [...before, ...after].map(({ number }) => number);
    if (first === undefined) continue;
    if (!parents.has(first)) parents.set(first, first);
    for (const number of rest) {
      if (!parents.has(number)) parents.set(number, number);
      parents.set(top(number), top(first));
    }
  }
  return new Map([...parents.keys()].map((number) => [number, top(number)]));
}

/** Which voice a label stands for, after all that were made one. */
function joinedVoices(edits: readonly CallEdit[]): (label: number | null) => number | null {
  const into = new Map<number, number>();
  for (const { kind, pieces } of edits) {
    if (kind !== 'mergeSpeakers') continue;
    for (const { before, after } of pieces) {
      const [from, to] = [before[0]?.label ?? null, after[0]?.label ?? null];
      if (from !== null && to !== null) into.set(from, to);
    }
  }
  return (label) => {
    let found = label;
    // A voice may have been split off again and made one again: no more steps than there were such changes.
    for (let step = 0; step < into.size && found !== null; step += 1) found = into.get(found) ?? found;
    return found;
  };
}

/** All groups of changed turns of a call, or the one in which an utterance stands. Throws `not-found`. */
function groupsOf(reader: Readable, recordingId: number, utteranceId: number | null): EditPiece[] {
  const turns = turnsOf(reader, recordingId);
  const number = turns.find((turn) => turn.utteranceId === utteranceId)?.number;
  if (utteranceId !== null && number === undefined) throw new EvenkeelError('not-found');
  const edits = editsOf(reader, recordingId);
  // Two voices made one stay so: what is put back is what was heard, not whose it was taken for.
  const pieces = edits.flatMap((edit) => (edit.kind === 'mergeSpeakers' ? [] : edit.pieces));
  const joined = joinedVoices(edits);
  const groups = changedGroups(turns, pieces).map(({ before, after }) => ({
    before,
    after: after.map((turn) => ({ ...turn, label: joined(turn.label) })),
  }));
  if (number === undefined) return groups;
  return groups.filter(({ before }) => before.some((turn) => turn.number === number));
}

/** What was heard where a turn stands; nothing for one that was never changed. Throws `not-found`. */
export function showOriginal(
  reader: Readable,
  { recordingId, utteranceId }: { recordingId: number; utteranceId: number },
): OriginalTurn[] {
  return groupsOf(reader, requireCall(reader, recordingId).recordingId, utteranceId)
    .flatMap(({ after }) => after)
    .map(({ label, startSeconds, endSeconds, text }) => ({ label, startSeconds, endSeconds, text }));
}

/** Puts a turn, or all for null, back as it was heard; this too can be undone. Throws `not-found`. */
export function restore(
  writer: Writable,
  { recordingId, utteranceId }: { recordingId: number; utteranceId: number | null },
): Edited {
  const call = requireCall(writer, recordingId);
  const pieces = groupsOf(writer, recordingId, utteranceId);
  return makeEdit(writer, call, 'restore', { pieces, speakers: noSpeakers });
}
