import { memo, useId, useMemo } from 'react';
import type { Timeline } from '../../shared/model/timeline.ts';
import type { TimelinePicture } from '../../shared/pictures/timelineLayout.ts';
import { flagPath, type TimelineFlag } from './flagPath.ts';
import { barPath, pointPath, toneOf, tonePaths, whiskerPath } from './pointMarks.ts';

interface TimelinePlotProps {
  readonly picture: TimelinePicture;
  readonly changePoints: Timeline['changePoints'];
  readonly flags: readonly TimelineFlag[];
  /** Looked at or stood on by the keyboard. */
  readonly activeId: number | null;
  /** Its words are open beside the chart. */
  readonly selectedId: number | null;
}

/** Above this many points in view, each is smaller; intervals are drawn only where they can be told apart. */
const crowdedFrom = 220;
const mostWhiskers = 140;
const barsBelowPlot = 60;
const barLength = 17;

/** The drawing inside a timeline's frame. */
export function TimelinePlot({ picture, changePoints, flags, activeId, selectedId }: TimelinePlotProps) {
  const clip = useId();
  const { plot } = picture;
  const radius = radiusFor(picture.pointsInView);
  return (
    <g aria-hidden="true">
      <clipPath id={clip}>
        <rect x={plot.left} y={0} width={plot.right - plot.left} height={plot.bottom + barsBelowPlot + 30} />
      </clipPath>
      <Axes picture={picture} />
      <g clipPath={`url(#${clip})`}>
        <Quiet picture={picture} radius={radius} />
        <Changes picture={picture} changePoints={changePoints} />
        <Flags picture={picture} flags={flags} />
        <Ring picture={picture} id={selectedId} radius={radius} className="timeline-selected" />
        <Ring picture={picture} id={activeId} radius={radius} className="timeline-active" />
      </g>
    </g>
  );
}

const Axes = memo(function Axes({ picture }: { picture: TimelinePicture }) {
  const { plot } = picture;
  const base = plot.bottom + barsBelowPlot;
  return (
    <g>
      {picture.valueTicks.map(({ y, value, label }) => (
        <g key={value}>
          <line
            className="timeline-grid"
            data-middle={value === 0.5 || undefined}
            x1={plot.left}
            x2={plot.right}
            y1={y}
            y2={y}
          />
          <text className="timeline-tick" x={plot.left - 12} y={y} textAnchor="end" dy="0.32em">
            {label}
          </text>
        </g>
      ))}
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

function radiusFor(pointsInView: number): number {
  if (pointsInView > 8 * crowdedFrom) return 1.6;
  return pointsInView > crowdedFrom ? 2.6 : 4.2;
}

/** All that does not change while the pointer moves. */
const Quiet = memo(function Quiet({ picture, radius }: { picture: TimelinePicture; radius: number }) {
  const { plot, points } = picture;
  const paths = useMemo(() => tonePaths(points, radius), [points, radius]);
  const base = plot.bottom + barsBelowPlot;
  const crowded = picture.pointsInView > crowdedFrom;
  return (
    <g data-crowded={crowded || undefined}>
      <path className="timeline-band" d={picture.bandPath} />
      {points.length > mostWhiskers ? null : <path className="timeline-whiskers" d={whiskerPath(points)} />}
      <g className="timeline-points">
        <path data-tone="even" d={paths.even} />
        <path data-tone="warm" d={paths.warm} />
        <path data-tone="cold" d={paths.cold} />
      </g>
      <path className="timeline-level" d={picture.levelPath} />
      <path className="timeline-bar-support" d={barPath(picture.support, 'support', base, barLength)} />
      <path className="timeline-bar-tactics" d={barPath(picture.tactics, 'tactics', base, barLength)} />
    </g>
  );
});

function Changes({ picture, changePoints }: Pick<TimelinePlotProps, 'picture' | 'changePoints'>) {
  const { plot } = picture;
  return picture.changes.map(({ x, yBefore, yAfter, atMilliseconds }) => (
    <g key={atMilliseconds} className="timeline-change">
      <line x1={x} x2={x} y1={plot.top - 8} y2={plot.bottom} />
      <path d={`M${x - 46} ${yBefore}H${x}M${x} ${yAfter}H${x + 46}`} />
      <circle cx={x} cy={plot.top - 19} r="11" />
      <text x={x} y={plot.top - 19} dy="0.34em" textAnchor="middle">
        {changePoints.findIndex((change) => change.atMilliseconds === atMilliseconds) + 1}
      </text>
    </g>
  ));
}

function Flags({ picture, flags }: Pick<TimelinePlotProps, 'picture' | 'flags'>) {
  const { top, bottom } = picture.plot;
  return flags.map(({ kind, atMilliseconds, words }) => {
    const x = picture.xAt(atMilliseconds);
    return (
      <g key={`${atMilliseconds} ${kind} ${words}`} className="timeline-flag">
        <line x1={x} x2={x} y1={top} y2={bottom} />
        <path d={flagPath(kind, x, top)} />
      </g>
    );
  });
}

interface RingProps {
  readonly picture: TimelinePicture;
  readonly id: number | null;
  readonly radius: number;
  readonly className: string;
}

/** One point drawn again, larger, with its interval. */
function Ring({ picture, id, radius, className }: RingProps) {
  const placed = picture.points.find(({ point }) => point.interactionId === id);
  if (placed === undefined) return null;
  return (
    <g className={className} data-tone={toneOf(placed)}>
      <path className="timeline-whiskers" d={whiskerPath([placed])} />
      <circle cx={placed.x} cy={placed.y} r={radius + 6} />
      <path d={pointPath(placed.point.kind, placed.x, placed.y, radius + 1.2)} />
    </g>
  );
}
