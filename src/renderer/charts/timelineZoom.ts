/** How mouse and keyboard change the stretch of time a timeline shows. */
import type { Zoom } from '../../shared/pictures/zoom.ts';

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

/** What of a brush's window is held: the whole of it, one of its edges, or nothing yet. */
export type Grip = 'move' | 'from' | 'to' | 'new';

const edgePixels = 7;

/** What a pointer at `x` takes hold of, the window reaching over [fromX, toX]; the widest window cannot be moved. */
export function gripAt(x: number, fromX: number, toX: number, zoom: Zoom, whole: Zoom): Grip {
  // Of a narrow window the nearer edge is taken from outside, so that its middle can still be held.
  const inner = Math.min(edgePixels, (toX - fromX) / 4);
  if (x > fromX - edgePixels && x < fromX + inner) return 'from';
  if (x > toX - inner && x < toX + edgePixels) return 'to';
  return x > fromX && x < toX && zoomWidth(zoom) < zoomWidth(whole) ? 'move' : 'new';
}

/** The stretch after a hold was dragged from one moment to another; null while the drag is too short to be meant. */
export function zoomAfterGrip(grip: Grip, start: Zoom, from: number, to: number, whole: Zoom): Zoom | null {
  if (grip === 'new') return draggedZoom(from, to, whole, whole);
  if (grip === 'move') return moveBy(start, whole, to - from);
  const held = grip === 'from' ? start.fromMilliseconds : start.toMilliseconds;
  const still = grip === 'from' ? start.toMilliseconds : start.fromMilliseconds;
  const moved = held + to - from;
  return clampZoom(
    { fromMilliseconds: Math.min(moved, still), toMilliseconds: Math.max(moved, still) },
    whole,
  );
}

export interface TimelineView {
  readonly zoom: Zoom;
  /** Index of the point the keyboard stands on. */
  readonly focused: number;
}

/** What a timeline is read by: the times of its points, and which of them are worth a jump, by the letter that jumps. */
export interface Stops {
  readonly times: readonly number[];
  readonly jumps: Readonly<Record<string, readonly number[]>>;
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
 * What a key does: arrows go from point to point, Page keys by ten, Home and End to the ends; + and − zoom around the
 * point, 0 shows all; a letter jumps to its next stop, as a capital to the one before. Null when the key means nothing.
 */
export function viewAfterKey(
  view: TimelineView,
  key: string,
  stops: Stops,
  whole: Zoom,
): TimelineView | null {
  const { times } = stops;
  const step = steps[key];
  if (step !== undefined) return standOn(view, view.focused + step, times, whole);
  const jumps = stops.jumps[key.toLowerCase()];
  if (jumps !== undefined) {
    const isBack = key !== key.toLowerCase();
    const next = isBack
      ? jumps.findLast((place) => place < view.focused)
      : jumps.find((place) => place > view.focused);
    return next === undefined ? null : standOn(view, next, times, whole);
  }
  const centre = times[view.focused] ?? (view.zoom.fromMilliseconds + view.zoom.toMilliseconds) / 2;
  if (key === '+' || key === '=') return { ...view, zoom: zoomBy(view.zoom, whole, 0.5, centre) };
  if (key === '-' || key === '−') return { ...view, zoom: zoomBy(view.zoom, whole, 2, centre) };
  return key === '0' ? { ...view, zoom: whole } : null;
}

function standOn(view: TimelineView, place: number, times: readonly number[], whole: Zoom): TimelineView {
  const focused = Math.min(Math.max(place, 0), Math.max(times.length - 1, 0));
  const time = times[focused];
  return { focused, zoom: time === undefined ? view.zoom : bringIntoSight(view.zoom, whole, time) };
}
