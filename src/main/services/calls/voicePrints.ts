/** Remembering people by voice: only whom the owner wants, and only to suggest who a voice may be. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { VoicePrint } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { outlineOf, type OutlineTurn } from '../../vault/repositories/callOutline.ts';
import { speakersOf } from '../../vault/repositories/callSpeakers.ts';
import { listPeople } from '../../vault/repositories/people.ts';
import {
  deleteVoicePrints,
  insertVoicePrint,
  listVoicePrints,
  replaceLikenesses,
  type VoiceLikeness,
  type VoicePrintRecord,
} from '../../vault/repositories/voicePrints.ts';
import type { OpenVault } from '../../vault/vault.ts';
import { groupBy } from '../groupBy.ts';
import { requireCall } from './call.ts';
import { requireSpeaker } from './editSpeakers.ts';

/** Where one voice of a call speaks. */
export interface VoiceInCall {
  label: number;
  channel: OutlineTurn['channel'];
  speech: { startSeconds: number; endSeconds: number }[];
  speechSeconds: number;
}

const leastSpeechSeconds = 10;

/** All voices of a call that speak long enough to be told by. */
function voicesIn(reader: Readable, recordingId: number): VoiceInCall[] {
  const turns = groupBy(outlineOf(reader, recordingId), ({ label }) => label);
  return speakersOf(reader, recordingId).flatMap(({ label, channel }) => {
    const speech = (turns.get(label) ?? []).map(({ startSeconds, endSeconds }) => {
      return { startSeconds, endSeconds };
    });
    const seconds = speech.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
    return seconds < leastSpeechSeconds ? [] : [{ label, channel, speech, speechSeconds: seconds }];
  });
}

export function showVoicePrints(reader: Readable): VoicePrint[] {
  const names = new Map(listPeople(reader).map(({ id, name }) => [id, name]));
  return listVoicePrints(reader).map((print) => ({
    id: print.id,
    personId: print.personId,
    personName: names.get(print.personId) ?? '',
    madeMilliseconds: print.madeAtMilliseconds,
    recordingId: print.recordingId,
    speechSeconds: print.speechSeconds,
    model: print.model,
  }));
}

/**
 * The voice by which somebody is to be remembered. Throws `not-found`, `sound-deleted`, `voice-too-short`,
 * `input-invalid` for a voice of which the owner did not say whose it is.
 */
export function voiceToRemember(
  reader: Readable,
  { recordingId, label }: { recordingId: number; label: number },
): VoiceInCall & { personId: number } {
  const { recording } = requireCall(reader, recordingId);
  const { personId, isConfirmed } = requireSpeaker(reader, recordingId, label);
  if (!recording.hasSound) throw new EvenkeelError('sound-deleted');
  if (!isConfirmed || personId === null) throw new EvenkeelError('input-invalid');
  const voice = voicesIn(reader, recordingId).find((known) => known.label === label);
  if (voice === undefined) throw new EvenkeelError('voice-too-short');
  return { ...voice, personId };
}

export function keepVoicePrint(writer: Writable, print: Omit<VoicePrintRecord, 'id'>): null {
  insertVoicePrint(writer, print);
  return null;
}

/** Deletes all voice prints of a person for good; gives how many there were. */
export function forgetVoice({ writer }: OpenVault, { personId }: { personId: number }): { deleted: number } {
  const deleted = writer.transaction(() => deleteVoicePrints(writer, personId));
  writer.truncateLog();
  return { deleted };
}

/** Voices of a call of which it is not known whose they are, and the voice prints to compare them with. */
export function unknownVoices(
  reader: Readable,
  { recordingId }: { recordingId: number },
): { voices: VoiceInCall[]; prints: VoicePrintRecord[] } {
  const { recording } = requireCall(reader, recordingId);
  const prints = listVoicePrints(reader);
  if (prints.length === 0 || !recording.hasSound) return { voices: [], prints: [] };
  const unknown = new Set(
    speakersOf(reader, recordingId).flatMap(({ label, isConfirmed }) => (isConfirmed ? [] : [label])),
  );
  return { voices: voicesIn(reader, recordingId).filter(({ label }) => unknown.has(label)), prints };
}

export function keepLikenesses(
  writer: Writable,
  { recordingId, likenesses }: { recordingId: number; likenesses: VoiceLikeness[] },
): null {
  requireCall(writer, recordingId);
  replaceLikenesses(writer, recordingId, likenesses);
  return null;
}
