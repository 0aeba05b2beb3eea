import { useMemo, useState, type KeyboardEvent } from 'react';
import type { TimelinePoint } from '../../shared/model/timeline.ts';
import { timelineLayout, type TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { timelineReadout, type DrawnTimeline, type Look } from './timelineReadout.ts';
import { timelineStops } from './timelineStops.ts';
import { draggedZoom, viewAfterKey } from './timelineZoom.ts';
import { useDrag } from './useDrag.ts';

export interface TimelineControl {
  readonly drawn: DrawnTimeline;
  readonly frame: TimelineFrame;
  readonly timeZone: string;
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onZoom: (zoom: Zoom) => void;
  /** Null when the pointer has left. */
  readonly onLook: (look: Look | null) => void;
  readonly onOpen: (point: TimelinePoint) => void;
}

/** The picture of a timeline, where the keyboard stands on it, and how pointer and keys change what is in view. */
export function useTimeline(control: TimelineControl) {
  const { drawn, frame, timeZone, whole, zoom, formatMoment, onZoom, onLook, onOpen } = control;
  const { timeline, pyramids, flags } = drawn;
  const stops = useMemo(() => timelineStops(timeline, flags, timeZone), [timeline, flags, timeZone]);
  const picture = useMemo(
    () => timelineLayout(timeline, frame, zoom, timeZone, pyramids),
    [timeline, frame, zoom, timeZone, pyramids],
  );
  const readout = timelineReadout({ drawn, picture, zoom, stops, timeZone, formatMoment });
  const [focused, setFocused] = useState(stops.times.length - 1);
  const focusedPoint = timeline.points[focused] ?? null;
  const drag = useDrag({
    onClick: (x, y) => {
      const near = readout.pointAt(x, y);
      if (near === null) return;
      setFocused(timeline.points.indexOf(near));
      onOpen(near);
    },
    onDrag: (fromX, toX) => {
      const next = draggedZoom(readout.timeAt(fromX), readout.timeAt(toX), zoom, whole);
      if (next !== null) onZoom(next);
    },
    onHover: (place) => onLook(place === null ? null : readout.lookAt(place.x, place.y)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && focusedPoint !== null) onOpen(focusedPoint);
    const next = viewAfterKey({ zoom, focused }, event.key, stops, whole);
    if (next === null) return;
    event.preventDefault();
    setFocused(next.focused);
    onZoom(next.zoom);
    const point = timeline.points[next.focused];
    if (point === undefined) return;
    onLook({ atMilliseconds: point.atMilliseconds, point, sentence: readout.sentenceAt(next.focused) });
  };
  return {
    picture,
    focused,
    focusedPoint,
    focusedSentence: readout.sentenceAt(focused),
    stretch: drag.stretch,
    handlers: { ...drag.handlers, onKeyDown },
  };
}
