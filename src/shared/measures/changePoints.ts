/**
 * Lasting shifts of level: PELT with squared error.
 * Source: Killick, Fearnhead & Eckley 2012, Journal of the American Statistical Association 107:1590-98.
 * Penalty 2 sigma^2 ln n, with sigma from successive differences, so that shifts hardly widen it: by their median
 * absolute deviation, or by their mean square (J. von Neumann 1941, Annals of Mathematical Statistics 12:367-95) where
 * that is larger, as it is where most talks are equally even and few stand out. At least five interactions on each
 * side. The floor under sigma and the least shift told are our own choices.
 */
import { mean, median } from './average.ts';
import { meanDifference } from './differences.ts';

const shortestSegment = 5;
/** On a 0..1 scale, wobbles below this are within what reading words can tell. */
const leastSigma = 0.05;
/** A shift of mean smaller than this is not worth a sentence. */
const leastShift = 0.1;
/** Nor one smaller than this many standard deviations within the stretches beside it. */
const leastEffect = 0.8;
/** The search takes time with the square of the length; a longer series is first averaged over neighbours. */
const mostBlocks = 1000;

/** 2 sigma^2 ln n for scores 0..1, in squared units of the score. */
function shiftPenalty(values: readonly number[]): number {
  const differences = values.slice(1).map((value, index) => value - (values[index] ?? value));
  const middle = median(differences);
  const deviation = median(differences.map((difference) => Math.abs(difference - middle)));
  const meanSquare = mean(differences.map((difference) => difference ** 2));
  const sigma = Math.max(leastSigma, (1.4826 * deviation) / Math.SQRT2 || 0, Math.sqrt(meanSquare / 2) || 0);
  return 2 * sigma ** 2 * Math.log(values.length);
}

/** Sum of squares around the mean of values[from, to), in constant time from running sums. */
function segmentCost(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (const [index, value] of values.entries()) {
    sums[index + 1] = (sums[index] ?? 0) + value;
    squares[index + 1] = (squares[index] ?? 0) + value ** 2;
  }
  return (from, to) =>
    (squares[to] ?? 0) - (squares[from] ?? 0) - ((sums[to] ?? 0) - (sums[from] ?? 0)) ** 2 / (to - from);
}

/**
 * Indexes at which a new segment begins, ascending, for the given penalty; segments have `shortest` values or more.
 * Gives the exact least of cost + penalty per segment.
 */
export function segmentStarts(values: readonly number[], penalty: number, shortest: number): number[] {
  const cost = segmentCost(values);
  const best = new Float64Array(values.length + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(values.length + 1);
  best[0] = -penalty;
  const candidates = new Int32Array(values.length + 1);
  let count = 0;
  for (let end = shortest; end <= values.length; end += 1) {
    // A start is dropped only once the end that beats it is itself a possible start.
    const beaten = end - shortest;
    const bar = best[beaten] ?? 0;
    if (Number.isFinite(bar)) {
      let kept = 0;
      for (let place = 0; place < count; place += 1) {
        const start = candidates[place] ?? 0;
        if (beaten - start >= shortest && (best[start] ?? 0) + cost(start, beaten) >= bar) continue;
        candidates[kept] = start;
        kept += 1;
      }
      candidates[kept] = beaten;
      count = kept + 1;
    }
    for (let place = 0; place < count; place += 1) {
      const start = candidates[place] ?? 0;
      const total = (best[start] ?? 0) + cost(start, end) + penalty;
      if (total < (best[end] ?? 0)) {
        best[end] = total;
        previous[end] = start;
      }
    }
  }
  const starts: number[] = [];
  for (let end = values.length; end > 0; end = previous[end] ?? 0) {
    const start = previous[end] ?? 0;
    if (start > 0) starts.unshift(start);
  }
  return starts;
}

export interface Shift {
  /** Index of the first value of the new level. */
  index: number;
  /** Mean of the stretch before and after. */
  before: number;
  after: number;
}

/** Means of each `size` neighbours; the search looks at these where a series is very long. */
function blockMeans(values: readonly number[], size: number): readonly number[] {
  if (size === 1) return values;
  return Array.from({ length: Math.ceil(values.length / size) }, (_, block) =>
    mean(values.slice(block * size, (block + 1) * size)),
  );
}

function squaresAround(values: readonly number[], middle: number): number {
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

interface Weighed extends Shift {
  /** In standard deviations within the stretches beside it. */
  effect: number;
  /** Whether it can be told from chance. */
  isTold: boolean;
}

/** The shifts at these starts, each with the mean of the stretches beside it and how it compares with their spread. */
function shiftsAt(values: readonly number[], starts: readonly number[]): Weighed[] {
  const edges = [0, ...starts, values.length];
  return starts.map((index, place) => {
    const left = values.slice(edges[place] ?? 0, index);
    const right = values.slice(index, edges[place + 2] ?? values.length);
    const [before, after] = [mean(left), mean(right)];
    const spread = Math.sqrt(
      (squaresAround(left, before) + squaresAround(right, after)) / (left.length + right.length - 2),
    );
    const effect = Math.abs(after - before) / Math.max(spread, leastSigma);
    return { index, before, after, effect, isTold: meanDifference(right, left).direction !== null };
  });
}

/**
 * Lasting shifts in scores 0..1 in order of time, by the rule at the top of this file. Where somebody goes hot and cold
 * the differences hold many zeros and sigma comes out too small; so a shift that is small beside the spread around it,
 * or may as well be chance, is taken back, the least first.
 */
export function findShifts(values: readonly number[]): Shift[] {
  if (values.length < 2 * shortestSegment) return [];
  const blockSize = Math.ceil(values.length / mostBlocks);
  const blocks = blockMeans(values, blockSize);
  let starts = segmentStarts(blocks, shiftPenalty(blocks), shortestSegment).map((start) => start * blockSize);
  for (;;) {
    const shifts = shiftsAt(values, starts);
    const doubtful = shifts
      .filter(
        ({ before, after, effect, isTold }) =>
          !isTold || effect < leastEffect || Math.abs(after - before) < leastShift,
      )
      .toSorted((first, second) => first.effect - second.effect)[0];
    if (doubtful === undefined) return shifts.map(({ index, before, after }) => ({ index, before, after }));
    starts = starts.filter((start) => start !== doubtful.index);
  }
}
