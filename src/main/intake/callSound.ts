/** What is heard of the sound of a call on demand: the main thread's side. */
import { rm } from 'node:fs/promises';
import { EvenkeelError } from '../../shared/errors.ts';
import type { CallPeaks } from '../../shared/model/calls.ts';
import { matchVoice, voicePrintModel, type VoicePrint } from '../speech/speakers/voicePrint.ts';
import { Transcriber } from '../speech/transcribe.ts';
import type { HeardFile } from '../speech/transcript.ts';
import type { VaultSession } from '../vault/session.ts';
import { entryUrl } from '../work/entries.ts';
import type { JobControl } from '../work/jobQueue.ts';
import { WorkerClient } from '../work/rpc.ts';
import type { SealedSound, SoundCalls } from '../workers/soundWorker.ts';
import { recordingPath } from './importRecording.ts';

type Vault = Pick<VaultSession, 'call' | 'directory' | 'onLock'>;

const workerLimits = { maxYoungGenerationSizeMb: 16 };
/** As many as a wide screen can tell apart. */
const peaksPerCall = 3000;
const leastSecondsPerPeak = 0.02;

/**
 * Lends the sealed sound of a call to `work`, whose signal aborts when the vault is locked too. Throws `sound-deleted`,
 * `vault-locked`.
 */
