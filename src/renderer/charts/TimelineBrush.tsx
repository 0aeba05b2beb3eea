import { memo, useMemo } from 'react';
import { timelineLayout, type TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import type { DrawnTimeline } from './timelineReadout.ts';
import { zoomWidth } from './timelineZoom.ts';
import { useBrush } from './useBrush.ts';

interface TimelineBrushProps {
  /** Whose level lines stand behind the window. */
  readonly drawn: readonly DrawnTimeline[];
  readonly timeZone: string;
  readonly width: number;
  readonly margin: TimelineFrame['margin'];
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

const height = 46;

/**
 * The whole of the time, small, with the stretch in view as a window: drag the window or its edges, or drag beside it
 * to choose another stretch; a click goes there. Pointer only; keys work on the chart.
 */
export function TimelineBrush({ drawn, timeZone, width, margin, whole, zoom, onZoom }: TimelineBrushProps) {
  const left = margin.left;
  const right = width - margin.right;
  const scale = {
    timeAt: (x: number) => whole.fromMilliseconds + ((x - left) / (right - left)) * zoomWidth(whole),
    xAt: (time: number) => left + ((time - whole.fromMilliseconds) / zoomWidth(whole)) * (right - left),
  };
  const { handlers, cursor } = useBrush({ scale, whole, zoom, onZoom });
  const from = scale.xAt(zoom.fromMilliseconds);
  const to = scale.xAt(zoom.toMilliseconds);
  return (
    <svg
      className="timeline-brush"
      width={width}
      height={height}
      style={{ cursor }}
      aria-hidden="true"
      {...handlers}
    >
      <rect className="timeline-brush-ground" x={left} width={right - left} y="0" height={height} rx="6" />
      <rect
        className="timeline-brush-window"
        x={from}
        width={Math.max(to - from, 3)}
        y="0.75"
        height={height - 1.5}
        rx="6"
      />
      <Levels {...{ drawn, timeZone, width, margin, whole }} />
      <path className="timeline-brush-grips" d={`M${from} 15V${height - 15}M${to} 15V${height - 15}`} />
    </svg>
  );
}

/** Drawn once, however the window moves. */
const Levels = memo(function Levels({
  drawn,
  timeZone,
  width,
  margin,
  whole,
}: Pick<TimelineBrushProps, 'drawn' | 'timeZone' | 'width' | 'margin' | 'whole'>) {
  const pictures = useMemo(() => {
    const frame = { width, height, margin: { top: 3, bottom: 3, left: margin.left, right: margin.right } };
    return drawn.map(({ timeline, pyramids }) => ({
      personId: timeline.personId,
      ...timelineLayout(timeline, frame, whole, timeZone, pyramids),
    }));
  }, [drawn, timeZone, width, margin, whole]);
  return pictures.map(({ personId, levelPath, bandPath }) => (
    <g key={personId}>
      {pictures.length > 1 ? null : <path className="timeline-band" d={bandPath} />}
      <path className="timeline-level" d={levelPath} />
    </g>
  ));
});
