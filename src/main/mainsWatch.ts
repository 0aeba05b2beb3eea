import type { Power } from './power.ts';
import type { JobQueue } from './work/jobQueue.ts';

/** Holds the writing down of sound back while the computer runs on its battery, where the owner wants that. */
export class MainsWatch {
  readonly #power: Power;
  readonly #queue: Pick<JobQueue, 'hold' | 'release'>;
  #stop: (() => void) | null = null;

  constructor(power: Power, queue: Pick<JobQueue, 'hold' | 'release'>) {
    this.#power = power;
    this.#queue = queue;
  }

  /** Begins or ends to watch, by what the owner wants; resolves when it has looked once. */
  async follow(waitsForMains: boolean): Promise<void> {
    this.#stop?.();
    this.#stop = waitsForMains ? this.#power.onChange(() => void this.#look()) : null;
    if (waitsForMains) await this.#look();
    else this.#queue.release();
  }

  async #look(): Promise<void> {
    const isOnBattery = await this.#power.isOnBattery();
    if (this.#stop === null) return;
    if (isOnBattery) this.#queue.hold('transcribe');
    else this.#queue.release();
  }
}
