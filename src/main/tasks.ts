/**
 * What the app does in the background, each thing as a job: bring a file in, write a call down, read new words.
 * One follows from the other: after an import comes transcription where there is sound, then reading.
 */
import { EvenkeelError } from '../shared/errors.ts';
import type {
  ImportChoices,
  ImportOutcome,
  Preview,
  ReadingChoices,
  Recognised,
} from '../shared/model/imports.ts';
import { machineTimeZone } from '../shared/timeZone.ts';
import { filterOf } from './intake/filter.ts';
import { importChat } from './intake/importFile.ts';
import { hearVoicesAgain, suggestVoices } from './intake/callSound.ts';
import { importRecording, transcribeRecording } from './intake/importRecording.ts';
import { toRecognised, type FoundSource } from './intake/findSources.ts';
import { previewSource, type Remembered } from './intake/previewFile.ts';
import type { BegunCall } from './intake/recordings.ts';
import { keepVoices, transcribeVoices } from './intake/importVoices.ts';
import { readNew } from './intake/readNew.ts';
import { Reader } from './intake/reader.ts';
import type { StagedFiles, Staging } from './intake/staging.ts';
import type { VaultSession } from './vault/session.ts';
import type { JobControl, JobQueue, JobTask } from './work/jobQueue.ts';

const voiceTitle = 'Voice messages';

type RecordingChoices = ImportChoices & { recording: NonNullable<ImportChoices['recording']> };

export class Tasks {
  readonly #session: VaultSession;
  readonly #staging: Staging;
  readonly #queue: JobQueue;
  readonly #reader: Reader;
  readonly #outcomes = new Map<number, Promise<ImportOutcome>>();

  constructor(session: VaultSession, staging: Staging, queue: JobQueue) {
    this.#session = session;
    this.#staging = staging;
    this.#queue = queue;
    this.#reader = new Reader(staging.scratchDirectory);
  }

  /** Tells what the files of a set are. Throws `vault-locked`, `not-found`. */
  async recognise(stagedId: string): Promise<Recognised> {
    const staged = this.#requireStaged(stagedId);
    const found = await this.#reader.use((worker) => worker.call('set.recognise', staged));
    this.#staging.recognised(stagedId, found.sources);
    return toRecognised(stagedId, found);
  }

  /** Tells what a source holds. Throws what previewSource throws, `vault-locked` and `not-found`. */
  async preview(choices: ReadingChoices, signal?: AbortSignal): Promise<Preview> {
    const staged = this.#requireStaged(choices.stagedId);
    const source = this.#staging.source(choices.stagedId, choices.sourceKey);
    const remembered: Remembered = ({ columns }) =>
      this.#session.call('columns.remembered', { columnNames: columns.map(({ name }) => name) });
    return this.#reader.use((worker) => previewSource(worker, staged, source, choices, remembered, signal));
  }

  #requireStaged(stagedId: string): StagedFiles {
    if (this.#session.state !== 'unlocked') throw new EvenkeelError('vault-locked');
    return this.#staging.files(stagedId);
  }

  /** Queues the import of a staged source and gives its job. Throws `not-found` when it is no longer staged. */
  startImport(choices: ImportChoices): number {
    const { stagedId, sourceKey } = choices;
    const source = this.#staging.source(stagedId, sourceKey);
    let settle: (outcome: Promise<ImportOutcome>) => void;
    const finished = new Promise<ImportOutcome>((resolve) => (settle = resolve));
    // Most callers watch the job instead; its failure is told there.
    finished.catch(() => undefined);
    const run: JobTask['run'] = async (control) => {
      const arriving = this.#bringIn(source, choices, control);
      settle(arriving);
      const outcome = await arriving;
      await this.#staging.done(stagedId, sourceKey);
      return { sentence: importSentence(outcome), sourceId: outcome.sourceId, outcome };
    };
    const jobId = this.#queue.add({ kind: 'import', title: source.name, unit: 'bytes', sourceId: null, run });
    this.#outcomes.set(jobId, finished);
    return jobId;
  }

