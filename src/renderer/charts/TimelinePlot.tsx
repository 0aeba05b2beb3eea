import { memo, useId } from 'react';
import type { Timeline, TimelinePoint } from '../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../shared/pictures/timelineFlag.ts';
import type { TimelinePicture } from '../../shared/pictures/timelineLayout.ts';
import { Flags, radiusFor, Ring, TimelineMarks, ValueTicks } from './TimelineMarks.tsx';

interface TimelinePlotProps {
  readonly picture: TimelinePicture;
  readonly changePoints: Timeline['changePoints'];
  readonly flags: readonly TimelineFlag[];
  /** Looked at or stood on by the keyboard. */
  readonly active: TimelinePoint | null;
  /** Its words are open beside the chart. */
  readonly selected: TimelinePoint | null;
}

const barsBelowPlot = 60;

/** The drawing inside a timeline's frame. */
export function TimelinePlot({ picture, changePoints, flags, active, selected }: TimelinePlotProps) {
  const clip = useId();
  const { plot } = picture;
  const radius = radiusFor(picture.pointsInView, 4.2);
  const base = plot.bottom + barsBelowPlot;
  return (
    <>
      <clipPath id={clip}>
        <rect x={plot.left} y={0} width={plot.right - plot.left} height={base + 30} />
      </clipPath>
      <Axes picture={picture} />
      <g clipPath={`url(#${clip})`}>
        <TimelineMarks picture={picture} radius={radius} mostWhiskers={140} base={base} barLength={17} />
        <Changes picture={picture} changePoints={changePoints} />
        <Flags picture={picture} flags={flags} />
        <Ring picture={picture} point={selected} radius={radius} className="timeline-selected" />
        <Ring picture={picture} point={active} radius={radius} className="timeline-active" />
      </g>
    </>
  );
}

const Axes = memo(function Axes({ picture }: { picture: TimelinePicture }) {
  const { plot } = picture;
  const base = plot.bottom + barsBelowPlot;
  return (
    <g>
      <ValueTicks picture={picture} />
      {picture.timeTicks
        .filter(({ x }) => x > plot.left + 14 && x < plot.right - 10)
        .map(({ x, atMilliseconds, label }) => (
          <g key={atMilliseconds}>
            <line className="timeline-grid" x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} />
            <text className="timeline-tick" x={x} y={plot.bottom + 21} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      <line className="timeline-base" x1={plot.left} x2={plot.right} y1={base} y2={base} />
      <text className="timeline-tick" x={plot.left - 12} y={base - 8} textAnchor="end" dy="0.32em">
        support
      </text>
      <text className="timeline-tick" x={plot.left - 12} y={base + 10} textAnchor="end" dy="0.32em">
        tactics
      </text>
    </g>
  );
});

/** Each with its number and the level on both sides. */
const Changes = memo(function Changes({
  picture,
  changePoints,
}: Pick<TimelinePlotProps, 'picture' | 'changePoints'>) {
  const { plot } = picture;
  return picture.changes.map(({ x, labelX, yBefore, yAfter, atMilliseconds }) => (
    <g key={atMilliseconds} className="timeline-change">
      <line x1={labelX} x2={x} y1={plot.top - 8} y2={plot.top} />
      <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} />
      <path d={`M${x - 46} ${yBefore}H${x}M${x} ${yAfter}H${x + 46}`} />
      <circle cx={labelX} cy={plot.top - 19} r="11" />
      <text x={labelX} y={plot.top - 19} dy="0.34em" textAnchor="middle">
        {changePoints.findIndex((change) => change.atMilliseconds === atMilliseconds) + 1}
      </text>
    </g>
  ));
});
