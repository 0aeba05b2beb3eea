import { useMemo, useState } from 'react';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { clampZoom } from './timelineZoom.ts';

/** The stretch of time in view, the whole of it at first; stays inside when the whole changes. */
export function useZoom(whole: Zoom) {
  const [chosen, onZoom] = useState<Zoom | null>(null);
  const zoom = useMemo(() => (chosen === null ? whole : clampZoom(chosen, whole)), [chosen, whole]);
  return { zoom, onZoom };
}
