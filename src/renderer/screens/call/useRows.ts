import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { rowAt, rowTops } from './rowLayout.ts';

/** Drawn above and below what is in sight, in CSS pixels. */
const margin = 600;

export interface Rows {
  readonly first: number;
  readonly last: number;
  readonly above: number;
  readonly below: number;
  /** Brings a row into sight; nothing moves when it is there already. */
  readonly show: (index: number) => void;
  readonly isInSight: (index: number) => boolean;
}

/**
 * Draws only the rows in sight of a list. `keys` name the rows; `likelyHeight` says how high one will be until it was
 * drawn and measured. A row is an element with `data-row`, its key.
 */
export function useRows(
  frame: RefObject<HTMLElement | null>,
  keys: readonly number[],
  likelyHeight: (index: number) => number,
): Rows {
  const [heights, setHeights] = useState<ReadonlyMap<number, number>>(new Map());
  const wanted = useRef<number | null>(null);
  const [sight, setSight] = useState({ top: 0, height: 800 });
  const tops = useMemo(
    () => rowTops(keys.map((key, index) => heights.get(key) ?? likelyHeight(index))),
    [keys, likelyHeight, heights],
  );
  const first = rowAt(tops, sight.top - margin);
  const last = rowAt(tops, sight.top + sight.height + margin);
  useSight(frame, setSight);
  useMeasuredRows(frame, heights, setHeights);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = frame.current?.querySelector(`[data-row="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.scrollIntoView({ block: 'nearest' });
  });
  const isInSight = useCallback(
    (index: number) => {
      const element = frame.current;
      if (element === null) return false;
      const [top = 0, bottom = 0] = [tops[index], tops[index + 1]];
      return bottom > element.scrollTop && top < element.scrollTop + element.clientHeight;
    },
    [frame, tops],
  );
  const show = useCallback(
    (index: number) => {
      const element = frame.current;
      const key = keys[index];
      if (element === null || key === undefined) return;
      const row = element.querySelector(`[data-row="${key}"]`);
      if (row !== null) row.scrollIntoView({ block: 'nearest' });
      else {
        // Scrolled to about the place; the row itself is brought in once it is drawn.
        wanted.current = key;
        element.scrollTo({
          top: Math.max(0, (tops[index] ?? 0) - element.clientHeight / 3),
          behavior: 'instant',
        });
      }
    },
    [frame, keys, tops],
  );
  return {
    first,
    last,
    above: tops[first] ?? 0,
    below: (tops.at(-1) ?? 0) - (tops[last + 1] ?? 0),
    show,
    isInSight,
  };
}

function useSight(
  frame: RefObject<HTMLElement | null>,
  setSight: (sight: { top: number; height: number }) => void,
): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame, setSight]);
}

function useMeasuredRows(
  frame: RefObject<HTMLElement | null>,
  heights: ReadonlyMap<number, number>,
  setHeights: (heights: ReadonlyMap<number, number>) => void,
): void {
  useLayoutEffect(() => {
    const changed: [number, number][] = [];
    for (const row of frame.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const key = Number(row.dataset['row']);
      if (heights.get(key) !== row.offsetHeight) changed.push([key, row.offsetHeight]);
    }
    if (changed.length > 0) setHeights(new Map([...heights, ...changed]));
  });
}
