/** Where on a timeline the keyboard can jump, and what is said there beside the point itself. */
import type { Timeline } from '../../shared/model/timeline.ts';
import { formatDate } from '../design/format.ts';
import type { TimelineFlag } from './flagPath.ts';
import type { Stops } from './timelineZoom.ts';

export const flagNames: Record<TimelineFlag['kind'], string> = {
  boundary: 'boundary set',
  'boundary-kept': 'boundary kept',
  'boundary-crossed': 'boundary crossed',
  'life-event': 'life event',
};

/** The points to walk; c jumps to changes, t to possible tactics, s to support, f to flags. */
export function timelineStops(timeline: Timeline, flags: readonly TimelineFlag[]): Stops {
  const { points, changePoints } = timeline;
  const times = points.map((point) => point.atMilliseconds);
  const marked = (kind: 'tactics' | 'support') =>
    points.flatMap((point, index) => (point[kind] > 0 ? [index] : []));
  const firstSince = (moments: readonly { atMilliseconds: number }[]) => [
    ...new Set(moments.map(({ atMilliseconds }) => placeSince(times, atMilliseconds))),
  ];
  return {
    times,
    jumps: {
      c: firstSince(changePoints),
      t: marked('tactics'),
      s: marked('support'),
      f: firstSince(flags),
    },
  };
}

interface Noted {
  readonly timeline: Timeline;
  readonly flags: readonly TimelineFlag[];
  readonly stops: Stops;
  readonly timeZone: string;
}

/** What else to say at a point: the change that begins with it, and the flags since the point before. */
export function notesAt({ timeline, flags, stops, timeZone }: Noted, index: number): string[] {
  const isHere = ({ atMilliseconds }: { atMilliseconds: number }) =>
    placeSince(stops.times, atMilliseconds) === index;
  const changes = timeline.changePoints.flatMap((change, place) =>
    isHere(change) ? [`change ${place + 1} begins here`] : [],
  );
  return [...changes, ...flags.filter(isHere).map((flag) => flagWords(flag, timeZone))];
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
