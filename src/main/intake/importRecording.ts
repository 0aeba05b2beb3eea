/** A recorded call on its way into the vault: the main thread's side. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import type { ImportChoices } from '../../shared/model/imports.ts';
import type { ByteFile } from '../files/byteFile.ts';
import { openSealed } from '../files/sealedFile.ts';
import { transcribeFile } from '../speech/transcribe.ts';
import type { SpeechEvent } from '../speech/transcript.ts';
import type { VaultSession } from '../vault/session.ts';
import { heldBack, type JobControl } from '../work/jobQueue.ts';
import type { FileOfSet } from '../workers/importWorker.ts';
import type { ImportWorker } from './reader.ts';
import { createPaceNote } from './notePace.ts';
import type { BegunCall } from './recordings.ts';

type RecordingChoices = NonNullable<ImportChoices['recording']>;
type Vault = Pick<VaultSession, 'call' | 'directory'>;

/** Where a recording lies sealed, by its id; or, until it has one, by any name. */
export function recordingPath(vaultDirectory: string, name: number | string): string {
  return join(vaultDirectory, 'recordings', String(name));
}

/**
 * Seals a recording into the vault under a key of its own, and makes its call, still without words.
 * The same file a second time gives the call that is there, and its sound again should that be lost.
 * Throws `audio-unreadable`, `file-unreadable`.
 */
export async function importRecording(
  vault: Vault,
  worker: ImportWorker,
  file: FileOfSet,
  choices: { ownerName: string | null; name: string; formatId: string; recording: RecordingChoices },
): Promise<BegunCall> {
  const { mediaType, durationSeconds, channels } = await worker.call('recording.describe', file);
  await mkdir(join(vault.directory, 'recordings'), { recursive: true, mode: 0o700 });
  const draft = join(vault.directory, 'recordings', `${randomUUID()}.new`);
  const fileKey = randomBytes(32);
  try {
    const sealing = { ...file, target: draft, key: fileKey };
    const { sha256, sizeBytes } = await worker.call('recording.seal', sealing);
    const { otherName, startedMilliseconds, ownerChannel } = choices.recording;
    const call = await vault.call('speech.begin', {
      sha256,
      sizeBytes,
      fileKey,
      fileName: choices.name,
      formatId: choices.formatId,
      mediaType,
      durationSeconds,
      channels,
      otherName,
      startedMilliseconds,
      ownerChannel,
      ownerName: choices.ownerName,
      importedMilliseconds: Date.now(),
    });
    if (call.isNew) await rename(draft, recordingPath(vault.directory, call.recordingId));
    else await mendSealedFile(vault, worker, call.recordingId, sealing);
    return call;
  } finally {
    fileKey.fill(0);
    await rm(draft, { force: true });
  }
}

/**
 * A kill between the row and the rename, or a damaged disk, leaves a recording without its sound: the same file seals
 * it again under the key that the vault has kept for it.
 */
async function mendSealedFile(
  vault: Vault,
  worker: ImportWorker,
  recordingId: number,
  sealing: FileOfSet & { target: string },
): Promise<void> {
  const { fileKey: key, hasSound } = await vault.call('speech.recording', { recordingId });
  // What the owner deleted does not come back by itself.
  if (!hasSound) return;
  const path = recordingPath(vault.directory, recordingId);
  try {
    await openSealed(path, key, 'recording');
  } catch {
    await worker.call('recording.seal', { ...sealing, key });
    await rename(sealing.target, path);
  } finally {
    key.fill(0);
  }
}

/** Keeps what the transcription gives, and remembers what is to be said about it in the end. */
function createKeeper(vault: Vault, recordingId: number, control: JobControl) {
  let model = '';
  const heard = { durationSeconds: 0, damaged: false, turns: 0 };
  const notePace = createPaceNote(vault);
  async function keep(event: SpeechEvent): Promise<void> {
    if (event.type === 'started') {
      ({ model } = event);
      heard.durationSeconds = event.durationSeconds;
      heard.damaged = event.damaged;
      const { durationSeconds } = event;
      await vault.call('speech.keepDuration', { recordingId, durationSeconds });
    }
    if (event.type === 'done' && event.language !== null) {
      await vault.call('speech.keepLanguage', { recordingId, language: event.language });
    }
    if (event.type === 'turns') {
      const { turns, untilSeconds } = event;
      await vault.call('speech.keepTurns', { recordingId, turns, untilSeconds, model });
      heard.turns += turns.length;
      control.progress(untilSeconds, heard.durationSeconds);
      await notePace(untilSeconds);
    }
  }
  return { heard, keep };
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function toSentence({ durationSeconds, damaged, turns }: ReturnType<typeof createKeeper>['heard']): string {
  const length = minutes(durationSeconds);
  const written = turns === 1 ? '1 turn' : `${turns} turns`;
  if (damaged) {
    return `The recording is damaged or incomplete. ${length} of it could be heard; Turns written down: ${turns}.`;
  }
  return turns === 0 ? `No speech was found in ${length}.` : `${written} in ${length} written down.`;
}

/**
 * Transcribes a recording of the vault, from where an earlier run stopped; each turn is kept as soon as it is there.
 * Throws `cancelled`, `not-found`, `vault-locked`, and what transcribeFile throws.
 */
export async function transcribeRecording(
  vault: Vault,
  recordingId: number,
  control: JobControl,
): Promise<{ sentence: string; sourceId: number }> {
  const recording = await vault.call('speech.recording', { recordingId });
  const { sourceId, fileKey: key, transcribedSeconds: fromSeconds } = recording;
  const { heard, keep } = createKeeper(vault, recordingId, control);
  const path = recordingPath(vault.directory, recordingId);
  control.progress(fromSeconds, recording.durationSeconds);
  try {
    const { settings, names } = await vault.call('speech.setup', null);
    await transcribeFile(settings, {
      recording: { path, key, fromSeconds, speakerCount: recording.speakerCount, names },
      signal: control.signal,
      onEvent: keep,
    });
    await vault.call('speech.end', { recordingId, state: 'complete' });
    return { sentence: toSentence(heard), sourceId };
  } catch (error) {
    const isCancelled = error instanceof EvenkeelError && error.code === 'cancelled';
    // What is held back goes on by itself, also in another run of the app. A vault locked meanwhile cannot note how it
    // ended; the recording is found unfinished when it is opened again.
    if (control.signal.reason !== heldBack) {
      await vault
        .call('speech.end', { recordingId, state: isCancelled ? 'cancelled' : 'failed' })
        .catch(() => undefined);
    }
    throw error;
  } finally {
    key.fill(0);
  }
}

/** Opens a recording for playback. Throws `not-found`, `sound-deleted`, `file-unreadable`. */
export async function openRecordingFile(
  vault: Vault,
  recordingId: number,
): Promise<{ file: ByteFile; mediaType: string }> {
  const { fileKey, mediaType, hasSound } = await vault.call('speech.recording', { recordingId });
  if (!hasSound) throw new EvenkeelError('sound-deleted');
  try {
    const file = await openSealed(recordingPath(vault.directory, recordingId), fileKey, 'recording');
    return { file, mediaType };
  } finally {
    fileKey.fill(0);
  }
}

/** Removes the sealed file of a recording that is no longer in the vault; its key is gone already. */
export async function destroyRecordingFile(vaultDirectory: string, recordingId: number): Promise<void> {
  await rm(recordingPath(vaultDirectory, recordingId), { force: true });
}
