/** Voice messages in the vault: the database worker's side. */
import { reads, writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  insertRecording,
  setHeardDuration,
  setTranscribed,
  type NewRecording,
} from '../vault/repositories/recordings.ts';
import {
  deleteRecording,
  setAttachmentRecording,
  speakWords,
  unheardVoices,
  waitingVoices,
  type UnheardVoice,
  type WaitingVoice,
} from '../vault/repositories/voiceMessages.ts';
import { replaceVoice } from '../vault/repositories/turnVoices.ts';
import type { Turn } from '../speech/transcript.ts';

type KeptVoice = UnheardVoice &
  Pick<NewRecording, 'sourceId' | 'fileKey' | 'mediaType' | 'sizeBytes' | 'durationSeconds' | 'channels'>;

/** Keeps a voice message as a recording, still without words. */
function keepVoice(writer: Writable, { attachmentId, atMilliseconds, ...voice }: KeptVoice) {
  const recording = { ...voice, startedAtMilliseconds: atMilliseconds, ownerChannel: 'mixed' as const };
  const recordingId = insertRecording(writer, recording);
  setAttachmentRecording(writer, attachmentId, recordingId);
  return { recordingId };
}

/** Keeps what was said in a voice message; where nothing was, it stays as it is. */
function keepWords(
  writer: Writable,
  input: { recordingId: number; turns: Turn[]; durationSeconds: number; model: string },
): null {
  const { recordingId, turns, durationSeconds, model } = input;
  setHeardDuration(writer, recordingId, durationSeconds);
  setTranscribed(writer, recordingId, { transcribedSeconds: durationSeconds, isComplete: true, model });
  const text = turns
    .map((turn) => turn.text.trim())
    .filter((words) => words !== '')
    .join(' ');
  if (text === '') return null;
  const utteranceId = speakWords(writer, recordingId, { text, endSeconds: durationSeconds });
  const [longest] = turns.toSorted((left, right) => right.text.length - left.text.length);
  if (utteranceId !== null && longest !== undefined) replaceVoice(writer, { utteranceId, ...longest.voice });
  return null;
}

export const voiceCalls = {
  'voice.unheard': reads((reader: Readable, { sourceId }: { sourceId: number }): UnheardVoice[] =>
    unheardVoices(reader, sourceId),
  ),
  'voice.keep': writes(keepVoice),
  'voice.waiting': reads<null, WaitingVoice[]>(waitingVoices),
  'voice.keepWords': writes(keepWords),
  /** Its sound is lost: the attachment is as if nobody had listened to it. */
  'voice.forget': writes((writer: Writable, { recordingId }: { recordingId: number }): null => {
    deleteRecording(writer, recordingId);
    return null;
  }),
};
