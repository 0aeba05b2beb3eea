import { useMemo, type KeyboardEvent } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import type { TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import { Button } from '../design/Button.tsx';
import { formatCount } from '../design/format.ts';
import type { TimelineFlag } from './flagPath.ts';
import './timeline.css';
import { TimelineBrush } from './TimelineBrush.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { flagWords, notesAt } from './timelineStops.ts';
import { useSize } from './useSize.ts';
import { useTimeline } from './useTimeline.ts';
import { pointSentence, timelineSentence } from './words.ts';

interface TurbulenceTimelineProps {
  readonly timeline: Timeline;
  /** Oldest first. */
  readonly flags: readonly TimelineFlag[];
  readonly timeZone: string;
  readonly selectedId: number | null;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (point: TimelinePoint) => void;
}

const margin = { top: 34, right: 18, bottom: 92, left: 68 };
const height = 400;

/** The tone of someone's words over time: points, level with its band, changes, marks, flags; zoomed by brush or keys. */
export function TurbulenceTimeline(props: TurbulenceTimelineProps) {
  const { timeline, flags, timeZone, selectedId, formatMoment, onOpen } = props;
  const [frameElement, size] = useSize<HTMLDivElement>({ width: 900, height });
  const frame: TimelineFrame = useMemo(() => ({ width: size.width, height, margin }), [size.width]);
  const shown = useTimeline(timeline, flags, frame, timeZone, onOpen);
  const { picture, view, whole, hovered, hoveredFlag, focusedPoint } = shown;
  const drawn = useMemo(() => [{ timeline, pyramids: shown.pyramids }], [timeline, shown.pyramids]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (shown.onKey(event.key)) event.preventDefault();
  };
  const sentenceAt = (point: TimelinePoint, index: number) =>
    [
      pointSentence(point, formatMoment),
      ...notesAt({ timeline, flags, stops: shown.stops, timeZone }, index),
    ].join('; ');
  const focusedSentence = focusedPoint === undefined ? null : sentenceAt(focusedPoint, view.focused);
  const saidOf = () => {
    if (hovered !== null) return sentenceAt(hovered, timeline.points.indexOf(hovered));
    if (hoveredFlag === null) return focusedSentence;
    return flagWords(hoveredFlag, timeZone);
  };
  return (
    <figure className="timeline" ref={frameElement}>
      <div className="timeline-bar">
        <p className="timeline-said" aria-hidden="true">
          {saidOf()}
        </p>
        <div className="row timeline-buttons">
          <Button variant="quiet" onPress={() => shown.showCloser(0.5)}>
            Closer
          </Button>
          <Button variant="quiet" onPress={() => shown.showCloser(2)}>
            Wider
          </Button>
          <Button variant="quiet" onPress={() => shown.showZoom(whole)}>
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
        aria-valuemax={Math.max(timeline.points.length, 1)}
        aria-valuenow={view.focused + 1}
        aria-valuetext={focusedSentence ?? 'no points'}
        onKeyDown={onKeyDown}
        {...shown.drag.handlers}
      >
        <TimelinePlot
          picture={picture}
          changePoints={timeline.changePoints}
          flags={flags}
          activeId={hovered?.interactionId ?? focusedPoint?.interactionId ?? null}
          selectedId={selectedId}
        />
        <Dragged stretch={shown.drag.stretch} top={picture.plot.top} bottom={picture.plot.bottom} />
      </svg>
      <TimelineBrush
        drawn={drawn}
        timeZone={timeZone}
        width={size.width}
        margin={margin}
        whole={whole}
        zoom={view.zoom}
        onZoom={shown.showZoom}
      />
      {picture.points.length < picture.pointsInView ? (
        <p className="soft small">
          Zoomed out this far, {formatCount(picture.points.length)} of {formatCount(picture.pointsInView)}{' '}
          points are drawn: the lowest and highest of each stretch among them. Look closer to see every one.
        </p>
      ) : null}
      <TimelineLegend
        hasLevel={timeline.level.length > 0}
        hasChanges={timeline.changePoints.length > 0}
        flagKinds={[...new Set(flags.map(({ kind }) => kind))]}
      />
    </figure>
  );
}

interface DraggedProps {
  readonly stretch: { from: number; to: number } | null;
  readonly top: number;
  readonly bottom: number;
}

/** The stretch that a drag would zoom to. */
function Dragged({ stretch, top, bottom }: DraggedProps) {
  if (stretch === null) return null;
  return (
    <rect
      className="timeline-dragged"
      x={Math.min(stretch.from, stretch.to)}
      width={Math.abs(stretch.to - stretch.from)}
      y={top}
      height={bottom - top}
    />
  );
}
