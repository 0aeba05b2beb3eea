/** Time in which two or more speak at once. Overlap is part of lively talk and no measure of anything bad. */
import type { TalkUnit } from './talkSpans.ts';

export interface Overlap {
  seconds: number;
  /** How many times it came to that. */
  count: number;
}

/** Sweeps over all starts and ends in order of time. */
export function overlapOf(units: readonly TalkUnit[]): Overlap {
  const edges = units
    .flatMap(({ startSeconds, endSeconds }) => [
      { atSeconds: startSeconds, change: 1 },
      { atSeconds: endSeconds, change: -1 },
    ])
    .toSorted((first, second) => first.atSeconds - second.atSeconds || first.change - second.change);
  const overlap: Overlap = { seconds: 0, count: 0 };
  let speaking = 0;
  let last = 0;
  for (const { atSeconds, change } of edges) {
    if (speaking > 1) overlap.seconds += atSeconds - last;
    if (speaking === 1 && change === 1) overlap.count += 1;
    speaking += change;
    last = atSeconds;
  }
  return overlap;
}
