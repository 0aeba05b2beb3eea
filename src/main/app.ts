/**
 * The one place that wires everything: a vault folder becomes an App, which every door serves.
 */
import { EvenkeelError } from '../shared/errors.ts';
import type {
  FormatInfo,
  ImportChoices,
  ImportOutcome,
  Preview,
  ReadingChoices,
  Recognised,
} from '../shared/model/imports.ts';
import type { CallPeaks } from '../shared/model/calls.ts';
import type { Job } from '../shared/model/jobs.ts';
import type { ReportOptions } from '../shared/model/report.ts';
import type { About, Settings } from '../shared/model/settings.ts';
import { usualSpeechSettings, type AddedModel, type AddedSpeakerModel } from '../shared/model/speech.ts';
import type { VaultStatus } from '../shared/model/vault.ts';
import { describeParts } from './about.ts';
import { streamPieces } from './files/byteFile.ts';
import type { FoundFile } from './files/filesBelow.ts';
import { callPeaks, deleteSound, rememberVoice } from './intake/callSound.ts';
import { destroyRecordingFile, openRecordingFile } from './intake/importRecording.ts';
import { Staging } from './intake/staging.ts';
import { readingModel } from './reading/evenkeelReader.ts';
import { renderReport } from './report/document.ts';
import { formatInfos } from './sources/detect.ts';
import { checkModel, checkSpeakerModel } from './speech/checkModel.ts';
import { engineName } from './speech/engines/loadEngine.ts';
import { Tasks } from './tasks.ts';
import type { Power } from './power.ts';
import type { Cost } from './vault/keys.ts';
import { openSession } from './vault/session.ts';
import { JobQueue } from './work/jobQueue.ts';
import { MainsWatch } from './mainsWatch.ts';
import type { DatabaseCalls } from './workers/databaseCalls.ts';

/** Turns a whole HTML document into a PDF. */
export type PdfPrinter = (html: string, paper: ReportOptions['paper']) => Promise<Uint8Array>;

export interface AppOptions {
  /** The folder of the vault, which need not exist yet. */
  directory: string;
  /** Each door's own way to make a PDF, looked for when it is first needed; null where there is none. */
  pdfPrinter: () => Promise<PdfPrinter | null>;
  /** Where the owner may want work to wait for mains power; without it nothing waits. */
  power?: Power;
  /** What opening a new vault costs; for tests. */
  cost?: Cost;
}

export interface SeekableRecording {
  mediaType: string;
  sizeBytes: number;
  /** Plaintext bytes [start, end), decrypted chunk by chunk as they are read. */
  stream(start: number, end: number): ReadableStream<Uint8Array>;
}

export interface App {
  status(): VaultStatus;
  /** Makes a vault and leaves it unlocked; the recovery code is shown once and never kept. */
  create(passphrase: string): Promise<{ recoveryCode: string }>;
  /** Opens the vault and takes up what was left to do, unless `continueWork` is false. */
  unlock(passphrase: string, options?: { continueWork: boolean }): Promise<void>;
  /** Opens with the recovery code and sets a new passphrase; gives a new code. */
  recover(recoveryCode: string, newPassphrase: string): Promise<{ recoveryCode: string }>;
  changePassphrase(current: string, next: string): Promise<void>;
  lock(): Promise<void>;
  /** Calls back when the vault gets locked, by whatever cause; gives the way to stop listening. */
  onLock(listener: () => void): () => void;
  /** Says that the owner is there: postpones the automatic lock. */
  touch(): void;

  /** Asks the database worker. Throws EvenkeelError. */
  call<Name extends keyof DatabaseCalls>(
    name: Name,
    input: Parameters<DatabaseCalls[Name]>[0],
  ): Promise<ReturnType<DatabaseCalls[Name]>>;
  setSettings(settings: Settings): Promise<void>;

