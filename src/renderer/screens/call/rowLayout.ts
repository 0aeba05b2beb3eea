/** Where the rows of a long list stand, when only those in sight are drawn. All in CSS pixels. */

/** Top of each row, and at the end the height of all. */
export function rowTops(heights: readonly number[]): number[] {
  const tops = [0];
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** Index of the row at a height; the last one below the end. */
export function rowAt(tops: readonly number[], at: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? Infinity) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** About how high a turn will be: from how long it lasts, as its words are not here yet. */
export function likelyHeight(lastsSeconds: number, charactersPerLine: number): number {
  const charactersPerSecond = 14;
  const lines = Math.max(1, Math.ceil((lastsSeconds * charactersPerSecond) / charactersPerLine));
  return 24 + lines * 27;
}
