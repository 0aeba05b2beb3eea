/** What a timeline says at a place of its picture or at a point. */
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../shared/pictures/timelineFlag.ts';
import type { TimelinePicture, TimelinePyramids } from '../../shared/pictures/timelineLayout.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { nearestPoint } from './pointMarks.ts';
import { flagWords, type TimelineStops } from './timelineStops.ts';
import { zoomWidth } from './timelineZoom.ts';
import { pointSentence } from './words.ts';

/** A timeline with what it is drawn from. */
export interface DrawnTimeline {
  readonly timeline: Timeline;
  readonly pyramids: TimelinePyramids;
  /** Oldest first. */
  readonly flags: readonly TimelineFlag[];
}

/** What is looked at, by pointer or keys. */
export interface Look {
  readonly atMilliseconds: number;
  readonly point: TimelinePoint | null;
  /** What stands there, in words; null between the points. */
  readonly sentence: string | null;
}

interface Read {
  readonly drawn: DrawnTimeline;
  readonly picture: TimelinePicture;
  /** What the picture shows. */
  readonly zoom: Zoom;
  readonly stops: TimelineStops;
  readonly timeZone: string;
  readonly formatMoment: (milliseconds: number) => string;
}

const reachPixels = 28;
const flagPixels = 7;

export function timelineReadout({ drawn, picture, zoom, stops, timeZone, formatMoment }: Read) {
  const { points } = drawn.timeline;
  const { left, right } = picture.plot;
  function timeAt(x: number): number {
    return zoom.fromMilliseconds + ((x - left) / (right - left)) * zoomWidth(zoom);
  }
  function pointAt(x: number, y: number): TimelinePoint | null {
    return nearestPoint(picture.points, x, y, reachPixels)?.point ?? null;
  }
  function flagAt(x: number): TimelineFlag | undefined {
    return drawn.flags.find(({ atMilliseconds }) => Math.abs(picture.xAt(atMilliseconds) - x) <= flagPixels);
  }
  function sentenceAt(index: number): string | null {
    const point = points[index];
    if (point === undefined) return null;
    return [pointSentence(point, formatMoment), ...(stops.notes.get(index) ?? [])].join('; ');
  }
  function lookAt(x: number, y: number): Look {
    const point = pointAt(x, y);
    if (point !== null) {
      return { atMilliseconds: point.atMilliseconds, point, sentence: sentenceAt(points.indexOf(point)) };
    }
    const flag = flagAt(x);
    const sentence = flag === undefined ? null : flagWords(flag, timeZone);
    return { atMilliseconds: timeAt(x), point, sentence };
  }
  return { timeAt, pointAt, sentenceAt, lookAt };
}
