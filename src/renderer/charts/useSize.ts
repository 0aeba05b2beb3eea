import { useEffect, useRef, useState, type RefObject } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element in whole CSS pixels, kept up to date; `first` until it is known. */
export function useSize<Item extends Element>(first: Size): [RefObject<Item | null>, Size] {
  const reference = useRef<Item>(null);
  const [size, setSize] = useState(first);
  useEffect(() => {
    const element = reference.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const width = Math.floor(entry.contentRect.width);
      const height = Math.floor(entry.contentRect.height);
      if (width > 0)
        setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [reference, size];
}
