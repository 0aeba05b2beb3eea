/**
 * What the app does in the background, each thing as a job: bring a file in, write a call down, read new words.
 * One follows from the other: after an import comes transcription where there is sound, then reading.
 */
import { EvenkeelError } from '../shared/errors.ts';
import type { ImportChoices } from '../shared/model/imports.ts';
import { importFile, type ChatOutcome } from './intake/importFile.ts';
import { importRecording, transcribeRecording } from './intake/importRecording.ts';
import { readNew } from './intake/readNew.ts';
import type { Staging } from './intake/staging.ts';
import type { VaultSession } from './vault/session.ts';
import type { JobControl, JobQueue, JobTask } from './work/jobQueue.ts';

/** What came of an import; of a recording, before it is written down. */
export type ImportOutcome = ChatOutcome;

type RecordingChoices = ImportChoices & { recording: NonNullable<ImportChoices['recording']> };

export class Tasks {
  readonly #session: VaultSession;
  readonly #staging: Staging;
  readonly #queue: JobQueue;
  readonly #outcomes = new Map<number, Promise<ImportOutcome>>();

  constructor(session: VaultSession, staging: Staging, queue: JobQueue) {
    this.#session = session;
    this.#staging = staging;
    this.#queue = queue;
  }

  /** Queues the import of a staged file and gives its job. Throws `not-found` when it is no longer staged. */
  startImport(choices: ImportChoices): number {
    const { name } = this.#staging.place(choices.stagedId);
    let settle: (outcome: Promise<ImportOutcome>) => void;
    const finished = new Promise<ImportOutcome>((resolve) => (settle = resolve));
    // Most callers watch the job instead; its failure is told there.
    finished.catch(() => undefined);
    const run: JobTask['run'] = async (control) => {
      const arriving = this.#bringIn(choices, control);
      settle(arriving);
      const outcome = await arriving;
      await this.#staging.discard(choices.stagedId);
      return { sentence: importSentence(outcome), sourceId: outcome.sourceId };
    };
    const jobId = this.#queue.add({ kind: 'import', title: name, unit: 'bytes', sourceId: null, run });
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
    this.#read();
  }

  /** Cancels everything there is now, waits for it, and forgets it; uploads that were not imported are forgotten at once. */
  async stop(): Promise<void> {
    this.#outcomes.clear();
    await Promise.all([this.#staging.discardAll(), this.#queue.stop()]);
  }

  async #bringIn(choices: ImportChoices, control: JobControl): Promise<ImportOutcome> {
    if (choices.recording !== null) {
      return this.#bringCallIn({ ...choices, recording: choices.recording });
    }
    const outcome = await importFile({
      database: this.#session,
      file: this.#staging.place(choices.stagedId),
      ownerName: choices.ownerName,
      timeZone: choices.timeZone,
      dateOrder: choices.dateOrder,
      signal: control.signal,
      onProgress: control.progress,
    });
    this.#read();
    return outcome;
  }

  async #bringCallIn(choices: RecordingChoices): Promise<ImportOutcome> {
    const place = this.#staging.place(choices.stagedId);
    const call = await importRecording(this.#session, place, choices);
    if (call.isNew || (await this.#isLeftUnfinished(call.sourceId))) {
      this.#transcribe({ ...call, title: place.name });
    }
    const { startedMilliseconds, otherName } = choices.recording;
    return {
      sourceId: call.sourceId,
      formatId: call.formatId,
      conversations: 1,
      utterances: 0,
      people: choices.ownerName === null ? [otherName] : [choices.ownerName, otherName],
      added: 0,
      duplicates: 0,
      notUnderstood: [],
      notUnderstoodCount: 0,
      firstMilliseconds: startedMilliseconds,
      lastMilliseconds: startedMilliseconds,
    };
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
  }): void {
    this.#queue.add({
      kind: 'transcribe',
      title,
      unit: 'seconds',
      sourceId,
      run: async (control) => {
        const outcome = await transcribeRecording(this.#session, recordingId, control);
        this.#read();
        return outcome;
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
