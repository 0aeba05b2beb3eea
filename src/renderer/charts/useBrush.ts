import { useRef, useState, type PointerEvent } from 'react';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { gripAt, moveBy, zoomAfterGrip, type Grip } from './timelineZoom.ts';

interface Brush {
  readonly scale: { timeAt(x: number): number; xAt(milliseconds: number): number };
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

interface Drag {
  grip: Grip;
  fromMilliseconds: number;
  zoom: Zoom;
  hasMoved: boolean;
}

const cursors: Record<Grip, string> = { move: 'grab', from: 'ew-resize', to: 'ew-resize', new: 'crosshair' };

/** The window of a brush under the pointer: follows at once while it is dragged; a click brings its middle there. */
export function useBrush({ scale, whole, zoom, onZoom }: Brush) {
  const drag = useRef<Drag | null>(null);
  const [cursor, setCursor] = useState(cursors.new);
  const gripOf = (x: number) =>
    gripAt(x, scale.xAt(zoom.fromMilliseconds), scale.xAt(zoom.toMilliseconds), zoom, whole);
  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const x = placeOf(event);
      drag.current = { grip: gripOf(x), fromMilliseconds: scale.timeAt(x), zoom, hasMoved: false };
    },
    onPointerMove(event: PointerEvent) {
      const x = placeOf(event);
      const held = drag.current;
      if (held === null) {
        setCursor(cursors[gripOf(x)]);
        return;
      }
      const next = zoomAfterGrip(held.grip, held.zoom, held.fromMilliseconds, scale.timeAt(x), whole);
      if (next === null) return;
      held.hasMoved = true;
      onZoom(next);
    },
    onPointerUp(event: PointerEvent) {
      const held = drag.current;
      drag.current = null;
      if (held === null || held.hasMoved) return;
      const middle = (zoom.fromMilliseconds + zoom.toMilliseconds) / 2;
      onZoom(moveBy(zoom, whole, scale.timeAt(placeOf(event)) - middle));
    },
    onPointerCancel() {
      drag.current = null;
    },
  };
  return { handlers, cursor };
}

/** How far from its element's left edge an event happened, in pixels. */
function placeOf(event: PointerEvent): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}
