/** A call as its screen shows it. */
import { measureTalk, talkGateSentences, type Talk } from '../../../shared/measures/talk.ts';
import type { Call, CallSpeaker, CallTalk, CallTurn, CallTurns } from '../../../shared/model/calls.ts';
import { isSetAside } from '../../../shared/model/people.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { Readable } from '../../vault/database.ts';
import { countTurns, outlineOf, type OutlineTurn } from '../../vault/repositories/callOutline.ts';
import { speakersOf, type SpeakerState } from '../../vault/repositories/callSpeakers.ts';
import { findConversation } from '../../vault/repositories/conversations.ts';
import { listPeople, type PersonRecord } from '../../vault/repositories/people.ts';
import { readingsOf, signalsOf, toMark } from '../../vault/repositories/readings.ts';
import { findRecordingOfConversation } from '../../vault/repositories/recordings.ts';
import { pageOfTurns, turnsOf, type TurnRecord } from '../../vault/repositories/turns.ts';
import { likenessesOf, listVoicePrints } from '../../vault/repositories/voicePrints.ts';
import { groupBy } from '../groupBy.ts';
import { requireCall } from './call.ts';
import { historyOf } from './journal.ts';
import { shiftsOf } from './voiceShifts.ts';

/** All about a call but its words. Throws `not-found`. */
export function showCall(reader: Readable, { conversationId }: { conversationId: number }): Call {
  const recordingId = findRecordingOfConversation(reader, conversationId)?.id;
  if (recordingId === undefined) throw new EvenkeelError('not-found');
  const { recording } = requireCall(reader, recordingId);
  const outline = outlineOf(reader, recordingId);
  const shifts = shiftsOf(outline);
  return {
    recordingId,
    conversationId,
    sourceId: recording.sourceId,
    title: findConversation(reader, conversationId)?.title ?? '',
    startedMilliseconds: recording.startedAtMilliseconds,
    durationSeconds: recording.durationSeconds,
    hasSound: recording.hasSound,
    mediaType: recording.mediaType,
    sizeBytes: recording.sizeBytes,
    transcribedSeconds: recording.transcribedSeconds,
    isComplete: recording.isComplete,
    model: recording.model,
    language: recording.language,
    speakerCount: recording.speakerCount,
    speakers: toSpeakers(reader, recordingId, outline),
    outline: outline.map(({ utteranceId, label, startSeconds, endSeconds }) => {
      return { utteranceId, label, startSeconds, endSeconds, shift: shifts.get(utteranceId) ?? null };
    }),
    talk: toTalk(reader, { recordingId, durationSeconds: recording.durationSeconds }),
    history: historyOf(reader, recordingId),
  };
}

function toSpeakers(reader: Readable, recordingId: number, outline: readonly OutlineTurn[]): CallSpeaker[] {
  const people = new Map(listPeople(reader).map((person) => [person.id, person]));
  const printed = new Set(listVoicePrints(reader).map(({ personId }) => personId));
  const likenesses = new Map(likenessesOf(reader, recordingId).map((found) => [found.label, found]));
  const turns = groupBy(outline, ({ label }) => label);
  let colours = 0;
  return speakersOf(reader, recordingId).map((speaker) => {
    const person = speaker.personId === null ? undefined : people.get(speaker.personId);
    const own = turns.get(speaker.label) ?? [];
    const isOwner = person?.isOwner ?? false;
    const likely = speaker.isConfirmed ? undefined : likenesses.get(speaker.label);
    const suggested = likely && people.get(likely.personId);
    const isOffered = suggested !== undefined && !isSetAside(suggested);
    return {
      label: speaker.label,
      channel: speaker.channel,
      name: nameOf(speaker, person),
      personId: person?.id ?? null,
      isOwner,
      isConfirmed: speaker.isConfirmed,
      isEstimate: own.some(({ labelFrom }) => labelFrom === 'voice'),
      confidence: confidenceOf(own),
      colour: isOwner ? 0 : (colours += 1),
      turns: own.length,
      speakingSeconds: own.reduce((sum, turn) => sum + lengthOf(turn), 0),
      hasVoicePrint: person !== undefined && printed.has(person.id),
      suggestion:
        isOffered && likely !== undefined
          ? { personId: suggested.id, name: suggested.name, likeness: likely.likeness }
          : null,
    };
  });
}

