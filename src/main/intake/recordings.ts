/**
 * Recorded calls in the vault: the database worker's side. A call is a conversation, and an interaction, of its own;
 * each turn is an utterance. A turn whose speaker cannot be told (one lane for both voices) belongs to nobody: its
 * person is left empty rather than guessed, and whoever took part in the call is known all the same.
 */
import { EvenkeelError } from '../../shared/errors.ts';
import type { Source } from '../../shared/model/imports.ts';
import type { SlowSpeech } from '../../shared/model/speech.ts';
import { requireCall } from '../services/calls/call.ts';
import { finishHearing, keepTurns } from '../services/calls/keepTurns.ts';
import { answerSlowSpeech, notePace, slowSpeech } from '../services/slowSpeech.ts';
import { speechSetup, type SpeechSetup } from '../services/speechSetup.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findConversation, insertConversation } from '../vault/repositories/conversations.ts';
import { endInteraction, insertCall } from '../vault/repositories/interactions.ts';
import { findOwner, insertPerson } from '../vault/repositories/people.ts';
import {
  findRecording,
  insertRecording,
  recordingsOfSource,
  setHeardDuration,
  setLanguage,
  setTranscribed,
  unfinishedRecordings,
  type RecordingRecord,
} from '../vault/repositories/recordings.ts';
import {
  findSource,
  findSourcesBySha256,
  insertSource,
  setSourceState,
} from '../vault/repositories/sources.ts';
import { callService, personOfCall } from './callPeople.ts';

export interface NewCall {
  sha256: string;
  fileName: string;
  formatId: string;
  sizeBytes: number;
  mediaType: string;
  /** Opens the sealed recording; 32 bytes. */
  fileKey: RecordingRecord['fileKey'];
  durationSeconds: number;
  channels: number;
  /** The owner's name, used only while the vault does not know its owner yet. */
  ownerName: string | null;
  otherName: string;
  startedMilliseconds: number;
  ownerChannel: RecordingRecord['ownerChannel'];
  importedMilliseconds: number;
}

export interface BegunCall {
  formatId: string;
  recordingId: number;
  sourceId: number;
  conversationId: number;
  /** False when this very file is in the vault already. */
  isNew: boolean;
}

function ownerId(writer: Writable, { ownerName, importedMilliseconds }: NewCall): number {
  const name = ownerName?.trim() ?? '';
  const person = { isOwner: true, createdAtMilliseconds: importedMilliseconds };
  return findOwner(writer)?.id ?? insertPerson(writer, { ...person, name: name === '' ? 'Me' : name });
}

function findKnownCall(reader: Readable, sha256: string): BegunCall | null {
  for (const source of findSourcesBySha256(reader, sha256)) {
    const [recording] = recordingsOfSource(reader, source.id);
    if (recording === undefined) continue;
    const { id: recordingId, conversationId } = recording;
    return { formatId: source.formatId, recordingId, sourceId: source.id, conversationId, isNew: false };
  }
  return null;
}

/** Makes everything a call needs before its first word. The same file again gives the call that is there. */
function beginCall(writer: Writable, call: NewCall): BegunCall {
  const known = findKnownCall(writer, call.sha256);
  if (known !== null) return known;
  const { sha256, fileName, formatId, sizeBytes, importedMilliseconds: importedAtMilliseconds } = call;
  const sourceId = insertSource(writer, {
    sha256,
    kind: 'recording',
    formatId,
    fileName,
    sizeBytes,
    importedAtMilliseconds,
    timeZone: null,
  });
  const conversationId = insertConversation(writer, {
    service: callService,
    key: sha256,
    kind: 'call',
    title: `Call with ${call.otherName.trim()}`,
  });
  const startedAtMilliseconds = call.startedMilliseconds;
  const endedAtMilliseconds = startedAtMilliseconds + Math.round(call.durationSeconds * 1000);
  const owner = ownerId(writer, call);
  const personId = personOfCall(writer, call.otherName, importedAtMilliseconds);
  insertCall(writer, { conversationId, startedAtMilliseconds, endedAtMilliseconds }, [owner, personId]);
  const { fileKey, mediaType, durationSeconds, channels, ownerChannel } = call;
  const recordingId = insertRecording(writer, {
    conversationId,
    sourceId,
    fileKey,
    mediaType,
    sizeBytes,
    startedAtMilliseconds,
    durationSeconds,
    channels,
    ownerChannel,
    personId,
  });
  return { formatId, recordingId, sourceId, conversationId, isNew: true };
}

function requireRecording(reader: Readable, recordingId: number): RecordingRecord {
  const recording = findRecording(reader, recordingId);
  if (recording === undefined) throw new EvenkeelError('not-found');
  return recording;
}

/** Keeps how long the recording really is, once the first listening has found it. */
function keepDuration(writer: Writable, input: { recordingId: number; durationSeconds: number }): null {
  const recording = requireRecording(writer, input.recordingId);
  setHeardDuration(writer, recording.id, input.durationSeconds);
  const endedAtMilliseconds = recording.startedAtMilliseconds + Math.round(input.durationSeconds * 1000);
  endInteraction(writer, requireCall(writer, recording.id).interactionId, endedAtMilliseconds);
  setSourceState(writer, recording.sourceId, 'importing');
  return null;
}

/** Keeps in which language most was spoken of what was heard last. Throws `not-found`. */
function keepLanguage(writer: Writable, input: { recordingId: number; language: string }): null {
  setLanguage(writer, requireRecording(writer, input.recordingId).id, input.language);
  return null;
}

/** Ends a transcription, for good or (`cancelled`, `failed`) for now. */
function endTranscription(
  writer: Writable,
  input: { recordingId: number; state: Exclude<Source['state'], 'importing'> },
): null {
  const recording = requireRecording(writer, input.recordingId);
  setSourceState(writer, recording.sourceId, input.state);
  if (input.state !== 'complete') return null;
  finishHearing(writer, requireCall(writer, recording.id));
  const { durationSeconds: transcribedSeconds, model } = recording;
  setTranscribed(writer, recording.id, { transcribedSeconds, isComplete: true, model });
  return null;
}

export interface UnfinishedRecording {
  recordingId: number;
  sourceId: number;
  title: string;
  /** Says whether it was stopped by the owner, failed, or simply was not done yet. */
  state: Source['state'];
}

function listUnfinished(reader: Readable): UnfinishedRecording[] {
  return unfinishedRecordings(reader).map(({ id: recordingId, sourceId, conversationId }) => ({
    recordingId,
    sourceId,
    title: findConversation(reader, conversationId)?.title ?? '',
    state: findSource(reader, sourceId)?.state ?? 'failed',
  }));
}

function showRecording(reader: Readable, input: { recordingId: number }): RecordingRecord {
  return requireRecording(reader, input.recordingId);
}

export const speechCalls = {
  'speech.begin': writes(beginCall),
  'speech.keepDuration': writes(keepDuration),
  'speech.keepLanguage': writes(keepLanguage),
  'speech.keepTurns': writes(keepTurns),
  'speech.end': writes(endTranscription),
  'speech.unfinished': reads(listUnfinished),
  'speech.recording': reads(showRecording),
  'speech.setup': reads<null, SpeechSetup>(speechSetup),
  'speech.notePace': writes(notePace),
  'speech.slow': reads<null, SlowSpeech | null>(slowSpeech),
  'speech.answerSlow': writes(answerSlowSpeech),
};