  formats(): FormatInfo[];
  /**
   * Keeps an uploaded file, encrypted, until it is imported or discarded; `path` is where it stood in what was handed
   * over. Gives the id of its set, a new one where `stagedId` is null.
   */
  stage(
    path: string,
    body: ReadableStream<Uint8Array>,
    options: { expectedBytes: number | null; stagedId: string | null },
  ): Promise<string>;
  /** Takes files as they lie on this machine as one set, for a door whose owner can name them. */
  stageFiles(files: readonly FoundFile[]): string;
  /** Tells what the files of a set are. */
  recognise(stagedId: string): Promise<Recognised>;
  preview(choices: ReadingChoices, signal?: AbortSignal): Promise<Preview>;
  /** Says that a source of a set is not wanted. */
  dismiss(stagedId: string, sourceKey: string): Promise<void>;
  /** Forgets a whole set. */
  discard(stagedId: string): Promise<void>;
  /** Starts the import as a job and gives its id; transcription and reading follow by themselves. */
  startImport(choices: ImportChoices): number;
  /** What came of the import of that job, when it is over. Throws what made it fail. */
  finished(jobId: number): Promise<ImportOutcome>;
  cancelJob(jobId: number): void;
  pauseJob(jobId: number): void;
  resumeJob(jobId: number): void;
  /** Lets a waiting job take its turn before the one that waits before it. */
  moveJobUp(jobId: number): void;
  /** The jobs now, and again after every change, until `signal` aborts. */
  watchJobs(signal: AbortSignal): AsyncGenerator<Job[], void, undefined>;
  /** Resolves when no job is waiting or running. */
  idle(): Promise<void>;
  removeSource(sourceId: number): Promise<void>;
  openRecording(recordingId: number): Promise<SeekableRecording>;

  /** Has what the owner changed read again, when its turn comes. */
  readNewWords(): void;
  /** The waveform of a call; null where its sound was deleted. */
  callPeaks(recordingId: number): Promise<CallPeaks | null>;
  /** Hears a call again, as a job. Throws `not-found`, `sound-deleted`. */
  hearAgain(input: {
    recordingId: number;
    speakerCount: number | null;
    what: 'speakers' | 'everything';
  }): Promise<{ jobId: number }>;
  /** Remembers the person of a named voice by it. */
  rememberVoice(voice: { recordingId: number; label: number }): Promise<void>;
  /** Deletes the sound of a call for good; what was written down stays. */
  deleteSound(recordingId: number): Promise<void>;

  reportHtml(options: ReportOptions): Promise<string>;
  /** The document last made by reportHtml, kept in memory until the vault is locked. */
  latestReport(): string | null;
  /** Throws `pdf-unavailable`. */
  reportPdf(options: ReportOptions): Promise<Uint8Array>;
  about(): Promise<About>;
  /** Tells what the speech model at this path is, after trying it. Throws what checkModel throws. */
  checkSpeechModel(path: string): Promise<AddedModel>;
  /** The same of a model that tells voices apart. Throws what checkSpeakerModel throws. */
  checkSpeakerModel(path: string): Promise<AddedSpeakerModel>;
  close(): Promise<void>;
}

