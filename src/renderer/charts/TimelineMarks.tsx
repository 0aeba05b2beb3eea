/** The parts that every drawing of a timeline is made of, large or small. */
import { memo, useMemo } from 'react';
import type { TimelinePoint } from '../../shared/model/timeline.ts';
import type { TimelineFlag } from '../../shared/pictures/timelineFlag.ts';
import type { TimelinePicture } from '../../shared/pictures/timelineLayout.ts';
import { flagPath } from './flagPath.ts';
import { barPath, pointPath, toneOf, tonePaths, whiskerPath } from './pointMarks.ts';

/** Lines at cold, neutral and warm, with their names where there is one. */
export function ValueTicks({ picture: { plot, valueTicks } }: { picture: TimelinePicture }) {
  return valueTicks.map(({ y, value, label }) => (
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
  ));
}

/** Above this many points in view, each is smaller and without an outline. */
const crowdedFrom = 220;
/** Above this many, each is a speck. */
const denseFrom = 8 * crowdedFrom;

/** How large a point is drawn, in pixels, `usual` where there is room for it. */
export function radiusFor(pointsInView: number, usual: number): number {
  if (pointsInView > denseFrom) return Math.min(usual, 1.6);
  return pointsInView > crowdedFrom ? Math.min(usual, 2.6) : usual;
}

interface MarksProps {
  readonly picture: TimelinePicture;
  readonly radius: number;
  /** Intervals are drawn only up to so many points: more could not be told apart. */
  readonly mostWhiskers: number;
  /** Between the bars of support above and tactics below. */
  readonly base: number;
  readonly barLength: number;
}

/** Band, points, level, bars: all that does not change while the pointer moves. */
export const TimelineMarks = memo(function TimelineMarks(props: MarksProps) {
  const { picture, radius, mostWhiskers, base, barLength } = props;
  const { points, pointsInView } = picture;
  const paths = useMemo(() => tonePaths(points, radius), [points, radius]);
  return (
    <g
      data-crowded={pointsInView > crowdedFrom || undefined}
      data-dense={pointsInView > denseFrom || undefined}
    >
      <path className="timeline-band" d={picture.bandPath} />
      {points.length > mostWhiskers ? null : <path className="timeline-whiskers" d={whiskerPath(points)} />}
      <g className="timeline-points">
        <path data-tone="even" d={paths.even} />
        <path data-tone="warm" d={paths.warm} />
        <path data-tone="cold" d={paths.cold} />
      </g>
      <path className="timeline-level" d={picture.levelPath} />
      <g className="timeline-points">
        <path data-tone="own" d={paths.own} />
      </g>
      <path className="timeline-bar-support" d={barPath(picture.support, 'support', base, barLength)} />
      <path className="timeline-bar-tactics" d={barPath(picture.tactics, 'tactics', base, barLength)} />
    </g>
  );
});

interface FlagsProps {
  readonly picture: TimelinePicture;
  readonly flags: readonly TimelineFlag[];
}

/** What the owner wrote down, each where its day stands. */
export const Flags = memo(function Flags({ picture, flags }: FlagsProps) {
  const { top, bottom } = picture.plot;
  return flags.map(({ id, kind, atMilliseconds }) => {
    const x = picture.xAt(atMilliseconds);
    return (
      <g key={id} className="timeline-flag">
        <line x1={x} x2={x} y1={top} y2={bottom} />
        <path d={flagPath(kind, x, top)} />
      </g>
    );
  });
});

interface RingProps {
  readonly picture: TimelinePicture;
  /** Null for none. */
  readonly point: TimelinePoint | null;
  readonly radius: number;
  readonly className: string;
}

/** One point drawn again, larger, with its interval; also where it was thinned out. */
export function Ring({ picture, point, radius, className }: RingProps) {
  if (point === null) return null;
  const placed = picture.placeOf(point);
  return (
    <g className={className} data-tone={toneOf(placed)}>
      <path className="timeline-whiskers" d={whiskerPath([placed])} />
      <circle cx={placed.x} cy={placed.y} r={radius + 6} />
      <path d={pointPath(placed.point.kind, placed.x, placed.y, radius + 1.2)} />
    </g>
  );
}
