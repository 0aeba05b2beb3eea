/**
 * A timeline as plain numbers and paths: points with their intervals, level line and band, change points, ticks.
 * `zoom` is the stretch of time shown; what lies just outside is kept so that lines run to the frame. Sizes in pixels.
 */
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Timeline, TimelinePoint } from '../model/timeline.ts';
import { dayMilliseconds } from '../timeZone.ts';
import { thinPoints } from './thinPoints.ts';
import { timeTicks, type TimeTick } from './timeTicks.ts';

export interface Zoom {
  fromMilliseconds: number;
  toMilliseconds: number;
}

export interface TimelineFrame {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface TimelinePicture {
  plot: { left: number; right: number; top: number; bottom: number };
  points: { point: TimelinePoint; x: number; y: number; yLow: number; yHigh: number }[];
  /** Interactions in view before thinning; above `points.length` the picture is thinned. */
  pointsInView: number;
  levelPath: string;
  bandPath: string;
  changes: { x: number; yBefore: number; yAfter: number; sentence: string; atMilliseconds: number }[];
  timeTicks: TimeTick[];
  valueTicks: { y: number; value: number; label: string }[];
}

type Level = Timeline['level'][number];

/** Nothing is known of the level in a silence longer than this: the line breaks. */
const longestSilenceMilliseconds = 56 * dayMilliseconds;
/** More than these could not be told apart on a screen, and would be slow to draw. */
const mostPoints = 3000;
const mostLevelSteps = 1200;

/** The whole of a timeline with a little air at both ends; a week around now-ish when it has one point or none. */
export function wholeZoom(timeline: Pick<Timeline, 'points'>): Zoom {
  const first = timeline.points.at(0)?.atMilliseconds ?? 0;
  const last = timeline.points.at(-1)?.atMilliseconds ?? 0;
  const air = Math.max(3.5 * dayMilliseconds, (last - first) * 0.02);
  return { fromMilliseconds: first - air, toMilliseconds: last + air };
}

/** The items inside the zoom and the nearest one on each side; items in order of time. */
function inView<Item extends { atMilliseconds: number }>(items: readonly Item[], zoom: Zoom): Item[] {
  const after = items.findIndex((item) => item.atMilliseconds >= zoom.fromMilliseconds);
  if (after === -1) return items.slice(-1);
  const beyond = items.findIndex((item) => item.atMilliseconds > zoom.toMilliseconds);
  return items.slice(Math.max(0, after - 1), beyond === -1 ? items.length : beyond + 1);
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

function clampToScale(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** The picture of `timeline` in `frame`, for the time in `zoom`; its ticks go by the clock of `timeZone`. */
export function timelineLayout(
  timeline: Timeline,
  frame: TimelineFrame,
  zoom: Zoom,
  timeZone: string,
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

  const points = inView(timeline.points, zoom);
  const runs = stretches(thinPoints(inView(timeline.level, zoom), mostLevelSteps, (step) => step.mean));
  const levelLine = line<Level>(
    (step) => time(step.atMilliseconds),
    (step) => y(step.mean),
  ).curve(curveMonotoneX);
  const band = area<Level>(
    (step) => time(step.atMilliseconds),
    (step) => y(step.low),
    (step) => y(step.high),
  ).curve(curveMonotoneX);
  return {
    plot,
    points: thinPoints(points, mostPoints, (point) => point.value).map((point) => ({
      point,
      x: time(point.atMilliseconds),
      y: y(point.value),
      yLow: y(point.low),
      yHigh: y(point.high),
    })),
    pointsInView: points.length,
    levelPath: runs.map((run) => levelLine.digits(1)(run) ?? '').join(''),
    bandPath: runs.map((run) => band.digits(1)(run) ?? '').join(''),
    changes: timeline.changePoints
      .filter(
        ({ atMilliseconds }) =>
          atMilliseconds >= zoom.fromMilliseconds && atMilliseconds <= zoom.toMilliseconds,
      )
      .map(({ atMilliseconds, before, after, sentence }) => ({
        x: time(atMilliseconds),
        yBefore: y(before),
        yAfter: y(after),
        sentence,
        atMilliseconds,
      })),
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
