import { useRef, useState, type PointerEvent } from 'react';

interface DragHandlers {
  readonly onClick: (x: number, y: number) => void;
  /** After a drag, from where to where, in pixels of the element. */
  readonly onDrag: (fromX: number, toX: number) => void;
  /** Where the pointer is while nothing is pressed; null when it has left. */
  readonly onHover: (place: { x: number; y: number } | null) => void;
}

const clickPixels = 4;

/** Tells a click from a sideways drag on an element, and says what is being dragged over meanwhile. */
export function useDrag({ onClick, onDrag, onHover }: DragHandlers) {
  const start = useRef<number | null>(null);
  const [stretch, setStretch] = useState<{ from: number; to: number } | null>(null);
  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = placeOf(event).x;
    },
    onPointerMove(event: PointerEvent) {
      const place = placeOf(event);
      if (start.current === null) onHover(place);
      else if (Math.abs(place.x - start.current) > clickPixels)
        setStretch({ from: start.current, to: place.x });
    },
    onPointerUp(event: PointerEvent) {
      const place = placeOf(event);
      if (start.current === null) return;
      if (Math.abs(place.x - start.current) > clickPixels) onDrag(start.current, place.x);
      else onClick(place.x, place.y);
      start.current = null;
      setStretch(null);
    },
    onPointerCancel() {
      start.current = null;
      setStretch(null);
    },
    onPointerLeave() {
      if (start.current === null) onHover(null);
    },
  };
  return { handlers, stretch };
}

/** Where in its element an event happened, in pixels. */
function placeOf(event: PointerEvent): { x: number; y: number } {
  const frame = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - frame.left, y: event.clientY - frame.top };
}
