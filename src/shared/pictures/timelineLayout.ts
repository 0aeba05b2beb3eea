/**
 * A timeline as plain numbers and paths: points with their intervals, level line and band, change points, ticks.
 * `zoom` is the stretch of time shown; what lies just outside is kept so that lines run to the frame. Sizes in pixels.
 */
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveLinear, curveMonotoneX, line } from 'd3-shape';
import type { Timeline, TimelinePoint } from '../model/timeline.ts';
import { dayMilliseconds } from '../timeZone.ts';
import { buildPyramid, countInView, itemsInView, type Pyramid } from './pyramid.ts';
import { timeTicks, type TimeTick } from './timeTicks.ts';
import type { Zoom } from './zoom.ts';

export interface TimelineFrame {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
  /** Points drawn at most, 4 or more; a thousand unless told. */
  mostPoints?: number;
}

export interface PlacedPoint {
  point: TimelinePoint;
  x: number;
  y: number;
  yLow: number;
  yHigh: number;
}

export interface TimelinePicture {
  plot: { left: number; right: number; top: number; bottom: number };
  points: PlacedPoint[];
  /** Interactions in view before thinning; above `points.length` the picture is thinned. */
  pointsInView: number;
  /** Points that bear marks of a kind, thinned apart from the others so that no mark is lost among them. */
  support: MarkPlace[];
  tactics: MarkPlace[];
  levelPath: string;
  bandPath: string;
  changes: {
    x: number;
    /** Where its number stands: beside `x` where numbers would lie on each other. */
    labelX: number;
    yBefore: number;
    yAfter: number;
    sentence: string;
    atMilliseconds: number;
  }[];
  /** Where a point stands, in or beyond the plot, drawn or not. */
  placeOf: (point: TimelinePoint) => PlacedPoint;
  /** Where a moment stands, in or beyond the plot. */
  xAt: (milliseconds: number) => number;
  timeTicks: TimeTick[];
  valueTicks: { y: number; value: number; label: string }[];
}

/** How many marks of a kind stand where, x in pixels. */
export interface MarkPlace {
  x: number;
  count: number;
}

type Level = Timeline['level'][number];

/** What a timeline is drawn from at any zoom; built once for it. */
export interface TimelinePyramids {
  readonly points: Pyramid<TimelinePoint>;
  readonly level: Pyramid<Level>;
  readonly support: Pyramid<TimelinePoint>;
  readonly tactics: Pyramid<TimelinePoint>;
}

/** Nothing is known of the level in a silence longer than this: the line breaks. */
const longestSilenceMilliseconds = 56 * dayMilliseconds;
/** More than these could not be told apart on a screen, and would be slow to draw. */
const usualMostPoints = 1000;
const mostLevelSteps = 400;
const mostMarks = 400;
/** A number's disc and a little air. */
const labelPixels = 25;
/** With less room for each, curves between steps could not be told from straight lines, which are far quicker. */
const leastPixelsPerCurve = 8;

/**
 * The whole of a timeline with a little air at both ends; a week around now-ish when it has one point or none. It also
 * reaches to flags after the last point, but not to those before the first: half a life would press the talks together.
 */
export function wholeZoom(
  timeline: Pick<Timeline, 'points'>,
  flags: readonly { atMilliseconds: number }[] = [],
): Zoom {
  const first = timeline.points.at(0)?.atMilliseconds ?? 0;
  const lastPoint = timeline.points.at(-1)?.atMilliseconds ?? 0;
  const last = Math.max(lastPoint, ...flags.map(({ atMilliseconds }) => atMilliseconds));
  const air = Math.max(3.5 * dayMilliseconds, (last - first) * 0.02);
  return { fromMilliseconds: first - air, toMilliseconds: last + air };
}

export function timelinePyramids({ points, level }: Pick<Timeline, 'points' | 'level'>): TimelinePyramids {
  const marked = (kind: 'support' | 'tactics') =>
    buildPyramid(
      points.filter((point) => point[kind] > 0),
      (point) => point[kind],
    );
  return {
    points: buildPyramid(points, (point) => point.value),
    level: buildPyramid(level, (step) => step.mean),
    support: marked('support'),
    tactics: marked('tactics'),
  };
}

