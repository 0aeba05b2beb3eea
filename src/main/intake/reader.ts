import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { entryUrl } from '../work/entries.ts';
import { WorkerClient } from '../work/rpc.ts';
import type { ImportCalls } from '../workers/importWorker.ts';

export type ImportWorker = WorkerClient<ImportCalls>;

/** Reading needs little memory; a bound makes the worker tidy up early, and a harmful file cannot fill the machine. */
const workerLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };
/** So long it waits for more to do: one source often follows on the other, and starting takes a while. */
const restMilliseconds = 15_000;

/** The thread that reads handed-over files, there while it is needed. */
export class Reader {
  readonly #scratchDirectory: string;
  #running: { worker: ImportWorker; scratchDirectory: string } | null = null;
  #users = 0;
  #rest: NodeJS.Timeout | undefined;

  /** `scratchDirectory`: below it the worker unpacks, sealed, what it has to; removed when it ends. */
  constructor(scratchDirectory: string) {
    this.#scratchDirectory = scratchDirectory;
  }

  /** Does some work with the worker; after a failure the next work gets a fresh one. */
  async use<Result>(work: (worker: ImportWorker) => Promise<Result>): Promise<Result> {
    clearTimeout(this.#rest);
    this.#users += 1;
    let isWell = false;
    try {
      const result = await work((this.#running ??= this.#start()).worker);
      isWell = true;
      return result;
    } finally {
      this.#users -= 1;
      if (this.#users === 0 && !isWell) await this.end();
      if (this.#users === 0) this.#rest = setTimeout(() => void this.end(), restMilliseconds).unref();
    }
  }

  /** Ends the worker at once, whatever it does. */
  async end(): Promise<void> {
    clearTimeout(this.#rest);
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    await running.worker.terminate();
    await rm(running.scratchDirectory, { recursive: true, force: true });
  }

  #start(): { worker: ImportWorker; scratchDirectory: string } {
    const scratchDirectory = join(this.#scratchDirectory, randomUUID());
    const options = { resourceLimits: workerLimits, workerData: { scratchDirectory } };
    return { worker: new WorkerClient<ImportCalls>(entryUrl('importWorker'), options), scratchDirectory };
  }
}