async function withSound<Result>(
  vault: Vault,
  recordingId: number,
  work: (sealed: HeardFile & SealedSound, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const { fileKey: key, hasSound } = await vault.call('speech.recording', { recordingId });
  if (!hasSound) throw new EvenkeelError('sound-deleted');
  const locking = new AbortController();
  const unlisten = vault.onLock(() => locking.abort());
  const either = signal === undefined ? locking.signal : AbortSignal.any([signal, locking.signal]);
  try {
    return await work({ path: recordingPath(vault.directory, recordingId), key }, either);
  } catch (error) {
    throw locking.signal.aborted ? new EvenkeelError('vault-locked', { cause: error }) : error;
  } finally {
    key.fill(0);
    unlisten();
  }
}

/** Has the speech process listen for voices: an added model may end the process it is loaded in. */
function hearingVoices<Result>(
  vault: Vault,
  recordingId: number,
  work: (transcriber: Transcriber, file: HeardFile, signal: AbortSignal) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  return withSound(
    vault,
    recordingId,
    async (file, either) => {
      const { settings } = await vault.call('speech.setup', null);
      const transcriber = new Transcriber(settings);
      try {
        return await work(transcriber, file, either);
      } finally {
        transcriber.end();
      }
    },
    signal,
  );
}

async function drawPeaks(
  vault: Vault,
  recordingId: number,
  drawing: { channels: CallPeaks['lanes'][number]['channel'][]; secondsPerPeak: number },
): Promise<CallPeaks['lanes']> {
  return withSound(vault, recordingId, async (sealed, signal) => {
    const worker = new WorkerClient<SoundCalls>(entryUrl('soundWorker'), { resourceLimits: workerLimits });
    try {
      return await worker.call('sound.peaks', { ...sealed, ...drawing }, { signal });
    } finally {
      await worker.terminate();
    }
  });
}

/**
 * The waveform of a call, made when it is first asked for; null where the sound was deleted. Throws `not-found`,
 * `file-unreadable`, `audio-unreadable`, `vault-locked`.
 */
export async function callPeaks(vault: Vault, recordingId: number): Promise<CallPeaks | null> {
  const known = await vault.call('calls.peaks', { recordingId });
  if (known !== null) return known;
  const { hasSound, durationSeconds, channels } = await vault.call('calls.lanes', { recordingId });
  if (!hasSound) return null;
  const secondsPerPeak = Math.max(leastSecondsPerPeak, durationSeconds / peaksPerCall);
  const lanes = await drawPeaks(vault, recordingId, { channels, secondsPerPeak });
  const peaks = { secondsPerPeak, lanes };
  await vault.call('calls.keepPeaks', { recordingId, peaks });
  return peaks;
}

/**
 * Tells anew whose voices speak in the channel that all share. Throws `cancelled`, `sound-deleted`, `vault-locked`,
 * `file-unreadable`, `audio-unreadable`.
 */
export async function hearVoicesAgain(
  vault: Vault,
  { recordingId, speakerCount }: { recordingId: number; speakerCount: number | null },
  { signal, progress }: JobControl,
): Promise<{ sentence: string }> {
  const speech = await vault.call('calls.sharedSpeech', { recordingId }, { signal });
  if (speech.length === 0) return { sentence: 'Every voice has a channel of its own here.' };
  const { durationSeconds } = await vault.call('calls.lanes', { recordingId });
  progress(0, durationSeconds);
  const spans = await hearingVoices(
    vault,
    recordingId,
    (transcriber, file, either) =>
      transcriber.findSpeakers(
        file,
        { speech, speakerCount },
        { signal: either, onHeard: (seconds) => progress(seconds, durationSeconds) },
      ),
    signal,
  );
  await vault.call('calls.keepVoices', { recordingId, speakerCount, spans });
  const voices = new Set(spans.map(({ speaker }) => speaker)).size;
  return { sentence: voices === 1 ? 'One voice was found.' : `${voices} voices were told apart.` };
}

/** Deletes the sound of a call for good, key and file; gives the source it was of. Throws `not-found`. */
export async function deleteSound(vault: Vault, recordingId: number): Promise<{ sourceId: number }> {
  const deleted = await vault.call('calls.deleteSound', { recordingId, atMilliseconds: Date.now() });
  await rm(recordingPath(vault.directory, recordingId), { force: true });
  return deleted;
}

/**
 * Remembers the person of a voice by it: called only when the owner says yes. Throws `not-found`, `sound-deleted`,
 * `voice-too-short`, `input-invalid` where the owner did not say whose voice it is.
 */
export async function rememberVoice(
  vault: Vault,
  voice: { recordingId: number; label: number },
): Promise<void> {
  const { recordingId } = voice;
  const { personId, speechSeconds, ...taken } = await vault.call('calls.voiceToRemember', voice);
  const [print] = await hearingVoices(vault, recordingId, (transcriber, file, signal) =>
    transcriber.takeVoicePrints(file, [taken], signal),
  );
  if (print === null || print === undefined) throw new EvenkeelError('voice-too-short');
  const madeAtMilliseconds = Date.now();
  await vault.call('calls.keepVoicePrint', {
    ...print,
    personId,
    recordingId,
    speechSeconds,
    madeAtMilliseconds,
  });
}

/**
 * Looks up who the unknown voices of a call may be, where anybody is remembered by voice: a suggestion, which names
 * nobody. Throws `not-found`, `cancelled`, `vault-locked`, `file-unreadable`.
 */
export async function suggestVoices(vault: Vault, recordingId: number, signal: AbortSignal): Promise<void> {
  const { voices, prints } = await vault.call('calls.unknownVoices', { recordingId }, { signal });
  const { settings } = await vault.call('speech.setup', null);
  const model = voicePrintModel(settings.speakers);
  if (voices.length === 0 || !prints.some((print) => print.model === model)) return;
  const taken = await hearingVoices(
    vault,
    recordingId,
    (transcriber, file, either) => transcriber.takeVoicePrints(file, voices, either),
    signal,
  );
  const likenesses = voices.flatMap(({ label }, place) => {
    const print = taken[place] ?? null;
    return print === null ? [] : mostLike(print, prints).map((found) => ({ label, ...found }));
  });
  await vault.call('calls.keepLikenesses', { recordingId, likenesses });
}

/** Rather this voice than another. */
const leastLikeness = 0.5;

function mostLike(
  print: VoicePrint,
  prints: readonly (VoicePrint & { personId: number })[],
): { personId: number; likeness: number }[] {
  return prints
    .map((known) => ({ personId: known.personId, likeness: matchVoice(print, known) ?? 0 }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((first, second) => second.likeness - first.likeness)
    .slice(0, 1);
}