/** The app of one vault folder, locked (or without a vault) at first. */
export async function openApp(options: AppOptions): Promise<App> {
  const session = await openSession(options.directory, options.cost);
  const staging = new Staging(options.directory);
  const queue = new JobQueue();
  const tasks = new Tasks(session, staging, queue);
  const mains = options.power === undefined ? null : new MainsWatch(options.power, queue);
  let report: string | null = null;
  let isClosing = false;

  if (session.state === 'locked') session.prepare();
  session.onLock(() => {
    report = null;
    if (!isClosing) session.prepare();
    void tasks.stop();
    void mains?.follow(false);
  });

  function requireUnlocked(): void {
    if (session.state !== 'unlocked') throw new EvenkeelError('vault-locked');
  }

  async function opened(continueWork: boolean): Promise<void> {
    // Only now is the vault ours alone: before, another Evenkeel might be using what lies there.
    await staging.sweep();
    const { autoLockMinutes, speech } = await session.call('settings.get', {});
    session.autoLockMinutes = autoLockMinutes;
    await mains?.follow(speech.waitsForMains);
    await session.call('sources.failInterrupted', null);
    if (continueWork) await tasks.continueWork();
  }

  async function reportHtml(choices: ReportOptions): Promise<string> {
    const data = await session.call('report.data', { ...choices, madeMilliseconds: Date.now() });
    report = renderReport(data);
    return report;
  }

  return {
    status: () => ({
      state: session.state,
      directory: session.directory,
      autoLockMinutes: session.autoLockMinutes,
    }),
    async create(passphrase) {
      const created = await session.create(passphrase);
      await opened(false);
      return created;
    },
    async unlock(passphrase, { continueWork } = { continueWork: true }) {
      await session.unlock(passphrase);
      await opened(continueWork);
    },
    async recover(recoveryCode, newPassphrase) {
      const recovered = await session.recover(recoveryCode, newPassphrase);
      await opened(true);
      return recovered;
    },
    changePassphrase: (current, next) => session.changePassphrase(current, next),
    lock: () => session.lock(),
    onLock: (listener) => session.onLock(listener),
    touch: () => session.touch(),

    call: (name, input) => session.call(name, input),
    async setSettings(settings) {
      await session.call('settings.set', settings);
      session.autoLockMinutes = settings.autoLockMinutes;
      await mains?.follow(settings.speech.waitsForMains);
    },

    formats: formatInfos,
    async stage(path, body, { expectedBytes, stagedId }) {
      requireUnlocked();
      return staging.keep(path, body, expectedBytes, stagedId ?? undefined);
    },
    stageFiles: (files) => staging.point(files),
    recognise: (stagedId) => tasks.recognise(stagedId),
    preview: (choices, signal) => tasks.preview(choices, signal),
    dismiss: (stagedId, sourceKey) => staging.done(stagedId, sourceKey),
    discard: (stagedId) => staging.discard(stagedId),
    startImport: (choices) => tasks.startImport(choices),
    finished: (jobId) => tasks.finished(jobId),
    cancelJob: (jobId) => queue.cancel(jobId),
    pauseJob: (jobId) => queue.pause(jobId),
    resumeJob: (jobId) => queue.resume(jobId),
    moveJobUp: (jobId) => queue.moveUp(jobId),
    watchJobs: (signal) => queue.watch(signal),
    idle: () => queue.idle(),
    async removeSource(sourceId) {
      const { recordingIds } = await session.call('sources.remove', { sourceId });
      for (const recordingId of recordingIds) await destroyRecordingFile(session.directory, recordingId);
    },
    async openRecording(recordingId) {
      const { file, mediaType } = await openRecordingFile(session, recordingId);
      async function read(start: number, end: number): Promise<Uint8Array> {
        // A player that is still open hears nothing of a locked vault.
        requireUnlocked();
        return file.read(start, end);
      }
      const stream = (start: number, end: number) => streamPieces(read, start, Math.min(end, file.sizeBytes));
      return { mediaType, sizeBytes: file.sizeBytes, stream };
    },

    readNewWords: () => tasks.readNewWords(),
    callPeaks: (recordingId) => callPeaks(session, recordingId),
    hearAgain: async (input) => ({ jobId: await tasks.hearAgain(input) }),
    rememberVoice: (voice) => rememberVoice(session, voice),
    async deleteSound(recordingId) {
      const { sourceId } = await deleteSound(session, recordingId);
      tasks.stopHearing(sourceId);
    },

    reportHtml,
    latestReport: () => report,
    async reportPdf(choices) {
      const print = await options.pdfPrinter();
      if (print === null) throw new EvenkeelError('pdf-unavailable');
      return print(await reportHtml(choices), choices.paper);
    },
    async about() {
      const isOpen = session.state === 'unlocked';
      const { speech } = isOpen ? await session.call('settings.get', {}) : { speech: usualSpeechSettings };
      return { ...(await describeParts()), readingModel, speechModel: engineName(speech) };
    },
    checkSpeechModel(path) {
      requireUnlocked();
      return checkModel(path);
    },
    checkSpeakerModel(path) {
      requireUnlocked();
      return checkSpeakerModel(path);
    },
    async close() {
      isClosing = true;
      // First, so that what is interrupted counts as unfinished and not as stopped by the owner.
      await session.lock();
      await tasks.stop();
    },
  };
}
