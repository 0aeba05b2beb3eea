import { interactionIdOfEntry } from '../../shared/model/journal.ts';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';

/**
 * The owner's entries among the talks of a timeline, in order of time, so that pointer, keys and table reach both. An
 * entry stands where the owner rated it: it has no interval, and nothing else of the timeline is made from it.
 */
export function withEntries(timeline: Timeline): Timeline {
  const { points, entries } = timeline;
  if (entries.length === 0) return timeline;
  const all = [...points, ...entries.map(asPoint)];
  return {
    ...timeline,
    points: all.toSorted((one, other) => one.atMilliseconds - other.atMilliseconds),
  };
}

function asPoint({ entryId, atMilliseconds, value }: Timeline['entries'][number]): TimelinePoint {
  return {
    interactionId: interactionIdOfEntry(entryId),
    kind: 'journal',
    atMilliseconds,
    value,
    low: value,
    high: value,
    utterances: 0,
    tactics: 0,
    support: 0,
  };
}
