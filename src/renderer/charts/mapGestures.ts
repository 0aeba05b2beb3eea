import { useRef, useState, type PointerEvent, type RefObject } from 'react';
import { insideLasso, type Point } from '../../shared/pictures/mapPlaces.ts';
import type { MapNode } from '../../shared/pictures/mapNode.ts';

interface MapGestures {
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly width: number;
  readonly nodes: readonly MapNode[];
  /** A person was dragged to a place and let go there; absent where people cannot be moved. */
  readonly onDrop?: ((personId: number, place: Point) => void) | undefined;
  /** A line was drawn around these people. */
  readonly onLasso: (personIds: number[]) => void;
  readonly onLongPress: (personId: number) => void;
}

/** What is going on under the pointer, in pixels of the picture. */
type Gesture = { kind: 'lasso'; line: readonly Point[] } | Drag;

export interface Drag {
  kind: 'drag';
  personId: number;
  place: Point;
}

interface Pressed {
  personId: number | null;
  x: number;
  y: number;
  longPress: ReturnType<typeof setTimeout> | null;
}

const clickPixels = 5;
const longPressMilliseconds = 550;

/** The person whose node an event happened on. */
export function personUnder(target: EventTarget): number | null {
  if (!(target instanceof Element)) return null;
  const id = target.closest('[data-person]')?.getAttribute('data-person');
  return id === null || id === undefined ? null : Number(id);
}

/** Dragging a person, drawing a line around several, and long presses of a finger; what stays a click is left to the rest. */
export function useMapGestures({ drawing, width, nodes, onDrop, onLasso, onLongPress }: MapGestures) {
  const pressed = useRef<Pressed | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const placeOf = (event: PointerEvent): Point => {
    const frame = drawing.current?.getBoundingClientRect();
    if (frame === undefined || frame.width === 0) return { x: 0, y: 0 };
    const scale = width / frame.width;
    return { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
  };
  const end = () => {
    if (pressed.current?.longPress !== null) clearTimeout(pressed.current?.longPress);
    pressed.current = null;
    setGesture(null);
  };
  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      const personId = personUnder(event.target);
      const isFinger = event.pointerType === 'touch' && personId !== null;
      const press = () => {
        end();
        if (personId !== null) onLongPress(personId);
      };
      const longPress = isFinger ? setTimeout(press, longPressMilliseconds) : null;
      pressed.current = { personId, x: event.clientX, y: event.clientY, longPress };
    },
    onPointerMove(event: PointerEvent) {
      const start = pressed.current;
      if (start === null) return;
      const isMoved = Math.hypot(event.clientX - start.x, event.clientY - start.y) > clickPixels;
      if (gesture === null && !isMoved) return;
      if (start.longPress !== null) clearTimeout(start.longPress);
      if (gesture === null) drawing.current?.setPointerCapture(event.pointerId);
      const place = placeOf(event);
      if (start.personId === null) {
        setGesture((now) => ({
          kind: 'lasso',
          line: now?.kind === 'lasso' ? [...now.line, place] : [place],
        }));
      } else if (onDrop !== undefined) setGesture({ kind: 'drag', personId: start.personId, place });
    },
    onPointerUp() {
      if (gesture?.kind === 'lasso') {
        onLasso(insideLasso(gesture.line, nodes).map(({ personId }) => personId));
      }
      if (gesture?.kind === 'drag') onDrop?.(gesture.personId, gesture.place);
      end();
    },
    onPointerCancel: end,
  };
  return { handlers, gesture };
}
