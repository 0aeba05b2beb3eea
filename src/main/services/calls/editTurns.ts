/** What the owner changes in the words of a call. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Edited, FindChoices, FoundInCall } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import type { EditPiece } from '../../vault/repositories/callEdits.ts';
import { outlineOf } from '../../vault/repositories/callOutline.ts';
import { notMeasured, type TurnVoice } from '../../vault/repositories/turnVoices.ts';
import {
  findTurns,
  nextTurnNumber,
  turnsOf,
  type TurnRecord,
  type TurnState,
} from '../../vault/repositories/turns.ts';
import { requireCall } from './call.ts';
import { partOf } from './cutTurn.ts';
import { makeEdit, noSpeakers } from './journal.ts';
import { retimeWords } from './retimeWords.ts';

interface TurnInput {
  recordingId: number;
  utteranceId: number;
}

/** Throws `not-found`. */
function requireTurn(reader: Readable, { recordingId, utteranceId }: TurnInput): TurnRecord {
  const [turn] = findTurns(reader, recordingId, [utteranceId]);
  if (turn === undefined) throw new EvenkeelError('not-found');
  return turn;
}

/** The turn with other words, at about the times of those they replace. */
function saying(turn: TurnRecord, text: string): TurnState {
  const { words, isChanged } = retimeWords(turn, text);
  const { wordsPerMinute } = turn.voice;
  const rate = wordsPerMinute === null ? null : (wordsPerMinute * words.length) / turn.words.length;
  return {
    ...turn,
    text,
    words,
    wordTimes: isChanged ? 'aligned' : turn.wordTimes,
    isEdited: true,
    voice: { ...turn.voice, wordsPerMinute: rate },
  };
}

/** Throws `not-found`. */
export function editText(writer: Writable, input: TurnInput & { text: string }): Edited {
  const call = requireCall(writer, input.recordingId);
  const turn = requireTurn(writer, input);
  const pieces = turn.text === input.text ? [] : [{ before: [turn], after: [saying(turn, input.text)] }];
  return makeEdit(writer, call, 'text', { pieces, speakers: noSpeakers });
}

/** Makes two turns of one, the second from that word on. Throws `not-found`, `input-invalid`. */
export function split(writer: Writable, input: TurnInput & { wordIndex: number }): Edited {
  const call = requireCall(writer, input.recordingId);
  const turn = requireTurn(writer, input);
  const { wordIndex } = input;
  if (wordIndex < 1 || wordIndex >= turn.words.length) throw new EvenkeelError('input-invalid');
  const earlier = { ...partOf(turn, 0, wordIndex), isEdited: true };
  const number = nextTurnNumber(writer, input.recordingId, 1);
  const later = { ...partOf(turn, wordIndex, turn.words.length), number, isEdited: true };
  const pieces = [{ before: [turn], after: [earlier, later] }];
  return makeEdit(writer, call, 'split', { pieces, speakers: noSpeakers });
}

/**
 * Makes one turn of several that follow each other, said by whoever said the first. Throws `not-found`,
 * `input-invalid` where others stand between.
 */
export function merge(writer: Writable, input: { recordingId: number; utteranceIds: number[] }): Edited {
  const call = requireCall(writer, input.recordingId);
  const turns = findTurns(writer, input.recordingId, input.utteranceIds);
  if (turns.length !== new Set(input.utteranceIds).size) throw new EvenkeelError('not-found');
  const [first] = turns;
  if (first === undefined || turns.length < 2 || !followEachOther(writer, input.recordingId, turns)) {
    throw new EvenkeelError('input-invalid');
  }
  const isOneVoice = turns.every(({ label }) => label === first.label);
  const merged: TurnState = {
    ...first,
    labelFrom: isOneVoice ? first.labelFrom : 'owner',
    labelConfidence: isOneVoice ? weighted(turns, ({ labelConfidence }) => labelConfidence) : null,
    endSeconds: Math.max(...turns.map(({ endSeconds }) => endSeconds)),
    text: turns.map(({ text }) => text).join(' '),
    words: turns.flatMap(({ words }) => words),
    wordTimes: turns.every(({ wordTimes }) => wordTimes === 'engine') ? 'engine' : 'aligned',
    isEdited: true,
    voice: isOneVoice ? voiceOfAll(turns) : notMeasured,
  };
  const pieces = [{ before: turns, after: [merged] }];
  return makeEdit(writer, call, 'merge', { pieces, speakers: noSpeakers });
}

