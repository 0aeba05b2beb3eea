/** Turns of a call on their way into the vault, the first time it is heard or again. */
import type { Turn } from '../../speech/transcript.ts';
import type { Writable } from '../../vault/database.ts';
import { isFirstHearing, outlineBetween, type OutlineTurn } from '../../vault/repositories/callOutline.ts';
import { deleteSilentSpeakers } from '../../vault/repositories/callSpeakers.ts';
import { setTranscribed } from '../../vault/repositories/recordings.ts';
import { countIntoSource } from '../../vault/repositories/sources.ts';
import { deleteTurns, insertTurns, nextTurnNumber, type TurnState } from '../../vault/repositories/turns.ts';
import { textHolding } from '../../vault/repositories/turnWords.ts';
import { spreadWords, wordsIn } from '../../../shared/spreadWords.ts';
import { requireCall, type RecordedCall } from './call.ts';
import { voiceFinder, type HeardVoice } from './heardVoices.ts';
import { observeVoices } from './observeVoices.ts';
import { settleCall, settleNewTurns } from './settleCall.ts';

/** What was heard, as a turn of this call; still without a number. */
type HeardTurn = Omit<TurnState, 'number' | 'label' | 'labelFrom' | 'isEdited'> & HeardVoice;

/**
 * Keeps turns, and how far they reach: all in one transaction, so that a kill loses and repeats nothing. What an
 * earlier hearing found there gives way, but not what the owner changed: there the new words are left out.
 * Throws `not-found`.
 */
export function keepTurns(
  writer: Writable,
  input: { recordingId: number; turns: Turn[]; untilSeconds: number; model: string },
): null {
  const { recordingId, untilSeconds, model } = input;
  const call = requireCall(writer, recordingId);
  const from = call.recording.transcribedSeconds;
  if (untilSeconds <= from) return null;
  const span = {
    startSeconds: Math.min(from, ...input.turns.map(({ startSeconds }) => startSeconds)),
    endSeconds: untilSeconds,
  };
  const earlier = isFirstHearing(writer, call) ? [] : outlineBetween(writer, recordingId, span);
  const heard = input.turns.map(toHeard);
  const labelOf = voiceFinder(writer, call, heard, earlier);
  const [edited, unedited] = [earlier.filter(isEdited), earlier.filter((turn) => !isEdited(turn))];
  const given = heard.map((turn) => ({ ...turn, label: labelOf(turn) }));
  const turns = given.flatMap((turn) => withoutEdited(turn, edited));
  const giveWay = unedited.filter(({ startSeconds }) => startSeconds >= from && startSeconds < untilSeconds);
  deleteTurns(writer, idsOf(giveWay));
  const ids = insertTurns(writer, call, numbered(writer, recordingId, turns));
  countIntoSource(writer, call.sourceId, { added: ids.length, duplicates: 0, notUnderstood: 0 });
  setTranscribed(writer, recordingId, { transcribedSeconds: untilSeconds, isComplete: false, model });
  settleNewTurns(writer, call, ids);
  return null;
}

/** After the last turns: what an earlier hearing found behind them gives way too. */
export function finishHearing(writer: Writable, call: RecordedCall): void {
  const { recordingId, recording } = call;
  const span = { startSeconds: recording.transcribedSeconds, endSeconds: Number.MAX_VALUE };
  const behind = outlineBetween(writer, recordingId, span).filter(
    (turn) => !isEdited(turn) && turn.startSeconds >= span.startSeconds,
  );
  deleteTurns(writer, idsOf(behind));
  deleteSilentSpeakers(writer, recordingId);
  settleCall(writer, call, []);
  observeVoices(writer, call);
}

function isEdited(turn: OutlineTurn): boolean {
  return turn.isEdited;
}

function idsOf(turns: readonly OutlineTurn[]): number[] {
  return turns.map(({ utteranceId }) => utteranceId);
}

function toHeard(turn: Turn): HeardTurn {
  const { channel, speaker, speakerConfidence, startSeconds, endSeconds, wordTimes, voice } = turn;
  const words = turn.words.length > 0 ? turn.words : spreadWords(wordsIn(turn.text), turn);
  const text = textHolding(turn.text, words);
  const labelConfidence = channel === 'mixed' ? speakerConfidence : null;
  return { channel, speaker, labelConfidence, startSeconds, endSeconds, text, words, wordTimes, voice };
}

type LabelledTurn = HeardTurn & { label: number | null };

/** What of a turn was said where the owner changed nothing: all of it, parts or nothing. */
function withoutEdited(turn: LabelledTurn, edited: readonly OutlineTurn[]): LabelledTurn[] {
  const others = edited.filter(
    ({ channel, startSeconds, endSeconds }) =>
      channel === turn.channel && startSeconds < turn.endSeconds && endSeconds > turn.startSeconds,
  );
  if (others.length === 0) return [turn];
  const runs: LabelledTurn['words'][] = [[]];
  for (const word of turn.words) {
    const middle = (word.startSeconds + word.endSeconds) / 2;
    const isEditedThere = others.some(
      ({ startSeconds, endSeconds }) => middle >= startSeconds && middle <= endSeconds,
    );
    if (isEditedThere) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.flatMap((words) => {
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined) return [];
    const text = words.map((word) => word.text).join(' ');
    return [{ ...turn, startSeconds: first.startSeconds, endSeconds: last.endSeconds, text, words }];
  });
}

function numbered(writer: Writable, recordingId: number, turns: readonly LabelledTurn[]): TurnState[] {
  const first = nextTurnNumber(writer, recordingId, turns.length);
  return turns.map((turn, index) => {
    const labelFrom = turn.label === null ? null : turn.channel === 'mixed' ? 'voice' : 'channel';
    return { ...turn, number: first + index, labelFrom, isEdited: false };
  });
}
