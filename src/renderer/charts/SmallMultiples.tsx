import { useDeferredValue, useMemo, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import { timelinePyramids, wholeZoom, type TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import { axisTicks } from '../../shared/pictures/timeTicks.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { Button, LinkButton } from '../design/Button.tsx';
import { SmallTimeline } from './SmallTimeline.tsx';
import './timeline.css';
import { TimelineBrush } from './TimelineBrush.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { zoomBy } from './timelineZoom.ts';
import { useSize } from './useSize.ts';

interface SmallMultiplesProps {
  /** Each with at least one point. */
  readonly timelines: readonly Timeline[];
  readonly timeZone: string;
  readonly zoom: Zoom;
  readonly whole: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onPerson: (personId: number) => void;
  readonly onOpen: (point: TimelinePoint) => void;
}

const rowHeight = 128;
const axisHeight = 28;
const margin = { top: 8, right: 18, bottom: 32, left: 68 };

/** The stretch of time that holds all of several timelines. */
export function commonZoom(timelines: readonly Timeline[]): Zoom {
  const zooms = timelines.filter(({ points }) => points.length > 0).map(wholeZoom);
  return {
    fromMilliseconds: Math.min(...zooms.map(({ fromMilliseconds }) => fromMilliseconds)),
    toMilliseconds: Math.max(...zooms.map(({ toMilliseconds }) => toMilliseconds)),
  };
}

/** Several people below each other, on one axis of time and one scale of tone: they zoom and are looked at together. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { timelines, timeZone, zoom, whole, onZoom, formatMoment, onPerson, onOpen } = props;
  const [element, size] = useSize<HTMLDivElement>({ width: 900, height: rowHeight });
  const frame: TimelineFrame = useMemo(
    () => ({ width: size.width, height: rowHeight, margin }),
    [size.width],
  );
  const drawn = useMemo(
    () => timelines.map((timeline) => ({ timeline, pyramids: timelinePyramids(timeline) })),
    [timelines],
  );
  const shownZoom = useDeferredValue(zoom);
  const [cursor, setCursor] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const middle = (zoom.fromMilliseconds + zoom.toMilliseconds) / 2;
  return (
    <figure className="timeline" ref={element}>
      <div className="timeline-bar">
        <p className="timeline-said" aria-hidden="true">
          {said}
        </p>
        <div className="row timeline-buttons">
          <Button variant="quiet" onPress={() => onZoom(zoomBy(zoom, whole, 0.5, middle))}>
            Closer
          </Button>
          <Button variant="quiet" onPress={() => onZoom(zoomBy(zoom, whole, 2, middle))}>
            Wider
          </Button>
          <Button variant="quiet" onPress={() => onZoom(whole)}>
            Show all
          </Button>
        </div>
      </div>
      {drawn.map((row) => (
        <section key={row.timeline.personId} aria-label={row.timeline.name}>
          <h2 className="small-timeline-name">
            <LinkButton onPress={() => onPerson(row.timeline.personId)}>{row.timeline.name}</LinkButton>
          </h2>
          <SmallTimeline
            drawn={row}
            onCursor={setCursor}
            onSaid={setSaid}
            {...{ frame, timeZone, whole, zoom, shownZoom, cursor, formatMoment, onZoom, onOpen }}
          />
        </section>
      ))}
      <SharedAxis width={size.width} zoom={shownZoom} timeZone={timeZone} />
      <TimelineBrush {...{ drawn, timeZone, width: size.width, margin, whole, zoom, onZoom }} />
      <TimelineLegend
        hasLevel
        hasChanges={timelines.some(({ changePoints }) => changePoints.length > 0)}
        areNumbered={false}
        flagKinds={[]}
      />
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
