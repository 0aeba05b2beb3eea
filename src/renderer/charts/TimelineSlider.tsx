import type { ReactNode } from 'react';
import type { TimelineFrame } from '../../shared/pictures/timelineLayout.ts';
import type { useTimeline } from './useTimeline.ts';

interface TimelineSliderProps {
  readonly shown: ReturnType<typeof useTimeline>;
  readonly frame: TimelineFrame;
  readonly label: string;
  /** How many points there are to walk. */
  readonly count: number;
  readonly className: string;
  /** The drawing; what it shows is said by the slider's value. */
  readonly children: ReactNode;
}

/** A timeline as a slider over its points: one tab stop, arrows walk, each point says itself. */
export function TimelineSlider({ shown, frame, label, count, className, children }: TimelineSliderProps) {
  const { stretch, picture } = shown;
  return (
    <svg
      className={`timeline-drawing ${className}`}
      width={frame.width}
      height={frame.height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a slider over points cannot be an input
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={Math.max(count, 1)}
      aria-valuenow={shown.focused + 1}
      aria-valuetext={shown.focusedSentence ?? 'no points'}
      {...shown.handlers}
    >
      <g aria-hidden="true">
        {children}
        {stretch === null ? null : (
          <rect
            className="timeline-dragged"
            x={Math.min(stretch.from, stretch.to)}
            width={Math.abs(stretch.to - stretch.from)}
            y={picture.plot.top}
            height={picture.plot.bottom - picture.plot.top}
          />
        )}
      </g>
    </svg>
  );
}
