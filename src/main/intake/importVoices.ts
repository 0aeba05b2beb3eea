/** Voice messages on their way into the vault: the main thread's side. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { Transcriber } from '../speech/transcribe.ts';
import type { Turn } from '../speech/transcript.ts';
import type { UnheardVoice, WaitingVoice } from '../vault/repositories/voiceMessages.ts';
import type { VaultSession } from '../vault/session.ts';
import type { JobControl } from '../work/jobQueue.ts';
import type { FileOfSet } from '../workers/importWorker.ts';
import { recordingPath } from './importRecording.ts';
import { createPaceNote } from './notePace.ts';
import type { ImportWorker } from './reader.ts';
import type { StagedFiles } from './staging.ts';

type Vault = Pick<VaultSession, 'call' | 'directory'>;

/**
 * Keeps the voice messages of a source that stand in its files, each encrypted under a key of its own. Gives how many
 * could not be decoded; these stay as they are. Throws `cancelled`, `vault-locked`.
 */
export async function keepVoices(
  vault: Vault,
  worker: ImportWorker,
  { staged, sourceId }: { staged: StagedFiles; sourceId: number },
  signal: AbortSignal,
): Promise<{ undecoded: number }> {
  let undecoded = 0;
  for (const voice of await vault.call('voice.unheard', { sourceId })) {
    if (signal.aborted) throw new EvenkeelError('cancelled');
    try {
      await keepVoice(vault, worker, { staged, path: voice.path }, { ...voice, sourceId });
    } catch (error) {
      const isOfFile = error instanceof EvenkeelError && ofFile.has(error.code);
      if (!isOfFile) throw error;
      undecoded += 1;
    }
  }
  return { undecoded };
}

const ofFile = new Set([
  'audio-unreadable',
  'file-unreadable',
  'archive-damaged',
  'archive-unsafe',
  'not-found',
]);

async function keepVoice(
  vault: Vault,
  worker: ImportWorker,
  file: FileOfSet,
  voice: UnheardVoice & { sourceId: number },
): Promise<void> {
  const { mediaType, durationSeconds, channels } = await worker.call('recording.describe', file);
  const draft = recordingPath(vault.directory, `${randomUUID()}.new`);
  await mkdir(dirname(draft), { recursive: true, mode: 0o700 });
  const fileKey = randomBytes(32);
  try {
    const { sizeBytes } = await worker.call('recording.seal', { ...file, target: draft, key: fileKey });
    const kept = { ...voice, fileKey, mediaType, sizeBytes, durationSeconds, channels };
    const { recordingId } = await vault.call('voice.keep', kept);
    await rename(draft, recordingPath(vault.directory, recordingId));
  } finally {
    fileKey.fill(0);
    await rm(draft, { force: true });
  }
}

/**
 * Writes voice messages down, one after the other; the words of each are kept as soon as they are there. Progress in
 * seconds of sound. Throws `cancelled`, `vault-locked`, `speech-model-missing`.
 */
export async function transcribeVoices(
  vault: Vault,
  voices: readonly WaitingVoice[],
  { signal, progress }: JobControl,
): Promise<{ sentence: string }> {
  const total = voices.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  let done = 0;
  let written = 0;
  const notePace = createPaceNote(vault);
  const { settings, names } = await vault.call('speech.setup', null);
  const transcriber = new Transcriber(settings);
  try {
    for (const { recordingId, durationSeconds } of voices) {
      progress(done, total);
      if (await transcribeVoice(vault, transcriber, { recordingId, names }, signal)) written += 1;
      done += durationSeconds;
      await notePace(done);
    }
  } finally {
    transcriber.end();
  }
  progress(total, total);
  const rest = voices.length - written;
  const messages = written === 1 ? '1 voice message was' : `${written} voice messages were`;
  return { sentence: `${messages} written down${rest === 0 ? '' : `; ${rest} could not be`}.` };
}

/** False where the sound cannot be had. */
async function transcribeVoice(
  vault: Vault,
  transcriber: Transcriber,
  { recordingId, names }: { recordingId: number; names: string[] },
  signal: AbortSignal,
): Promise<boolean> {
  const { fileKey: key, durationSeconds } = await vault.call('speech.recording', { recordingId });
  const turns: Turn[] = [];
  const heard = { recordingId, turns, durationSeconds, model: '' };
  const path = recordingPath(vault.directory, recordingId);
  try {
    await transcriber.transcribe({
      // A voice message is one person's.
      recording: { path, key, fromSeconds: 0, speakerCount: 1, names },
      signal,
      onEvent(event) {
        if (event.type === 'started') {
          ({ model: heard.model, durationSeconds: heard.durationSeconds } = event);
        }
        if (event.type === 'turns') turns.push(...event.turns);
      },
    });
    await vault.call('voice.keepWords', heard);
    return true;
  } catch (error) {
    if (!(error instanceof EvenkeelError) || !ofFile.has(error.code)) throw error;
    await vault.call('voice.forget', { recordingId });
    await rm(path, { force: true });
    return false;
  } finally {
    key.fill(0);
  }
}
