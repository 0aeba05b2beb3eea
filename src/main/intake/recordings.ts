/**
 * Recorded calls in the vault: the database worker's side. A call is a conversation, and an interaction, of its own;
 * each turn is an utterance. A turn whose speaker cannot be told (one lane for both voices) belongs to nobody: its
 * person is left empty rather than guessed, and whoever took part in the call is known all the same.
 */
import { createHash } from 'node:crypto';
import { EvenkeelError } from '../../shared/errors.ts';
import type { Source } from '../../shared/model/imports.ts';
import { speechSetup, type SpeechSetup } from '../services/speechSetup.ts';
import type { Turn } from '../speech/transcript.ts';
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import { findConversation, insertConversation } from '../vault/repositories/conversations.ts';
import {
  assignUtterances,
  endInteraction,
  findCall,
  insertCall,
  participantsOf,
} from '../vault/repositories/interactions.ts';
import {
  findIdentity,
  findOwner,
  insertIdentity,
  insertPerson,
  listPeople,
} from '../vault/repositories/people.ts';
import {
  findRecording,
  insertRecording,
  insertVoice,
  recordingsOfSource,
  setHeardDuration,
  setTranscribed,
  unfinishedRecordings,
  type RecordingRecord,
} from '../vault/repositories/recordings.ts';
import {
  countIntoSource,
  findSource,
  findSourcesBySha256,
  insertSource,
  setSourceState,
} from '../vault/repositories/sources.ts';
import { insertUtterances, type NewUtterance } from '../vault/repositories/arrivals.ts';

const service = 'call';

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

function sameName(first: string, second: string): boolean {
  return (
    first.normalize('NFC').localeCompare(second.normalize('NFC'), undefined, { sensitivity: 'base' }) === 0
  );
}

/** The person of that name, whom other sources may have brought already; else a new one. */
function otherId(writer: Writable, { otherName, importedMilliseconds }: NewCall): number {
  const name = otherName.trim();
  const key = name.normalize('NFC').toLowerCase();
  const known = findIdentity(writer, service, key);
  if (known !== undefined) return known.personId;
  const personId =
    listPeople(writer).find((person) => !person.isOwner && sameName(person.name, name))?.id ??
    insertPerson(writer, { name, isOwner: false, createdAtMilliseconds: importedMilliseconds });
  insertIdentity(writer, { personId, service, key, displayName: name, address: null });
  return personId;
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
    service,
    key: sha256,
    kind: 'call',
    title: `Call with ${call.otherName.trim()}`,
  });
  const startedAtMilliseconds = call.startedMilliseconds;
  const endedAtMilliseconds = startedAtMilliseconds + Math.round(call.durationSeconds * 1000);
  insertCall(writer, { conversationId, startedAtMilliseconds, endedAtMilliseconds }, [
    ownerId(writer, call),
    otherId(writer, call),
  ]);
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
  });
  return { formatId, recordingId, sourceId, conversationId, isNew: true };
}

function requireRecording(reader: Readable, recordingId: number): RecordingRecord {
  const recording = findRecording(reader, recordingId);
  if (recording === undefined) throw new EvenkeelError('not-found');
  return recording;
}

function requireCall(
  reader: Readable,
  { conversationId }: RecordingRecord,
): { id: number; people: number[] } {
  const call = findCall(reader, conversationId);
  if (call === undefined) throw new EvenkeelError('not-found');
  return { id: call.id, people: participantsOf(reader, call.id) };
}

/** Keeps how long the recording really is, once the first listening has found it. */
function keepDuration(writer: Writable, input: { recordingId: number; durationSeconds: number }): null {
  const recording = requireRecording(writer, input.recordingId);
  setHeardDuration(writer, recording.id, input.durationSeconds);
  const endedAtMilliseconds = recording.startedAtMilliseconds + Math.round(input.durationSeconds * 1000);
  endInteraction(writer, requireCall(writer, recording).id, endedAtMilliseconds);
  setSourceState(writer, recording.sourceId, 'importing');
  return null;
}

/** Who said a turn; null where that cannot be told. */
function speakerOf(turn: Turn, recording: RecordingRecord, owner: number, other: number): number | null {
  if (turn.channel === 'mixed' || recording.ownerChannel === 'mixed') return null;
  return turn.channel === recording.ownerChannel ? owner : other;
}

function toUtterance(turn: Turn, recording: RecordingRecord, personId: number | null): NewUtterance {
  const startMilliseconds = Math.round(turn.startSeconds * 1000);
  // Not the text: the same stretch of the same channel is the same turn, however often it is transcribed.
  const fingerprint = createHash('sha256').update(`turn ${turn.channel} ${startMilliseconds}`).digest();
  const { text, startSeconds, endSeconds } = turn;
  return {
    conversationId: recording.conversationId,
    personId,
    kind: 'turn',
    text,
    startSeconds,
    endSeconds,
    atMilliseconds: recording.startedAtMilliseconds + startMilliseconds,
    sequence: turn.channel === 'right' ? 1 : 0,
    fingerprint: fingerprint.subarray(0, 16),
    line: startMilliseconds,
  };
}

/** Keeps turns with their voices, and how far they reach: all in one transaction, so that a kill loses and repeats nothing. */
function keepTurns(
  writer: Writable,
  input: { recordingId: number; turns: Turn[]; untilSeconds: number; model: string },
): null {
  const recording = requireRecording(writer, input.recordingId);
  if (input.untilSeconds <= recording.transcribedSeconds) return null;
  const call = requireCall(writer, recording);
  const owner = findOwner(writer)?.id ?? 0;
  const other = call.people.find((personId) => personId !== owner) ?? owner;
  const utterances = input.turns.map((turn) =>
    toUtterance(turn, recording, speakerOf(turn, recording, owner, other)),
  );
  const { ids, added, duplicates } = insertUtterances(writer, recording.sourceId, utterances);
  input.turns.forEach(({ voice }, index) => {
    const utteranceId = ids[index];
    if (utteranceId !== undefined) insertVoice(writer, { utteranceId, ...voice });
  });
  assignUtterances(writer, call.id, ids);
  countIntoSource(writer, recording.sourceId, { added, duplicates, notUnderstood: 0 });
  const transcribedSeconds = input.untilSeconds;
  setTranscribed(writer, recording.id, { transcribedSeconds, isComplete: false, model: input.model });
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
  'speech.keepTurns': writes(keepTurns),
  'speech.end': writes(endTranscription),
  'speech.unfinished': reads(listUnfinished),
  'speech.recording': reads(showRecording),
  'speech.setup': reads<null, SpeechSetup>(speechSetup),
};
