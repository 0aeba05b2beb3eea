/**
 * The tasks that take a while, one after the other. They live in memory only: what is left to do after a restart is
 * told by the vault itself (recordings not fully transcribed, utterances not yet read).
 */
import { EvenkeelError, sentences } from '../../shared/errors.ts';
import type { Job } from '../../shared/model/jobs.ts';
import { Speed } from './speed.ts';

export interface JobControl {
  signal: AbortSignal;
  progress: (done: number, total: number | null) => void;
}

/** Why a signal aborts when a task is only held back: it runs again by itself. */
export const heldBack = Symbol('held back');

/** What came of a task. */
type Finished = { sentence: string } & Partial<Pick<Job, 'sourceId' | 'outcome'>>;

export interface JobTask {
  kind: Job['kind'];
  title: string;
  unit: Job['unit'];
  sourceId: number | null;
  /**
   * Does the work and tells what came of it. It keeps what it does bit by bit: when its signal aborts it ends soon, and
   * run again it goes on from there.
   */
  run(control: JobControl): Promise<Finished>;
  /** Told when it is cancelled while it does not run, so that it is not taken up again by another run of the app. */
  abandoned?(): void;
}

interface Entry {
  job: Job;
  task: JobTask;
  controller: AbortController;
  /** What the owner wants of it; a running task may take a moment to follow. */
  wanted: 'run' | 'pause' | 'cancel';
  isRunning: boolean;
}

/** Watchers see at most this many snapshots a second. */
const snapshotPauseMilliseconds = 100;

export class JobQueue {
  #entries: Entry[] = [];
  #running = false;
  #held: Job['kind'] | null = null;
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
      waitsFor: null,
      done: 0,
      total: null,
      unit,
      sentence: null,
      perSecond: null,
      remainingSeconds: null,
      sourceId,
      outcome: null,
    };
    this.#entries.push({ job, task, controller: new AbortController(), wanted: 'run', isRunning: false });
    this.#changed();
    void this.#run();
    return id;
  }

  cancel(jobId: number): void {
    const entry = this.#entry(jobId);
    if (!isOpen(entry)) return;
    entry.wanted = 'cancel';
    entry.controller.abort();
    if (entry.isRunning) return;
    this.#update(entry, { state: 'cancelled', sentence: sentences.cancelled });
    entry.task.abandoned?.();
  }

  /** Stops a task for now; others go on. What it has done stays. */
  pause(jobId: number): void {
    const entry = this.#entry(jobId);
    if (entry.job.state !== 'waiting' && entry.job.state !== 'running') return;
    entry.wanted = 'pause';
    entry.controller.abort();
    this.#update(entry, { state: 'paused', perSecond: null, remainingSeconds: null });
  }

  /** Runs a paused, cancelled or failed task again; it continues where it stopped. */
  resume(jobId: number): void {
    const entry = this.#entry(jobId);
    if (!['paused', 'cancelled', 'failed'].includes(entry.job.state)) return;
    entry.wanted = 'run';
    this.#update(entry, { state: 'waiting', sentence: null });
    void this.#run();
  }

  /** Lets a waiting task take its turn before the one that waits before it. */
  moveUp(jobId: number): void {
    const entry = this.#entry(jobId);
    const index = this.#entries.indexOf(entry);
    const before = this.#entries.findLastIndex(({ job }, place) => place < index && job.state === 'waiting');
    if (entry.job.state !== 'waiting' || before === -1) return;
    this.#entries.splice(index, 1);
    this.#entries.splice(before, 0, entry);
    this.#changed();
  }

  /** Lets no task of this kind run until it is released; one that runs goes back to waiting. Others go on. */
  hold(kind: Job['kind']): void {
    if (this.#held === kind) return;
    this.#held = kind;
    for (const { job, isRunning, wanted, controller } of this.#entries) {
      if (job.kind === kind && isRunning && wanted === 'run') controller.abort(heldBack);
    }
    this.#changed();
  }

  /** Lets what was held take its turn again. */
  release(): void {
    if (this.#held === null) return;
    this.#held = null;
    this.#changed();
    void this.#run();
  }

  snapshot(): Job[] {
    return this.#entries.map(({ job }) => {
      const isHeld = job.state === 'waiting' && job.kind === this.#held;
      return isHeld ? { ...job, waitsFor: 'mains' } : job;
    });
  }

  /** Cancels all there is now, and forgets it (a title names a file or a person) when nothing of it runs any more. */
  async stop(): Promise<void> {
    const stopped = [...this.#entries];
    for (const { job } of stopped) this.cancel(job.id);
    while (stopped.some(({ isRunning }) => isRunning)) await this.#nextChange();
    this.#entries = this.#entries.filter((entry) => !stopped.includes(entry));
    this.#changed();
  }

  /** Resolves when no job waits or runs. */
  async idle(): Promise<void> {
    while (this.#entries.some(({ job, isRunning }) => job.state === 'waiting' || isRunning)) {
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

  #entry(jobId: number): Entry {
    const entry = this.#entries.find(({ job }) => job.id === jobId);
    if (entry === undefined) throw new EvenkeelError('not-found');
    return entry;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (let next = this.#waiting(); next !== undefined; next = this.#waiting()) await this.#runOne(next);
    this.#running = false;
  }

  #waiting(): Entry | undefined {
    return this.#entries.find(({ job }) => job.state === 'waiting' && job.kind !== this.#held);
  }

  async #runOne(entry: Entry): Promise<void> {
    entry.isRunning = true;
    entry.controller = new AbortController();
    const { signal } = entry.controller;
    const speed = new Speed();
    this.#update(entry, { state: 'running' });
    let ended: Partial<Job>;
    try {
      const progress: JobControl['progress'] = (done, total) => {
        if (!signal.aborted)
          this.#update(entry, { done, total, ...speed.at(performance.now(), done, total) });
      };
      ended = { state: 'done', ...(await entry.task.run({ signal, progress })) };
    } catch (error) {
      ended = afterFailure(error, entry);
    }
    entry.isRunning = false;
    this.#update(entry, { ...ended, perSecond: null, remainingSeconds: null });
  }

  #update(entry: Entry, change: Partial<Job>): void {
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

/** Whether there is still something to be cancelled. */
function isOpen({ job, isRunning }: Entry): boolean {
  return isRunning || job.state === 'waiting' || job.state === 'paused';
}

function afterFailure(error: unknown, { controller, wanted }: Entry): Partial<Job> {
  // Held back, or resumed before it had come to rest: it takes its turn again.
  if (controller.signal.aborted && wanted === 'run') return { state: 'waiting' };
  if (controller.signal.aborted && wanted === 'pause') return { state: 'paused' };
  const code = error instanceof EvenkeelError ? error.code : 'job-failed';
  if (controller.signal.aborted || code === 'cancelled') {
    return { state: 'cancelled', sentence: sentences.cancelled };
  }
  return { state: 'failed', sentence: sentences[code] };
}
