import { memo } from 'react';
import type { Zoom } from '../../shared/pictures/zoom.ts';
import { Button } from '../design/Button.tsx';
import { zoomBy } from './timelineZoom.ts';

interface TimelineBarProps {
  /** What is looked at, in words. */
  readonly said: string | null;
  readonly whole: Zoom;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
}

/** Above the drawing: what is looked at, and buttons to look closer or wider. */
export const TimelineBar = memo(function TimelineBar({ said, whole, zoom, onZoom }: TimelineBarProps) {
  const middle = (zoom.fromMilliseconds + zoom.toMilliseconds) / 2;
  return (
    <div className="timeline-bar">
      <p className="timeline-said" aria-hidden="true">
        {said}
      </p>
      <div className="row timeline-buttons">
        <Button variant="quiet" onPress={() => onZoom(zoomBy(zoom, whole, 0.5, middle))}>
          Closer
        </Button>
        <Button variant="quiet" onPress={() => onZoom(zoomBy(zoom, whole, 2, middle))}>
          Wider
        </Button>
        <Button variant="quiet" onPress={() => onZoom(whole)}>
          Show all
        </Button>
      </div>
    </div>
  );
});
