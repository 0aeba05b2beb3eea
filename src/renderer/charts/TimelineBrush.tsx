import { memo, useMemo } from 'react';
import type { Timeline } from '../../shared/model/timeline.ts';
import {
  timelineLayout,
  type TimelineFrame,
  type TimelinePicture,
  type Zoom,
} from '../../shared/pictures/timelineLayout.ts';
import { draggedZoom, moveBy, zoomWidth } from './timelineZoom.ts';
import { useDrag } from './useDrag.ts';

interface TimelineBrushProps {
  readonly timeline: Timeline;
  readonly timeZone: string;
  readonly width: number;
  readonly margin: TimelineFrame['margin'];
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

const height = 46;

/** The whole of the time, small, with the stretch in view: drag to choose another, click to go there. Mouse only; keys work on the chart. */
export function TimelineBrush({
  timeline,
  timeZone,
  width,
  margin,
  whole,
  zoom,
  onZoom,
}: TimelineBrushProps) {
  const picture = useMemo(() => {
    const frame = { width, height, margin: { top: 3, bottom: 3, left: margin.left, right: margin.right } };
    return timelineLayout(timeline, frame, whole, timeZone);
  }, [timeline, timeZone, width, margin, whole]);
  const { left, right } = picture.plot;
  const timeAt = (x: number) => whole.fromMilliseconds + ((x - left) / (right - left)) * zoomWidth(whole);
  const xAt = (time: number) => left + ((time - whole.fromMilliseconds) / zoomWidth(whole)) * (right - left);
  const drag = useDrag({
    onClick: (x) => {
      const middle = (zoom.fromMilliseconds + zoom.toMilliseconds) / 2;
      onZoom(moveBy(zoom, whole, timeAt(x) - middle));
    },
    onDrag: (fromX, toX) => {
      const next = draggedZoom(timeAt(fromX), timeAt(toX), whole, whole);
      if (next !== null) onZoom(next);
    },
    onHover: () => {},
  });
  const shown = drag.stretch ?? { from: xAt(zoom.fromMilliseconds), to: xAt(zoom.toMilliseconds) };
  return (
    <svg className="timeline-brush" width={width} height={height} aria-hidden="true" {...drag.handlers}>
      <rect className="timeline-brush-ground" x={left} width={right - left} y="0" height={height} rx="6" />
      <rect
        className="timeline-brush-window"
        x={Math.min(shown.from, shown.to)}
        width={Math.max(Math.abs(shown.to - shown.from), 3)}
        y="0.75"
        height={height - 1.5}
        rx="6"
      />
      <Small picture={picture} />
    </svg>
  );
}

const Small = memo(function Small({ picture }: { picture: TimelinePicture }) {
  return (
    <g>
      <path className="timeline-band" d={picture.bandPath} />
      <path className="timeline-level" d={picture.levelPath} />
    </g>
  );
});
