/** How mouse and keyboard change the stretch of time a timeline shows. */
import type { Zoom } from '../../shared/pictures/timelineLayout.ts';

const shortestMilliseconds = 12 * 3_600_000;

export function zoomWidth(zoom: Zoom): number {
  return zoom.toMilliseconds - zoom.fromMilliseconds;
}

/** Keeps a stretch inside the whole and no shorter than half a day. */
export function clampZoom(zoom: Zoom, whole: Zoom): Zoom {
  const width = Math.min(Math.max(zoomWidth(zoom), shortestMilliseconds), zoomWidth(whole));
  const latestStart = whole.toMilliseconds - width;
  const fromMilliseconds = Math.min(Math.max(zoom.fromMilliseconds, whole.fromMilliseconds), latestStart);
  return { fromMilliseconds, toMilliseconds: fromMilliseconds + width };
}

/** Shows `factor` times as much time, with the moment `centre` staying where it is on the screen. */
export function zoomBy(zoom: Zoom, whole: Zoom, factor: number, centre: number): Zoom {
  const share = (centre - zoom.fromMilliseconds) / zoomWidth(zoom);
  const width = Math.max(zoomWidth(zoom) * factor, shortestMilliseconds);
  const fromMilliseconds = centre - share * width;
  return clampZoom({ fromMilliseconds, toMilliseconds: fromMilliseconds + width }, whole);
}

export function moveBy(zoom: Zoom, whole: Zoom, milliseconds: number): Zoom {
  return clampZoom(
    {
      fromMilliseconds: zoom.fromMilliseconds + milliseconds,
      toMilliseconds: zoom.toMilliseconds + milliseconds,
    },
    whole,
  );
}

/** Moves just so far that the moment is in sight, a little away from the edge. */
function bringIntoSight(zoom: Zoom, whole: Zoom, milliseconds: number): Zoom {
  const margin = zoomWidth(zoom) * 0.05;
  const early = milliseconds - margin - zoom.fromMilliseconds;
  const late = milliseconds + margin - zoom.toMilliseconds;
  if (early < 0) return moveBy(zoom, whole, early);
  return late > 0 ? moveBy(zoom, whole, late) : zoom;
}

/** A dragged stretch, whichever way it was dragged; null when it is too short to be meant. */
export function draggedZoom(start: number, end: number, zoom: Zoom, whole: Zoom): Zoom | null {
  if (Math.abs(end - start) < zoomWidth(zoom) * 0.01) return null;
  return clampZoom({ fromMilliseconds: Math.min(start, end), toMilliseconds: Math.max(start, end) }, whole);
}

export interface TimelineView {
  readonly zoom: Zoom;
  /** Index of the point the keyboard stands on. */
  readonly focused: number;
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * What a key does: arrows go from point to point, Page keys by ten, Home and End to the ends;
 * + and − zoom around the point, 0 shows all. Null when the key means nothing here.
 */
export function viewAfterKey(
  view: TimelineView,
  key: string,
  times: readonly number[],
  whole: Zoom,
): TimelineView | null {
  const step = steps[key];
  if (step !== undefined) return walk(view, step, times, whole);
  const centre = times[view.focused] ?? (view.zoom.fromMilliseconds + view.zoom.toMilliseconds) / 2;
  if (key === '+' || key === '=') return { ...view, zoom: zoomBy(view.zoom, whole, 0.5, centre) };
  if (key === '-' || key === '−') return { ...view, zoom: zoomBy(view.zoom, whole, 2, centre) };
  return key === '0' ? { ...view, zoom: whole } : null;
}

function walk(view: TimelineView, step: number, times: readonly number[], whole: Zoom): TimelineView {
  const focused = Math.min(Math.max(view.focused + step, 0), Math.max(times.length - 1, 0));
  const time = times[focused];
  return { focused, zoom: time === undefined ? view.zoom : bringIntoSight(view.zoom, whole, time) };
}
