/**
 * The single periods of a voice: each beat of the vocal folds, found by its likeness to the one before.
 * Source: the way of Boersma 1993 and the manual of Praat ("Sound & Pitch: To PointProcess (cc)"): from the strongest
 * swing in the middle of a voiced stretch outwards, each next beat where the sound correlates best with the last one,
 * between 0.8 and 1.2 of the period that the pitch leads to expect.
 */
export interface Beat {
  atSeconds: number;
  /** Largest swing of this period, in units of the sample. */
  amplitude: number;
}

/** Correlations of less are no beat of the same voice. */
const leastCorrelation = 0.3;
const nearest = 0.8;
const farthest = 1.2;

/** How far beside the middle of three values the top of the parabola through them lies, -0.5..0.5. */
function topOf(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  return bend >= 0 ? 0 : (before - after) / (2 * bend);
}

/** Pearson's correlation, means not taken out, of the stretches of `length` around two places. */
function likeness(samples: Float32Array, one: number, two: number, length: number): number {
  const half = Math.floor(length / 2);
  let product = 0;
  let firstSquares = 0;
  let secondSquares = 0;
  for (let offset = -half; offset <= half; offset += 1) {
    const first = samples[one + offset] ?? 0;
    const second = samples[two + offset] ?? 0;
    product += first * second;
    firstSquares += first * first;
    secondSquares += second * second;
  }
  return firstSquares * secondSquares === 0 ? 0 : product / Math.sqrt(firstSquares * secondSquares);
}

/** Where, in samples, the beat beside `from` lies (`way` 1: after, -1: before); null where none is alike. */
function nextBeat(samples: Float32Array, from: number, period: number, way: 1 | -1): number | null {
  const centre = Math.round(from);
  const first = Math.floor(nearest * period);
  const last = Math.ceil(farthest * period);
  const found: number[] = [];
  for (let distance = first; distance <= last; distance += 1) {
    found.push(likeness(samples, centre, centre + way * distance, period));
  }
  const best = found.indexOf(Math.max(...found));
  if ((found[best] ?? 0) < leastCorrelation) return null;
  const here = found[best] ?? 0;
  const shift = topOf(found[best - 1] ?? here, here, found[best + 1] ?? here);
  return from + way * (first + best + shift);
}

/** The largest swing within half a period of a place, to each side. */
function swing(samples: Float32Array, at: number, period: number): number {
  const [from, to] = [Math.round(at - period / 2), Math.round(at + period / 2)];
  let low = 0;
  let high = 0;
  for (let index = from; index < to; index += 1) {
    const value = samples[index] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}

/** The strongest sample within half a period of a place: where to begin. */
function strongest(samples: Float32Array, at: number, period: number): number {
  let best = Math.round(at);
  for (let index = Math.round(at - period / 2); index < at + period / 2; index += 1) {
    if (Math.abs(samples[index] ?? 0) > Math.abs(samples[best] ?? 0)) best = index;
  }
  return best;
}

/** A run of frames that are all voiced. */
export interface VoicedRun {
  startSeconds: number;
  endSeconds: number;
  /** Pitch at any moment of it. */
  hertzAt: (seconds: number) => number;
}

/** The beats of one voiced run, in order. */
export function findBeats(samples: Float32Array, sampleRate: number, run: VoicedRun): Beat[] {
  const [start, end] = [run.startSeconds * sampleRate, run.endSeconds * sampleRate];
  const periodAt = (place: number) => sampleRate / run.hertzAt(place / sampleRate);
  const middle = (start + end) / 2;
  const places = [strongest(samples, middle, periodAt(middle))];
  for (const way of [1, -1] as const) {
    let place: number | null = places[way === 1 ? places.length - 1 : 0] ?? middle;
    for (;;) {
      place = nextBeat(samples, place, periodAt(place), way);
      if (place === null || place < start || place > end) break;
      if (way === 1) places.push(place);
      else places.unshift(place);
    }
  }
  return places.map((place) => ({
    atSeconds: place / sampleRate,
    amplitude: swing(samples, place, periodAt(place)),
  }));
}