/** Whether more points lie in view than are drawn. */
export function isThinned(
  { points }: Pick<TimelinePyramids, 'points'>,
  { mostPoints = usualMostPoints }: TimelineFrame,
  zoom: Zoom,
): boolean {
  return countInView(points, zoom) > mostPoints;
}

/** Cuts the level where nothing was said for long. */
function stretches(level: readonly Level[]): Level[][] {
  const runs: Level[][] = [];
  for (const step of level) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && step.atMilliseconds - last.atMilliseconds <= longestSilenceMilliseconds)
      run.push(step);
    else runs.push([step]);
  }
  return runs;
}

/** Places from left to right, each moved on as far as it must be to keep clear of the one before. */
function apart(places: readonly number[]): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return places.map((place) => {
    const moved = Math.max(place, free);
    free = moved + labelPixels;
    return moved;
  });
}

function clampToScale(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/**
 * The picture of `timeline` in `frame`, for the time in `zoom`; its ticks go by the clock of `timeZone`.
 * Who draws it more than once keeps its `pyramids`.
 */
export function timelineLayout(
  timeline: Timeline,
  frame: TimelineFrame,
  zoom: Zoom,
  timeZone: string,
  pyramids: TimelinePyramids = timelinePyramids(timeline),
): TimelinePicture {
  const plot = {
    left: frame.margin.left,
    right: frame.width - frame.margin.right,
    top: frame.margin.top,
    bottom: frame.height - frame.margin.bottom,
  };
  const time = scaleTime()
    .domain([zoom.fromMilliseconds, zoom.toMilliseconds])
    .range([plot.left, plot.right]);
  const value = scaleLinear().domain([0, 1]).range([plot.bottom, plot.top]);
  const y = (score: number) => value(clampToScale(score));

  const placeOf = (point: TimelinePoint): PlacedPoint => ({
    point,
    x: time(point.atMilliseconds),
    y: y(point.value),
    yLow: y(point.low),
    yHigh: y(point.high),
  });
  const marks = (kind: 'support' | 'tactics') =>
    itemsInView(pyramids[kind], zoom, mostMarks).map((point) => ({
      x: time(point.atMilliseconds),
      count: point[kind],
    }));
  const runs = stretches(itemsInView(pyramids.level, zoom, mostLevelSteps));
  const isInZoom = ({ atMilliseconds }: { atMilliseconds: number }) =>
    atMilliseconds >= zoom.fromMilliseconds && atMilliseconds <= zoom.toMilliseconds;
  const steps = runs.reduce((sum, run) => sum + run.length, 0);
  const curve = (plot.right - plot.left) / steps < leastPixelsPerCurve ? curveLinear : curveMonotoneX;
  const changes = timeline.changePoints.filter(isInZoom);
  const labels = apart(changes.map(({ atMilliseconds }) => time(atMilliseconds)));
  const levelLine = line<Level>(
    (step) => time(step.atMilliseconds),
    (step) => y(step.mean),
  ).curve(curve);
  const band = area<Level>(
    (step) => time(step.atMilliseconds),
    (step) => y(step.low),
    (step) => y(step.high),
  ).curve(curve);
  return {
    plot,
    points: itemsInView(pyramids.points, zoom, frame.mostPoints ?? usualMostPoints).map(placeOf),
    pointsInView: countInView(pyramids.points, zoom),
    support: marks('support'),
    tactics: marks('tactics'),
    levelPath: runs.map((run) => levelLine.digits(1)(run) ?? '').join(''),
    bandPath: runs.map((run) => band.digits(1)(run) ?? '').join(''),
    changes: changes.map((change, index) => ({
      x: time(change.atMilliseconds),
      labelX: labels[index] ?? 0,
      yBefore: y(change.before),
      yAfter: y(change.after),
      sentence: change.sentence,
      atMilliseconds: change.atMilliseconds,
    })),
    placeOf,
    xAt: (milliseconds) => time(milliseconds),
    timeTicks: timeTicks(time, plot.right - plot.left, timeZone),
    valueTicks: [
      { value: 1, label: 'warm' },
      { value: 0.75, label: '' },
      { value: 0.5, label: 'neutral' },
      { value: 0.25, label: '' },
      { value: 0, label: 'cold' },
    ].map((tick) => ({ ...tick, y: y(tick.value) })),
  };
}
