import { useDeferredValue, useMemo, useState } from 'react';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { clampZoom } from './timelineZoom.ts';

/** The stretch of time in view, the whole of it at first; stays inside when the whole changes. */
export function useZoom(whole: Zoom) {
  const [chosen, setChosen] = useState<Zoom | null>(null);
  const zoom = useMemo(() => (chosen === null ? whole : clampZoom(chosen, whole)), [chosen, whole]);
  // Drawn a moment later when zooms come faster than pictures: the window follows at once, and none queues up.
  const shownZoom = useDeferredValue(zoom);
  return { zoom, shownZoom, onZoom: setChosen };
}
