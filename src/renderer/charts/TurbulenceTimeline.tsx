import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import { timelineLayout, wholeZoom, type TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import { Button } from '../design/Button.tsx';
import { formatCount } from '../design/format.ts';
import { nearestPoint } from './pointMarks.ts';
import './timeline.css';
import { TimelineBrush } from './TimelineBrush.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { useDrag } from './useDrag.ts';
import { useSize } from './useSize.ts';
import { draggedZoom, viewAfterKey, zoomBy, zoomWidth, type TimelineView } from './timelineZoom.ts';
import { pointSentence, timelineSentence } from './words.ts';

interface TurbulenceTimelineProps {
  readonly timeline: Timeline;
  readonly timeZone: string;
  readonly selectedId: number | null;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (point: TimelinePoint) => void;
}

const margin = { top: 34, right: 18, bottom: 92, left: 68 };
const height = 400;
const reachPixels = 28;

/** The tone of someone's words over time: points, level with its band, changes, marks; zoomed by brush or keys. */
export function TurbulenceTimeline({
  timeline,
  timeZone,
  selectedId,
  formatMoment,
  onOpen,
}: TurbulenceTimelineProps) {
  const [frameElement, size] = useSize<HTMLDivElement>({ width: 900, height });
  const whole = useMemo(() => wholeZoom(timeline), [timeline]);
  const times = useMemo(() => timeline.points.map((point) => point.atMilliseconds), [timeline]);
  const [view, setView] = useState<TimelineView>({ zoom: whole, focused: times.length - 1 });
  const [hovered, setHovered] = useState<TimelinePoint | null>(null);
  const frame: TimelineFrame = useMemo(() => ({ width: size.width, height, margin }), [size.width]);
  // Drawn a moment later when keys come faster than pictures: each key answers at once, and none queues up.
  const shownZoom = useDeferredValue(view.zoom);
  const picture = useMemo(
    () => timelineLayout(timeline, frame, shownZoom, timeZone),
    [timeline, frame, shownZoom, timeZone],
  );
  const { plot } = picture;
  const timeAt = (x: number) =>
    shownZoom.fromMilliseconds + ((x - plot.left) / (plot.right - plot.left)) * zoomWidth(shownZoom);
  const drag = useDrag({
    onClick: (x, y) => {
      const near = nearestPoint(picture.points, x, y, reachPixels);
      if (near === null) return;
      setView({ ...view, focused: timeline.points.indexOf(near.point) });
      onOpen(near.point);
    },
    onDrag: (fromX, toX) => {
      const zoom = draggedZoom(timeAt(fromX), timeAt(toX), view.zoom, whole);
      if (zoom !== null) setView({ ...view, zoom });
    },
    onHover: (place) =>
      setHovered(
        place === null ? null : (nearestPoint(picture.points, place.x, place.y, reachPixels)?.point ?? null),
      ),
  });
  const focusedPoint = timeline.points[view.focused];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && focusedPoint !== undefined) onOpen(focusedPoint);
    const next = viewAfterKey(view, event.key, times, whole);
    if (next === null) return;
    event.preventDefault();
    setHovered(null);
    setView(next);
  };
  const middle = (view.zoom.fromMilliseconds + view.zoom.toMilliseconds) / 2;
  const zoomButton = (factor: number) => setView({ ...view, zoom: zoomBy(view.zoom, whole, factor, middle) });
  const said = hovered ?? focusedPoint;
  return (
    <figure className="timeline" ref={frameElement}>
      <div className="timeline-bar">
        <p className="timeline-said" aria-hidden="true">
          {said === undefined ? '' : pointSentence(said, formatMoment)}
        </p>
        <div className="row timeline-buttons">
          <Button variant="quiet" onPress={() => zoomButton(0.5)}>
            Closer
          </Button>
          <Button variant="quiet" onPress={() => zoomButton(2)}>
            Wider
          </Button>
          <Button variant="quiet" onPress={() => setView({ ...view, zoom: whole })}>
            Show all
          </Button>
        </div>
      </div>
      <svg
        className="timeline-drawing"
        width={size.width}
        height={height}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a slider over points cannot be an input
        role="slider"
        tabIndex={0}
        aria-label={timelineSentence(timeline)}
        aria-valuemin={1}
        aria-valuemax={Math.max(times.length, 1)}
        aria-valuenow={view.focused + 1}
        aria-valuetext={focusedPoint === undefined ? 'no points' : pointSentence(focusedPoint, formatMoment)}
        onKeyDown={onKeyDown}
        {...drag.handlers}
      >
        <TimelinePlot
          picture={picture}
          changePoints={timeline.changePoints}
          activeId={hovered?.interactionId ?? focusedPoint?.interactionId ?? null}
          selectedId={selectedId}
        />
        {drag.stretch === null ? null : (
          <rect
            className="timeline-dragged"
            x={Math.min(drag.stretch.from, drag.stretch.to)}
            width={Math.abs(drag.stretch.to - drag.stretch.from)}
            y={plot.top}
            height={plot.bottom - plot.top}
          />
        )}
      </svg>
      <TimelineBrush
        timeline={timeline}
        timeZone={timeZone}
        width={size.width}
        margin={margin}
        whole={whole}
        zoom={view.zoom}
        onZoom={(zoom) => setView({ ...view, zoom })}
      />
      {picture.points.length < picture.pointsInView ? (
        <p className="soft small">
          Zoomed out this far, {formatCount(picture.points.length)} of {formatCount(picture.pointsInView)}{' '}
          points are drawn: the lowest and highest of each stretch among them. Look closer to see every one.
        </p>
      ) : null}
      <TimelineLegend hasLevel={timeline.level.length > 0} hasChanges={timeline.changePoints.length > 0} />
    </figure>
  );
}