/** In the call, or in their channel, while somebody on another spoke. */
function followEachOther(reader: Readable, recordingId: number, turns: readonly TurnRecord[]): boolean {
  const outline = outlineOf(reader, recordingId);
  const wanted = new Set(turns.map(({ utteranceId }) => utteranceId));
  const isRun = (list: typeof outline) => {
    const from = list.findIndex(({ utteranceId }) => wanted.has(utteranceId));
    return list.slice(from, from + wanted.size).every(({ utteranceId }) => wanted.has(utteranceId));
  };
  const [first] = turns;
  return (
    isRun(outline) ||
    (turns.every(({ channel }) => channel === first?.channel) &&
      isRun(outline.filter(({ channel }) => channel === first?.channel)))
  );
}

/** Mean by time over the turns in which it is known. */
function weighted(turns: readonly TurnRecord[], valueOf: (turn: TurnRecord) => number | null): number | null {
  let [sum, seconds] = [0, 0];
  for (const turn of turns) {
    const value = valueOf(turn);
    if (value === null) continue;
    const length = Math.max(0.001, turn.endSeconds - turn.startSeconds);
    sum += value * length;
    seconds += length;
  }
  return seconds === 0 ? null : sum / seconds;
}

/** What one voice sounded like in several turns, as near as their means tell. */
function voiceOfAll(turns: readonly TurnRecord[]): TurnVoice {
  const of = (feature: keyof TurnVoice) => weighted(turns, ({ voice }) => voice[feature]);
  return {
    pitchHertz: of('pitchHertz'),
    pitchRangeSemitones: of('pitchRangeSemitones'),
    loudnessDecibels: of('loudnessDecibels'),
    wordsPerMinute: of('wordsPerMinute'),
    pauseShare: of('pauseShare'),
    jitterPercent: of('jitterPercent'),
    shimmerPercent: of('shimmerPercent'),
    alphaRatioDecibels: of('alphaRatioDecibels'),
  };
}

function patternOf({ find: wanted, matchCase, wholeWords }: FindChoices): RegExp {
  const literal = wanted.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
  const [from, to] = wholeWords ? [String.raw`(?<![\p{L}\p{N}])`, String.raw`(?![\p{L}\p{N}])`] : ['', ''];
  return new RegExp(`${from}${literal}${to}`, matchCase ? 'gu' : 'giu');
}

/** Every place where a call holds these words, in order. */
export function find(reader: Readable, choices: FindChoices): FoundInCall[] {
  const { recordingId } = requireCall(reader, choices.recordingId);
  const pattern = patternOf(choices);
  return turnsOf(reader, recordingId).flatMap(({ utteranceId, text }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      utteranceId,
      start: index,
      end: index + found.length,
    })),
  );
}

/** Replaces words wherever they stand; a turn of which nothing would be left stays as it is. Throws `not-found`. */
export function replace(writer: Writable, input: FindChoices & { replacement: string }): Edited {
  const call = requireCall(writer, input.recordingId);
  const pattern = patternOf(input);
  const pieces = turnsOf(writer, input.recordingId).flatMap((turn): EditPiece[] => {
    const replaced = turn.text.replaceAll(pattern, () => input.replacement);
    const text = replaced.replaceAll(/ {2,}/gu, ' ').trim();
    if (replaced === turn.text || text === '') return [];
    return [{ before: [turn], after: [saying(turn, text)] }];
  });
  return makeEdit(writer, call, 'replace', { pieces, speakers: noSpeakers });
}