  /** What came of an import, when it is over. Throws what made it fail. */
  async finished(jobId: number): Promise<ImportOutcome> {
    const outcome = this.#outcomes.get(jobId);
    if (outcome === undefined) throw new EvenkeelError('not-found');
    return outcome;
  }

  /** Takes up what an earlier run left: calls not written down to their end, words not yet read. */
  async continueWork(): Promise<void> {
    for (const unfinished of await this.#session.call('speech.unfinished', null)) {
      // What the owner stopped stays stopped.
      if (unfinished.state !== 'cancelled') this.#transcribe(unfinished);
    }
    await this.#transcribeVoices();
    this.#read();
  }

  /** Reads what was changed, when its turn comes. */
  readNewWords(): void {
    this.#read();
  }

  /**
   * Queues a call to be heard again, for who speaks or for everything; gives the job. Throws `not-found`,
   * `sound-deleted`.
   */
  async hearAgain(input: {
    recordingId: number;
    speakerCount: number | null;
    what: 'speakers' | 'everything';
  }): Promise<number> {
    const { recordingId, speakerCount, what } = input;
    const { sourceId, conversationId } = await this.#session.call('speech.recording', { recordingId });
    const { title } = await this.#session.call('calls.show', { conversationId });
    this.stopHearing(sourceId);
    if (what === 'everything') {
      await this.#session.call('calls.beginHearing', { recordingId, speakerCount });
      return this.#transcribe({ recordingId, sourceId, title });
    }
    await this.#session.call('calls.sharedSpeech', { recordingId });
    const run: JobTask['run'] = async (control) => {
      const outcome = await hearVoicesAgain(this.#session, { recordingId, speakerCount }, control);
      await suggestVoices(this.#session, recordingId, control.signal);
      this.#read();
      return outcome;
    };
    return this.#queue.add({ kind: 'transcribe', title, unit: 'seconds', sourceId, run });
  }

  /** Cancels whatever still listens to a recording. */
  stopHearing(sourceId: number): void {
    for (const job of this.#queue.snapshot()) {
      const isOver = ['done', 'cancelled', 'failed'].includes(job.state);
      if (job.kind === 'transcribe' && job.sourceId === sourceId && !isOver) this.#queue.cancel(job.id);
    }
  }

  /** Cancels everything there is now, waits for it, and forgets it; uploads that were not imported are forgotten at once. */
  async stop(): Promise<void> {
    this.#outcomes.clear();
    await Promise.all([this.#staging.discardAll(), this.#queue.stop(), this.#reader.end()]);
  }

  async #bringIn(source: FoundSource, choices: ImportChoices, control: JobControl): Promise<ImportOutcome> {
    if (choices.recording !== null) {
      return this.#bringCallIn(source, { ...choices, recording: choices.recording });
    }
    const { formatId, timeZone, dateOrder, columns, ownerName, stagedId } = choices;
    const outcome = await importChat({
      database: this.#session,
      reader: this.#reader,
      staged: this.#staging.files(stagedId),
      source: { ...source, formatId: formatId ?? source.format.id },
      choices: { timeZone: timeZone ?? machineTimeZone(), dateOrder, columns },
      filter: filterOf(choices),
      ownerName,
      signal: control.signal,
      onProgress: control.progress,
    });
    if (choices.transcribeVoice) await this.#bringVoicesIn(outcome, stagedId, control.signal);
    this.#read();
    return outcome;
  }

  /** Keeps the voice messages that came with a chat, to be written down when it is their turn. */
  async #bringVoicesIn(outcome: ImportOutcome, stagedId: string, signal: AbortSignal): Promise<void> {
    const chat = { staged: this.#staging.files(stagedId), sourceId: outcome.sourceId };
    const { undecoded } = await this.#reader.use((worker) => keepVoices(this.#session, worker, chat, signal));
    if (undecoded > 0) outcome.remarks.push(`Voice messages that could not be decoded: ${undecoded}.`);
    await this.#transcribeVoices();
  }

  async #transcribeVoices(): Promise<void> {
    const isWaiting = (await this.#session.call('voice.waiting', null)).length > 0;
    const isQueued = this.#queue
      .snapshot()
      .some(({ title, state }) => title === voiceTitle && state === 'waiting');
    if (!isWaiting || isQueued) return;
    const run: JobTask['run'] = async (control) => {
      const outcome = await transcribeVoices(
        this.#session,
        await this.#session.call('voice.waiting', null),
        control,
      );
      this.#read();
      return outcome;
    };
    this.#queue.add({ kind: 'transcribe', title: voiceTitle, unit: 'seconds', sourceId: null, run });
  }

  async #bringCallIn(source: FoundSource, choices: RecordingChoices): Promise<ImportOutcome> {
    const file = { staged: this.#staging.files(choices.stagedId), path: source.paths[0] ?? '' };
    const { name, format } = source;
    const call = await this.#reader.use((worker) =>
      importRecording(this.#session, worker, file, { ...choices, name, formatId: format.id }),
    );
    if (call.isNew || (await this.#isLeftUnfinished(call.sourceId))) {
      this.#transcribe({ ...call, title: name });
    }
    return callOutcome(name, call, choices);
  }

  /** Whether a call of the vault was not written down to its end, and no job is about to do it. */
  async #isLeftUnfinished(sourceId: number): Promise<boolean> {
    const jobs = this.#queue.snapshot();
    if (jobs.some((job) => job.sourceId === sourceId && ['waiting', 'running'].includes(job.state)))
      return false;
    const unfinished = await this.#session.call('speech.unfinished', null);
    return unfinished.some((recording) => recording.sourceId === sourceId);
  }

  #transcribe({
    recordingId,
    sourceId,
    title,
  }: {
    recordingId: number;
    sourceId: number;
    title: string;
  }): number {
    return this.#queue.add({
      kind: 'transcribe',
      title,
      unit: 'seconds',
      sourceId,
      run: async (control) => {
        const outcome = await transcribeRecording(this.#session, recordingId, control);
        await suggestVoices(this.#session, recordingId, control.signal);
        this.#read();
        return outcome;
      },
      abandoned: () => {
        // With the vault locked nobody stopped it: it goes on when the vault is opened again.
        this.#session.call('speech.end', { recordingId, state: 'cancelled' }).catch(() => undefined);
      },
    });
  }

  /** Reads whatever is unread when its turn comes; one such job in waiting is enough. */
  #read(): void {
    const isQueued = this.#queue.snapshot().some(({ kind, state }) => kind === 'read' && state === 'waiting');
    if (isQueued) return;
    this.#queue.add({
      kind: 'read',
      title: 'Reading new words',
      unit: 'utterances',
      sourceId: null,
      run: (control) => readNew(this.#session, control),
    });
  }
}

