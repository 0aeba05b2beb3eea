/** Where on a timeline the keyboard can jump, and what is said there beside the point itself. */
import type { Timeline } from '../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../shared/pictures/timelineFlag.ts';
import { formatDate } from '../design/format.ts';
import type { Stops } from './timelineZoom.ts';

export const flagNames: Record<TimelineFlag['kind'], string> = {
  boundary: 'boundary set',
  'boundary-kept': 'boundary kept',
  'boundary-crossed': 'boundary crossed',
  'life-event': 'life event',
};

export interface TimelineStops extends Stops {
  /** By the index of a point: the change that begins with it, and the flags since the point before. */
  readonly notes: ReadonlyMap<number, readonly string[]>;
}

/** The points to walk; c jumps to changes, t to possible tactics, s to support, f to flags. */
export function timelineStops(
  { points, changePoints }: Timeline,
  flags: readonly TimelineFlag[],
  timeZone: string,
): TimelineStops {
  const times = points.map((point) => point.atMilliseconds);
  const marked = (kind: 'tactics' | 'support') =>
    points.flatMap((point, index) => (point[kind] > 0 ? [index] : []));
  const changes = changePoints.map(({ atMilliseconds }, place) => ({
    index: placeSince(times, atMilliseconds),
    words: `change ${place + 1} begins here`,
  }));
  const flagged = flags.map((flag) => ({
    index: placeSince(times, flag.atMilliseconds),
    words: flagWords(flag, timeZone),
  }));
  return {
    times,
    jumps: { c: placesOf(changes), t: marked('tactics'), s: marked('support'), f: placesOf(flagged) },
    notes: new Map(
      [...Map.groupBy([...changes, ...flagged], ({ index }) => index)].map(([index, notes]) => [
        index,
        notes.map(({ words }) => words),
      ]),
    ),
  };
}

/** "boundary set on 1 Oct 2024: No calls after ten" */
export function flagWords({ kind, atMilliseconds, words }: TimelineFlag, timeZone: string): string {
  return `${flagNames[kind]} on ${formatDate(atMilliseconds, timeZone)}: ${words}`;
}

/** The first point at a moment or after it, or the last one. */
function placeSince(times: readonly number[], atMilliseconds: number): number {
  const place = times.findIndex((time) => time >= atMilliseconds);
  return place === -1 ? Math.max(0, times.length - 1) : place;
}

function placesOf(notes: readonly { index: number }[]): number[] {
  return [...new Set(notes.map(({ index }) => index))];
}
