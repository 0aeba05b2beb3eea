/** Peaks of sound and stretches of time as they are drawn. */
export interface Stretch {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

export interface WaveArea {
  readonly view: Stretch;
  /** Of the drawing, in CSS pixels. */
  readonly width: number;
  readonly middle: number;
  readonly halfHeight: number;
}

const columnPixels = 3;

/** Where a moment stands in the drawing, in CSS pixels. */
export function pixelOf({ view, width }: Pick<WaveArea, 'view' | 'width'>, seconds: number): number {
  return ((seconds - view.startSeconds) / (view.endSeconds - view.startSeconds)) * width;
}

/** The moment at a pixel. */
export function secondsAt({ view, width }: Pick<WaveArea, 'view' | 'width'>, pixel: number): number {
  const share = Math.min(1, Math.max(0, width === 0 ? 0 : pixel / width));
  return view.startSeconds + share * (view.endSeconds - view.startSeconds);
}

/**
 * Two SVG paths of upright strokes, one for columns in which one of `turns` is spoken and one for the rest. Only what
 * is in view is looked at, so that the work does not grow with the call. `turns` stand in order of their starts.
 */
export function wavePaths(
  { peaks, secondsPerPeak }: { peaks: readonly number[]; secondsPerPeak: number },
  turns: readonly Stretch[],
  area: WaveArea,
): { spoken: string; other: string } {
  const paths = { spoken: '', other: '' };
  let turn = 0;
  for (let x = 0; x < area.width; x += columnPixels) {
    const from = secondsAt(area, x);
    const to = secondsAt(area, x + columnPixels);
    while ((turns[turn]?.endSeconds ?? Infinity) < from) turn += 1;
    const isSpoken = (turns[turn]?.startSeconds ?? Infinity) < to;
    const height = Math.max(
      0.6,
      loudest(peaks, from / secondsPerPeak, to / secondsPerPeak) * area.halfHeight,
    );
    const stroke = `M${x + 1} ${(area.middle - height).toFixed(1)}v${(2 * height).toFixed(1)}`;
    paths[isSpoken ? 'spoken' : 'other'] += stroke;
  }
  return paths;
}

/** 0..1, not quite in proportion, so that quiet voices can be seen beside loud ones. */
function loudest(peaks: readonly number[], from: number, to: number): number {
  let most = 0;
  const last = Math.min(peaks.length - 1, Math.max(Math.floor(from), Math.ceil(to) - 1));
  for (let index = Math.floor(from); index <= last; index += 1) most = Math.max(most, peaks[index] ?? 0);
  return (most / 255) ** 0.75;
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200] as const;
const pixelsPerTick = 84;

/** Round moments in view, far enough apart to be read. */
export function timeTicks({ view, width }: Pick<WaveArea, 'view' | 'width'>): number[] {
  const seconds = view.endSeconds - view.startSeconds;
  const step = steps.find((known) => (known / seconds) * width >= pixelsPerTick) ?? 14_400;
  const first = Math.ceil(view.startSeconds / step);
  const count = Math.floor(view.endSeconds / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => (first + index) * step);
}

const leastViewSeconds = 5;

/** The view `factor` times as long around a moment, inside the call. */
export function zoomedView(view: Stretch, factor: number, around: number, durationSeconds: number): Stretch {
  const length = Math.min(
    durationSeconds,
    Math.max(Math.min(leastViewSeconds, durationSeconds), (view.endSeconds - view.startSeconds) * factor),
  );
  return viewAt(around - length / 2, length, durationSeconds);
}

/** A view of `length` seconds that begins at a moment, or as near as the call's ends allow. */
export function viewAt(startSeconds: number, length: number, durationSeconds: number): Stretch {
  const start = Math.max(0, Math.min(startSeconds, durationSeconds - length));
  return { startSeconds: start, endSeconds: start + length };
}
