/** How fast something goes over the last while, in numbers calm enough to be read. */
const whileMilliseconds = 10_000;
/** Before this, chance decides. */
const leastMilliseconds = 2_000;
/** How often the numbers change. */
const calmMilliseconds = 1_000;

export interface Pace {
  /** Null until it can be told. */
  perSecond: number | null;
  remainingSeconds: number | null;
}

export class Speed {
  #samples: { atMilliseconds: number; done: number }[] = [];
  #pace: Pace = { perSecond: null, remainingSeconds: null };

  /** The pace at a moment, of a clock that only runs forward; `total` in the unit of `done`. */
  at(atMilliseconds: number, done: number, total: number | null): Pace {
    const last = this.#samples.at(-1);
    if (last !== undefined && atMilliseconds - last.atMilliseconds < calmMilliseconds) return this.#pace;
    this.#samples.push({ atMilliseconds, done });
    while ((this.#samples[1]?.atMilliseconds ?? atMilliseconds) <= atMilliseconds - whileMilliseconds) {
      this.#samples.shift();
    }
    const first = this.#samples[0];
    const elapsed = atMilliseconds - (first?.atMilliseconds ?? atMilliseconds);
    if (first === undefined || elapsed < leastMilliseconds) return this.#pace;
    const perSecond = ((done - first.done) * 1000) / elapsed;
    const remaining = total === null || perSecond <= 0 ? null : Math.max(0, total - done) / perSecond;
    this.#pace = { perSecond, remainingSeconds: remaining === null ? null : calm(remaining) };
    return this.#pace;
  }
}

/** The longer it takes, the less a second matters. */
function calm(seconds: number): number {
  const step = seconds < 20 ? 1 : seconds < 120 ? 5 : seconds < 600 ? 15 : 60;
  return Math.ceil(seconds / step) * step;
}
