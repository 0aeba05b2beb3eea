import { useMemo, useState } from 'react';
import type { TimelinePoint } from '../../shared/model/timeline.ts';
import { flagsInView } from '../../shared/pictures/timelineFlag.ts';
import {
  isThinned,
  timelinePyramids,
  wholeZoom,
  type TimelineFrame,
} from '../../shared/pictures/timelineLayout.ts';
import { axisTicks } from '../../shared/pictures/timeTicks.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { LinkButton } from '../design/Button.tsx';
import { SmallTimeline } from './SmallTimeline.tsx';
import './timeline.css';
import { TimelineBar } from './TimelineBar.tsx';
import { TimelineBrush } from './TimelineBrush.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import type { DrawnTimeline, Look } from './timelineReadout.ts';
import { useSize } from './useSize.ts';

/** A timeline and what the owner wrote down beside it, oldest first. */
export type FlaggedTimeline = Pick<DrawnTimeline, 'timeline' | 'flags'>;

interface SmallMultiplesProps {
  /** Each with at least one point. */
  readonly rows: readonly FlaggedTimeline[];
  readonly timeZone: string;
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly selectedId: number | null;
  readonly onZoom: (zoom: Zoom) => void;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onPerson: (personId: number) => void;
  readonly onOpen: (point: TimelinePoint) => void;
}

const rowHeight = 128;
const axisHeight = 28;
const margin = { top: 8, right: 18, bottom: 32, left: 68 };
/** A row is low, and there may be eight. */
const mostPoints = 400;

/** The stretch of time that holds all of several timelines. */
export function commonZoom(rows: readonly FlaggedTimeline[]): Zoom {
  const zooms = rows
    .filter(({ timeline }) => timeline.points.length > 0)
    .map(({ timeline, flags }) => wholeZoom(timeline, flags));
  return {
    fromMilliseconds: Math.min(...zooms.map(({ fromMilliseconds }) => fromMilliseconds)),
    toMilliseconds: Math.max(...zooms.map(({ toMilliseconds }) => toMilliseconds)),
  };
}

/** Several people below each other, on one axis of time and one scale of tone: they zoom and are looked at together. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { rows, timeZone, whole, zoom, selectedId, onZoom, formatMoment, onPerson, onOpen } = props;
  const [element, size] = useSize<HTMLDivElement>({ width: 900, height: rowHeight });
  const frame: TimelineFrame = useMemo(
    () => ({ width: size.width, height: rowHeight, margin, mostPoints }),
    [size.width],
  );
  const drawnRows = useMemo(
    () =>
      rows.map(({ timeline, flags }) => ({
        timeline,
        pyramids: timelinePyramids(timeline),
        flags: flagsInView(flags, whole),
      })),
    [rows, whole],
  );
  const [looked, setLooked] = useState<{ name: string; look: Look } | null>(null);
  const look = looked?.look ?? null;
  const said = typeof look?.sentence === 'string' ? `${looked?.name ?? ''}: ${look.sentence}` : null;
  return (
    <figure className="timeline" ref={element}>
      <TimelineBar {...{ said, whole, zoom, onZoom }} />
      {drawnRows.map((drawn) => {
        const { personId, name } = drawn.timeline;
        return (
          <section key={personId} aria-label={name}>
            <h2 className="small-timeline-name">
              <LinkButton onPress={() => onPerson(personId)}>{name}</LinkButton>
            </h2>
            <SmallTimeline
              onLook={(next) => setLooked(next === null ? null : { name, look: next })}
              {...{
                drawn,
                frame,
                timeZone,
                whole,
                zoom,
                formatMoment,
                onZoom,
                onOpen,
                look,
                selectedId,
              }}
            />
          </section>
        );
      })}
      <SharedAxis width={size.width} zoom={zoom} timeZone={timeZone} />
      <TimelineBrush drawn={drawnRows} width={size.width} {...{ timeZone, margin, whole, zoom, onZoom }} />
      {drawnRows.some(({ pyramids }) => isThinned(pyramids, frame, zoom)) ? (
        <p className="soft small">
          Zoomed out this far not every point is drawn: the lowest and highest of each stretch are. Look
          closer to see every one.
        </p>
      ) : null}
      <TimelineLegend rows={drawnRows} areNumbered={false} />
    </figure>
  );
}

/** Below all rows, once. */
function SharedAxis({ width, zoom, timeZone }: { width: number; zoom: Zoom; timeZone: string }) {
  const right = width - margin.right;
  const ticks = axisTicks(zoom, margin.left, right, timeZone);
  return (
    <svg width={width} height={axisHeight} aria-hidden="true" className="timeline-axis">
      <line className="timeline-base" x1={margin.left} x2={right} y1="1" y2="1" />
      {ticks
        .filter(({ x }) => x > margin.left + 14 && x < right - 10)
        .map(({ x, atMilliseconds, label }) => (
          <g key={atMilliseconds}>
            <line className="timeline-grid" x1={x} x2={x} y1="1" y2="6" />
            <text className="timeline-tick" x={x} y="21" textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
    </svg>
  );
}
