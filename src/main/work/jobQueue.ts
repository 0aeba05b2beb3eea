/**
 * The tasks that take a while, one after the other. They live in memory only: what is left to do after a restart is
 * told by the vault itself (recordings not fully transcribed, utterances not yet read).
 */
import { EvenkeelError, sentences } from '../../shared/errors.ts';
import type { Job } from '../../shared/model/jobs.ts';

export interface JobControl {
  signal: AbortSignal;
  progress: (done: number, total: number | null) => void;
}

export interface JobTask {
  kind: Job['kind'];
  title: string;
  unit: Job['unit'];
  sourceId: number | null;
  /** Does the work and gives the sentence that says what came of it. */
  run(control: JobControl): Promise<{ sentence: string; sourceId?: number }>;
}

/** Watchers see at most this many snapshots a second. */
const snapshotPauseMilliseconds = 100;

export class JobQueue {
  #entries: { job: Job; task: JobTask; controller: AbortController }[] = [];
  #running = false;
  #lastId = 0;
  #listeners = new Set<() => void>();

  add(task: JobTask): number {
    const id = ++this.#lastId;
    const { kind, title, unit, sourceId } = task;
    const job: Job = {
      id,
      kind,
      title,
      state: 'waiting',
      done: 0,
      total: null,
      unit,
      sentence: null,
      sourceId,
    };
    this.#entries.push({ job, task, controller: new AbortController() });
    this.#changed();
    void this.#run();
    return id;
  }

  cancel(jobId: number): void {
    const entry = this.#entry(jobId);
    entry.controller.abort();
    if (entry.job.state === 'waiting')
      this.#update(jobId, { state: 'cancelled', sentence: sentences.cancelled });
  }

  /** Runs a cancelled or failed task again; it continues where it stopped. */
  resume(jobId: number): void {
    const entry = this.#entry(jobId);
    if (entry.job.state !== 'cancelled' && entry.job.state !== 'failed') return;
    entry.controller = new AbortController();
    this.#update(jobId, { state: 'waiting', sentence: null });
    void this.#run();
  }

  snapshot(): Job[] {
    return this.#entries.map(({ job }) => job);
  }

  /** Cancels all there is now, and forgets it (a title names a file or a person) when nothing of it runs any more. */
  async stop(): Promise<void> {
    const stopped = [...this.#entries];
    for (const { controller, job } of stopped) {
      controller.abort();
      if (job.state === 'waiting') this.#update(job.id, { state: 'cancelled' });
    }
    while (stopped.some(({ job }) => job.state === 'running')) await this.#nextChange();
    this.#entries = this.#entries.filter((entry) => !stopped.includes(entry));
    this.#changed();
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    while (this.#entries.some(({ job }) => job.state === 'waiting' || job.state === 'running')) {
      await this.#nextChange();
    }
  }

  /** The jobs now, and again after changes, until `signal` aborts. */
  async *watch(signal: AbortSignal): AsyncGenerator<Job[], void, undefined> {
    while (!signal.aborted) {
      // Listen before yielding, so that no change falls between the snapshot and the wait.
      const changed = this.#nextChange(signal);
      yield this.snapshot();
      await changed;
      await new Promise((resolve) => setTimeout(resolve, snapshotPauseMilliseconds));
    }
  }

  #entry(jobId: number) {
    const entry = this.#entries.find(({ job }) => job.id === jobId);
    if (entry === undefined) throw new EvenkeelError('not-found');
    return entry;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#waiting(); next !== undefined; next = this.#waiting())
      await this.#runOne(next.job.id);
    this.#running = false;
  }

  #waiting() {
    return this.#entries.find(({ job }) => job.state === 'waiting');
  }

  async #runOne(jobId: number): Promise<void> {
    const { task, controller } = this.#entry(jobId);
    this.#update(jobId, { state: 'running' });
    try {
      const outcome = await task.run({
        signal: controller.signal,
        progress: (done, total) => this.#update(jobId, { done, total }),
      });
      this.#update(jobId, { state: 'done', ...outcome });
    } catch (error) {
      this.#update(jobId, outcomeOfFailure(error, controller.signal));
    }
  }

  #update(jobId: number, change: Partial<Job>): void {
    const entry = this.#entry(jobId);
    entry.job = { ...entry.job, ...change };
    this.#changed();
  }

  #changed(): void {
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener();
  }

  #nextChange(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#listeners.add(resolve);
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}

function outcomeOfFailure(error: unknown, signal: AbortSignal): Partial<Job> {
  if (signal.aborted) return { state: 'cancelled', sentence: sentences.cancelled };
  const code = error instanceof EvenkeelError ? error.code : 'job-failed';
  return { state: code === 'cancelled' ? 'cancelled' : 'failed', sentence: sentences[code] };
}