function nameOf({ label, name }: SpeakerState, person: PersonRecord | undefined): string {
  return person?.name ?? name ?? `Voice ${label + 1}`;
}

function lengthOf({ startSeconds, endSeconds }: Pick<OutlineTurn, 'startSeconds' | 'endSeconds'>): number {
  return Math.max(0, endSeconds - startSeconds);
}

function confidenceOf(turns: readonly OutlineTurn[]): number | null {
  let [sum, seconds] = [0, 0];
  for (const turn of turns) {
    if (turn.labelConfidence === null) continue;
    sum += turn.labelConfidence * lengthOf(turn);
    seconds += lengthOf(turn);
  }
  return seconds === 0 ? null : sum / seconds;
}

function toTalk(
  reader: Readable,
  { recordingId, durationSeconds }: { recordingId: number; durationSeconds: number },
): CallTalk {
  const turns = turnsOf(reader, recordingId);
  const talk = measureTalk(
    turns.map(({ label, labelConfidence, startSeconds, endSeconds, words }) => {
      return { speaker: label, confidence: labelConfidence, startSeconds, endSeconds, words };
    }),
    { windowSeconds: durationSeconds, ownChannels: turns.every(({ channel }) => channel !== 'mixed') },
  );
  const { gate, isEstimate, coverage, speechSeconds, gaps, overlap } = talk;
  const gateSentence = gate === null ? null : talkGateSentences[gate];
  const speakers = talk.speakers.map(toSpeakerTalk);
  return { gateSentence, isEstimate, coverage, speechSeconds, speakers, gaps, overlap };
}

function toSpeakerTalk(talk: Talk['speakers'][number]): CallTalk['speakers'][number] {
  const { speaker: label, share, interval, speakingSeconds, turns, wordsPerMinute } = talk;
  const { longest, response, interruptions } = talk;
  return {
    label,
    share,
    interval,
    speakingSeconds,
    turns,
    wordsPerMinute,
    longest,
    response,
    interruptions,
  };
}

/** Turns of a call with their words, in order of time. Throws `not-found`. */
export function showTurns(
  reader: Readable,
  { recordingId, from, limit }: { recordingId: number; from: number; limit: number },
): CallTurns {
  requireCall(reader, recordingId);
  const turns = pageOfTurns(reader, recordingId, { from, limit });
  return { turns: toTurns(reader, turns, from), from, total: countTurns(reader, recordingId) };
}

function toTurns(reader: Readable, turns: readonly TurnRecord[], from: number): CallTurn[] {
  const ids = turns.map(({ utteranceId }) => utteranceId);
  const readings = new Map(readingsOf(reader, ids).map((reading) => [reading.utteranceId, reading]));
  const signals = groupBy(signalsOf(reader, ids), ({ utteranceId }) => utteranceId);
  return turns.map((turn, place) => ({
    utteranceId: turn.utteranceId,
    index: from + place,
    label: turn.label,
    channel: turn.channel,
    startSeconds: turn.startSeconds,
    endSeconds: turn.endSeconds,
    text: turn.text,
    words: turn.words.map(({ text, startSeconds, endSeconds, probability }) => {
      return { text, startSeconds, endSeconds, probability };
    }),
    wordTimes: turn.wordTimes,
    speakerFrom: turn.labelFrom,
    speakerConfidence: turn.labelConfidence,
    isEdited: turn.isEdited,
    voice: turn.voice,
    signals: (signals.get(turn.utteranceId) ?? []).map(toMark),
    valence: readings.get(turn.utteranceId)?.valence ?? null,
  }));
}
