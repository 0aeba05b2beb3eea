/** Hearing a call again: wholly, or only for who speaks. What the owner changed stays. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SpeakerSpan } from '../../speech/speakers/findSpeakers.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { deleteUndone } from '../../vault/repositories/callEdits.ts';
import { outlineOf } from '../../vault/repositories/callOutline.ts';
import { deleteSilentSpeakers, forgetHeardNumbers } from '../../vault/repositories/callSpeakers.ts';
import { setLanguage, setSpeakerCount, setTranscribed } from '../../vault/repositories/recordings.ts';
import { setSourceState } from '../../vault/repositories/sources.ts';
import {
  insertTurns,
  nextTurnNumber,
  turnsOf,
  updateTurns,
  type TurnRecord,
  type TurnState,
} from '../../vault/repositories/turns.ts';
import { requireCall, type RecordedCall } from './call.ts';
import { partOf } from './cutTurn.ts';
import { voiceFinder, type HeardVoice } from './heardVoices.ts';
import { observeVoices } from './observeVoices.ts';
import { settleCall } from './settleCall.ts';

interface HearingInput {
  recordingId: number;
  speakerCount: number | null;
}

function requireSound(reader: Readable, recordingId: number): RecordedCall {
  const call = requireCall(reader, recordingId);
  if (!call.recording.hasSound) throw new EvenkeelError('sound-deleted');
  return call;
}

/** Makes a call unfinished: what is written down from now on takes the place of what was. Throws `sound-deleted`. */
export function beginHearing(writer: Writable, { recordingId, speakerCount }: HearingInput): null {
  const { recording, sourceId } = requireSound(writer, recordingId);
  setSpeakerCount(writer, recordingId, speakerCount);
  setLanguage(writer, recordingId, null);
  forgetHeardNumbers(writer, recordingId);
  deleteUndone(writer, recordingId);
  setTranscribed(writer, recordingId, { transcribedSeconds: 0, isComplete: false, model: recording.model });
  setSourceState(writer, sourceId, 'importing');
  return null;
}

/** Where there is speech in the channel that all share. Throws `sound-deleted`, `not-found`. */
export function sharedSpeech(
  reader: Readable,
  { recordingId }: { recordingId: number },
): { startSeconds: number; endSeconds: number }[] {
  requireSound(reader, recordingId);
  const speech: { startSeconds: number; endSeconds: number }[] = [];
  for (const { channel, startSeconds, endSeconds } of outlineOf(reader, recordingId)) {
    const last = speech.at(-1);
    if (channel !== 'mixed' || endSeconds <= startSeconds) continue;
    if (last === undefined || startSeconds > last.endSeconds) speech.push({ startSeconds, endSeconds });
    else last.endSeconds = Math.max(last.endSeconds, endSeconds);
  }
  return speech;
}

/** Lets turns be said by the voices found; those with more than one are cut there. Throws `not-found`. */
export function keepVoices(writer: Writable, input: HearingInput & { spans: SpeakerSpan[] }): null {
  const { recordingId } = input;
  const call = requireCall(writer, recordingId);
  setSpeakerCount(writer, recordingId, input.speakerCount);
  deleteUndone(writer, recordingId);
  forgetHeardNumbers(writer, recordingId);
  const heard = input.spans.map((span) => ({ ...span, channel: 'mixed' as const }));
  const labelOf = voiceFinder(writer, call, heard, outlineOf(writer, recordingId));
  const spans = heard.map((span) => ({ ...span, label: labelOf(span) }));
  const turns = turnsOf(writer, recordingId).filter(
    ({ channel, labelFrom }) => channel === 'mixed' && labelFrom !== 'owner',
  );
  settleCall(writer, call, revoice(writer, call, turns, spans));
  deleteSilentSpeakers(writer, recordingId);
  observeVoices(writer, call);
  return null;
}

type LabelledSpan = HeardVoice & { label: number | null; confidence: number };

/** Gives the utterances in which somebody else speaks now. */
function revoice(
  writer: Writable,
  call: RecordedCall,
  turns: readonly TurnRecord[],
  spans: readonly LabelledSpan[],
): number[] {
  const cut = turns.flatMap((turn) => {
    const [first, ...rest] = voicesWithin(turn, spans);
    return first === undefined ? [] : [{ utteranceId: turn.utteranceId, before: turn, turn: first, rest }];
  });
  updateTurns(writer, call, cut);
  const later = cut.flatMap(({ rest }) => rest);
  const number = nextTurnNumber(writer, call.recordingId, later.length);
  const numbered = later.map((part, index) => ({ ...part, number: number + index }));
  const changed = cut.filter(({ before, turn, rest }) => rest.length > 0 || turn.label !== before.label);
  return [...changed.map(({ utteranceId }) => utteranceId), ...insertTurns(writer, call, numbered)];
}

/** A turn as the voices in it say it; none where no voice was found. */
function voicesWithin(turn: TurnRecord, spans: readonly LabelledSpan[]): TurnState[] {
  const within = spans.filter(
    ({ startSeconds, endSeconds }) => startSeconds < turn.endSeconds && endSeconds > turn.startSeconds,
  );
  if (within.length === 0) return [];
  // The words of an edited turn are the owner's, and stay together.
  const parts = turn.isEdited ? [turn] : partsByVoice(turn, within);
  return parts.map((part) => ({ ...part, ...voiceIn(part, within) }));
}

/** The turn cut wherever another voice takes over between two words. */
function partsByVoice(turn: TurnState, spans: readonly LabelledSpan[]): TurnState[] {
  const cuts: number[] = [];
  let before: number | null = null;
  for (const [index, word] of turn.words.entries()) {
    const middle = (word.startSeconds + word.endSeconds) / 2;
    const label = spans.find((span) => middle >= span.startSeconds && middle < span.endSeconds)?.label;
    if (label === undefined || label === null) continue;
    if (before !== null && label !== before) cuts.push(index);
    before = label;
  }
  if (cuts.length === 0) return [turn];
  return [0, ...cuts].map((from, place) => partOf(turn, from, cuts[place] ?? turn.words.length));
}

/** The voice that speaks longest in a turn. */
function voiceIn(
  turn: TurnState,
  spans: readonly LabelledSpan[],
): Pick<TurnState, 'label' | 'labelFrom' | 'labelConfidence'> {
  const seconds = new Map<number | null, { all: number; sure: number }>();
  for (const { label, confidence, startSeconds, endSeconds } of spans) {
    const shared = Math.min(endSeconds, turn.endSeconds) - Math.max(startSeconds, turn.startSeconds);
    const known = seconds.get(label) ?? { all: 0, sure: 0 };
    const length = Math.max(0, shared);
    seconds.set(label, { all: known.all + length, sure: known.sure + length * confidence });
  }
  const [label = null, time] =
    [...seconds].toSorted((first, second) => second[1].all - first[1].all)[0] ?? [];
  if (label === null || time === undefined || time.all === 0) return turn;
  return { label, labelFrom: 'voice', labelConfidence: time.sure / time.all };
}
