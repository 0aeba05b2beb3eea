/**
 * Many items of a time line, coarser from level to level, so that any stretch of it is drawn from about as many items
 * whatever its length: a decade costs no more than a day. Each level keeps of every stretch of time the first, the
 * lowest, the highest and the last item, so the outline stays and no extreme is lost on the way up.
 */
import type { Zoom } from './zoom.ts';

interface Timed {
  atMilliseconds: number;
}

/** Levels from all items to a handful, each in order of time. */
export type Pyramid<Item extends Timed> = readonly (readonly Item[])[];

const keptOfEach = 4;

/** Items in order of time. Takes time and memory in proportion to their number. */
export function buildPyramid<Item extends Timed>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
): Pyramid<Item> {
  const start = items[0]?.atMilliseconds ?? 0;
  const span = (items.at(-1)?.atMilliseconds ?? 0) - start;
  const levels: (readonly Item[])[] = [items];
  let stretches = items.length <= keptOfEach ? 0 : Math.max(1, Math.floor(items.length / (2 * keptOfEach)));
  let finest = items;
  for (; stretches >= 1; stretches = Math.floor(stretches / 2)) {
    // A hair longer, so that the last item falls into the last stretch.
    finest = coarser(finest, valueOf, start, ((span + 1) / stretches) * (1 + 1e-9));
    levels.push(finest);
  }
  return levels;
}

function coarser<Item extends Timed>(
  items: readonly Item[],
  valueOf: (item: Item) => number,
  startMilliseconds: number,
  stretchMilliseconds: number,
): Item[] {
  const kept: Item[] = [];
  const stretchOf = (item: Item) =>
    Math.floor((item.atMilliseconds - startMilliseconds) / stretchMilliseconds);
  for (let from = 0; from < items.length;) {
    let [to, lowest, highest] = [from, from, from];
    const stretch = stretchOf(itemAt(items, from));
    for (; to < items.length && stretchOf(itemAt(items, to)) === stretch; to += 1) {
      if (valueOf(itemAt(items, to)) < valueOf(itemAt(items, lowest))) lowest = to;
      if (valueOf(itemAt(items, to)) > valueOf(itemAt(items, highest))) highest = to;
    }
    const places = [...new Set([from, lowest, highest, to - 1])].toSorted((one, other) => one - other);
    for (const place of places) kept.push(itemAt(items, place));
    from = to;
  }
  return kept;
}

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError('No item has this place.');
  return item;
}

/**
 * The items to draw for a stretch of time: all of them where they are at most `most` (4 or more), else those of the
 * finest level that are. With the nearest one beyond each end, so that lines run to the frame.
 */
export function itemsInView<Item extends Timed>(pyramid: Pyramid<Item>, zoom: Zoom, most: number): Item[] {
  for (const level of pyramid) {
    const [from, to] = rangeOf(level, zoom);
    if (to - from <= most || level === pyramid.at(-1)) return level.slice(Math.max(0, from - 1), to + 1);
  }
  return [];
}

/** How many of all items lie in a stretch of time, both ends included. */
export function countInView(pyramid: Pyramid<Timed>, zoom: Zoom): number {
  const [from, to] = rangeOf(pyramid[0] ?? [], zoom);
  return to - from;
}

/** From the first item in the stretch to the one after the last. */
function rangeOf(items: readonly Timed[], { fromMilliseconds, toMilliseconds }: Zoom): [number, number] {
  return [firstPlace(items, (at) => at >= fromMilliseconds), firstPlace(items, (at) => at > toMilliseconds)];
}

/** The first place whose time meets a condition that, once met, stays met; the length where none does. */
function firstPlace(items: readonly Timed[], isMet: (atMilliseconds: number) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isMet(items[middle]?.atMilliseconds ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
