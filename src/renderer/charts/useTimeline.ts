import { useDeferredValue, useMemo, useState } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import {
  timelineLayout,
  timelinePyramids,
  wholeZoom,
  type TimelineFrame,
} from '../../shared/pictures/timelineLayout.ts';
import type { TimelineFlag } from './flagPath.ts';
import { nearestPoint } from './pointMarks.ts';
import { timelineStops } from './timelineStops.ts';
import { draggedZoom, viewAfterKey, zoomBy, zoomWidth, type TimelineView } from './timelineZoom.ts';
import { useDrag } from './useDrag.ts';

const reachPixels = 28;
const flagPixels = 7;

/** What of a timeline is in view and stood on, and how pointer and keys change it. */
export function useTimeline(
  timeline: Timeline,
  flags: readonly TimelineFlag[],
  frame: TimelineFrame,
  timeZone: string,
  onOpen: (point: TimelinePoint) => void,
) {
  const whole = useMemo(() => wholeZoom(timeline), [timeline]);
  const pyramids = useMemo(() => timelinePyramids(timeline), [timeline]);
  const stops = useMemo(() => timelineStops(timeline, flags), [timeline, flags]);
  const [view, setView] = useState<TimelineView>({ zoom: whole, focused: stops.times.length - 1 });
  const [hovered, setHovered] = useState<TimelinePoint | null>(null);
  const [hoveredFlag, setHoveredFlag] = useState<TimelineFlag | null>(null);
  // Drawn a moment later when keys come faster than pictures: each key answers at once, and none queues up.
  const shownZoom = useDeferredValue(view.zoom);
  const picture = useMemo(
    () => timelineLayout(timeline, frame, shownZoom, timeZone, pyramids),
    [timeline, frame, shownZoom, timeZone, pyramids],
  );
  const { left, right } = picture.plot;
  const timeAt = (x: number) =>
    shownZoom.fromMilliseconds + ((x - left) / (right - left)) * zoomWidth(shownZoom);
  const pointAt = (x: number, y: number) => nearestPoint(picture.points, x, y, reachPixels)?.point ?? null;
  const flagAt = (x: number) =>
    flags.find(({ atMilliseconds }) => Math.abs(picture.xAt(atMilliseconds) - x) <= flagPixels) ?? null;
  const showZoom = (zoom: TimelineView['zoom']) => setView({ ...view, zoom });
  const drag = useDrag({
    onClick: (x, y) => {
      const near = pointAt(x, y);
      if (near === null) return;
      setView({ ...view, focused: timeline.points.indexOf(near) });
      onOpen(near);
    },
    onDrag: (fromX, toX) => {
      const zoom = draggedZoom(timeAt(fromX), timeAt(toX), view.zoom, whole);
      if (zoom !== null) showZoom(zoom);
    },
    onHover: (place) => {
      const near = place === null ? null : pointAt(place.x, place.y);
      setHovered(near);
      setHoveredFlag(place === null || near !== null ? null : flagAt(place.x));
    },
  });
  const focusedPoint = timeline.points[view.focused];
  /** False when the key means nothing here. */
  function onKey(key: string): boolean {
    if (key === 'Enter' && focusedPoint !== undefined) onOpen(focusedPoint);
    const next = viewAfterKey(view, key, stops, whole);
    if (next === null) return false;
    setHovered(null);
    setHoveredFlag(null);
    setView(next);
    return true;
  }
  const middle = (view.zoom.fromMilliseconds + view.zoom.toMilliseconds) / 2;
  return {
    picture,
    pyramids,
    stops,
    whole,
    view,
    hovered,
    hoveredFlag,
    focusedPoint,
    drag,
    onKey,
    showZoom,
    showCloser: (factor: number) => showZoom(zoomBy(view.zoom, whole, factor, middle)),
  };
}