/** What came of the import of a recording, before it is written down. */
function callOutcome(
  fileName: string,
  { sourceId, formatId }: BegunCall,
  { ownerName, recording: { startedMilliseconds, otherName } }: RecordingChoices,
): ImportOutcome {
  return {
    sourceId,
    formatId,
    fileName,
    conversations: 1,
    utterances: 0,
    people: ownerName === null ? [otherName] : [ownerName, otherName],
    contacts: 0,
    added: 0,
    duplicates: 0,
    edited: 0,
    deletedLater: 0,
    leftOut: 0,
    notUnderstood: [],
    notUnderstoodCount: 0,
    attachments: { found: 0, voice: 0, missing: 0 },
    missing: [],
    remarks: [],
    firstMilliseconds: startedMilliseconds,
    lastMilliseconds: startedMilliseconds,
  };
}

/** "8,007 messages added; 200 were already known; 3 lines were not understood, listed below." */
function importSentence({ added, duplicates, notUnderstoodCount }: ImportOutcome): string {
  const known = duplicates === 1 ? '1 was already known' : `${count(duplicates)} were already known`;
  const missed = notUnderstoodCount === 1 ? '1 line was' : `${count(notUnderstoodCount)} lines were`;
  return [
    added === 1 ? '1 message added' : `${count(added)} messages added`,
    ...(duplicates === 0 ? [] : [known]),
    ...(notUnderstoodCount === 0 ? [] : [`${missed} not understood, listed below`]),
  ]
    .join('; ')
    .concat('.');
}

function count(number: number): string {
  return number.toLocaleString('en');
}
