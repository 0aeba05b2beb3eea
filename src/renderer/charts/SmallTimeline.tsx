import { memo, useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { TimelinePoint } from '../../shared/model/timeline.ts';
import {
  timelineLayout,
  type TimelineFrame,
  type TimelinePicture,
} from '../../shared/pictures/timelineLayout.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { barPath, nearestPoint, pointPath, toneOf, tonePaths } from './pointMarks.ts';
import type { DrawnTimeline } from './TimelineBrush.tsx';
import { timelineStops } from './timelineStops.ts';
import { draggedZoom, viewAfterKey, zoomWidth } from './timelineZoom.ts';
import { useDrag } from './useDrag.ts';
import { pointSentence } from './words.ts';

interface SmallTimelineProps {
  readonly drawn: DrawnTimeline;
  readonly frame: TimelineFrame;
  readonly timeZone: string;
  readonly whole: Zoom;
  readonly zoom: Zoom;
  /** The same as `zoom`, a moment later when pictures cannot keep up. */
  readonly shownZoom: Zoom;
  /** The moment looked at in any of the rows. */
  readonly cursor: number | null;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onCursor: (milliseconds: number | null) => void;
  readonly onSaid: (sentence: string) => void;
  readonly onOpen: (point: TimelinePoint) => void;
}

const reachPixels = 24;
const marksBelow = 16;
const markLength = 9;
const radius = 2.6;
const noFlags = [] as const;

/** One row of several: a person's timeline on the time axis that all share. */
export function SmallTimeline(props: SmallTimelineProps) {
  const { drawn, frame, timeZone, whole, zoom, shownZoom, cursor, formatMoment, onZoom, onOpen } = props;
  const { timeline, pyramids } = drawn;
  const stops = useMemo(() => timelineStops(timeline, noFlags), [timeline]);
  const [focused, setFocused] = useState(stops.times.length - 1);
  const picture = useMemo(
    () => timelineLayout(timeline, frame, shownZoom, timeZone, pyramids),
    [timeline, frame, shownZoom, timeZone, pyramids],
  );
  const { left, right } = picture.plot;
  const timeAt = (x: number) =>
    shownZoom.fromMilliseconds + ((x - left) / (right - left)) * zoomWidth(shownZoom);
  const sentenceOf = (point: TimelinePoint) => `${timeline.name}: ${pointSentence(point, formatMoment)}`;
  const pointAt = (x: number, y: number) => nearestPoint(picture.points, x, y, reachPixels)?.point;
  const drag = useDrag({
    onClick: (x, y) => {
      const near = pointAt(x, y);
      if (near === undefined) return;
      setFocused(timeline.points.indexOf(near));
      onOpen(near);
    },
    onDrag: (fromX, toX) => {
      const next = draggedZoom(timeAt(fromX), timeAt(toX), zoom, whole);
      if (next !== null) onZoom(next);
    },
    onHover: (place) => {
      const near = place === null ? undefined : pointAt(place.x, place.y);
      props.onCursor(place === null ? null : (near?.atMilliseconds ?? timeAt(place.x)));
      if (near !== undefined) props.onSaid(sentenceOf(near));
    },
  });
  const point = timeline.points[focused];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && point !== undefined) onOpen(point);
    const next = viewAfterKey({ zoom, focused }, event.key, stops, whole);
    if (next === null) return;
    event.preventDefault();
    const nextPoint = timeline.points[next.focused];
    setFocused(next.focused);
    onZoom(next.zoom);
    if (nextPoint === undefined) return;
    props.onCursor(nextPoint.atMilliseconds);
    props.onSaid(sentenceOf(nextPoint));
  };
  return (
    <svg
      className="timeline-drawing small-timeline"
      width={frame.width}
      height={frame.height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a slider over points cannot be an input
      role="slider"
      tabIndex={0}
      aria-label={`Tone over time with ${timeline.name}: ${picture.pointsInView} of ${timeline.points.length} talks in view`}
      aria-valuemin={1}
      aria-valuemax={Math.max(timeline.points.length, 1)}
      aria-valuenow={focused + 1}
      aria-valuetext={point === undefined ? 'no points' : pointSentence(point, formatMoment)}
      onKeyDown={onKeyDown}
      {...drag.handlers}
    >
      <g aria-hidden="true">
        <Quiet picture={picture} />
        <Cursor picture={picture} atMilliseconds={cursor} point={point} />
        {drag.stretch === null ? null : (
          <rect
            className="timeline-dragged"
            x={Math.min(drag.stretch.from, drag.stretch.to)}
            width={Math.abs(drag.stretch.to - drag.stretch.from)}
            y={picture.plot.top}
            height={picture.plot.bottom - picture.plot.top}
          />
        )}
      </g>
    </svg>
  );
}

/** All that does not change while the pointer moves. */
const Quiet = memo(function Quiet({ picture }: { picture: TimelinePicture }) {
  const { plot, points } = picture;
  const clip = useId();
  const paths = tonePaths(points, radius);
  const base = plot.bottom + marksBelow;
  return (
    <g>
      {picture.valueTicks
        .filter(({ label }) => label !== '')
        .map(({ y, value, label }) => (
          <g key={value}>
            <line
              className="timeline-grid"
              data-middle={value === 0.5 || undefined}
              x1={plot.left}
              x2={plot.right}
              y1={y}
              y2={y}
            />
            <text className="timeline-tick" x={plot.left - 10} y={y} textAnchor="end" dy="0.32em">
              {label}
            </text>
          </g>
        ))}
      <clipPath id={clip}>
        <rect x={plot.left} y={0} width={plot.right - plot.left} height={base + marksBelow} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path className="timeline-band" d={picture.bandPath} />
        {picture.changes.map(({ x, atMilliseconds }) => (
          <g key={atMilliseconds} className="timeline-change">
            <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
          </g>
        ))}
        <g className="timeline-points">
          <path data-tone="even" d={paths.even} />
          <path data-tone="warm" d={paths.warm} />
          <path data-tone="cold" d={paths.cold} />
        </g>
        <path className="timeline-level" d={picture.levelPath} />
        <line className="timeline-base" x1={plot.left} x2={plot.right} y1={base} y2={base} />
        <path className="timeline-bar-support" d={barPath(picture.support, 'support', base, markLength)} />
        <path className="timeline-bar-tactics" d={barPath(picture.tactics, 'tactics', base, markLength)} />
      </g>
    </g>
  );
});

interface CursorProps {
  readonly picture: TimelinePicture;
  readonly atMilliseconds: number | null;
  readonly point: TimelinePoint | undefined;
}

/** The moment looked at, and the point the keyboard stands on. */
function Cursor({ picture, atMilliseconds, point }: CursorProps) {
  const { plot } = picture;
  const x = atMilliseconds === null ? null : picture.xAt(atMilliseconds);
  const placed = picture.points.find((candidate) => candidate.point === point);
  return (
    <>
      {x === null || x < plot.left || x > plot.right ? null : (
        <line className="timeline-cursor" x1={x} x2={x} y1={plot.top} y2={plot.bottom + marksBelow} />
      )}
      {placed === undefined || placed.x < plot.left || placed.x > plot.right ? null : (
        <g className="timeline-active" data-tone={toneOf(placed)}>
          <circle cx={placed.x} cy={placed.y} r={radius + 5} />
          <path d={pointPath(placed.point.kind, placed.x, placed.y, radius + 1)} />
        </g>
      )}
    </>
  );
}
