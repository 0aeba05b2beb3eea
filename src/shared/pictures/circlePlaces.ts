/** Places on a circle: near where each wants to be, in the same order, never closer than a gap. Angles in radians. */

const fullTurn = 2 * Math.PI;

/** The least non-decreasing sequence in squared distance to `values` (pool adjacent violators). */
function nondecreasing(values: readonly number[]): number[] {
  const blocks: { sum: number; count: number }[] = [];
  for (const value of values) {
    let block = { sum: value, count: 1 };
    let last = blocks.at(-1);
    while (last !== undefined && last.sum / last.count > block.sum / block.count) {
      block = { sum: block.sum + last.sum, count: block.count + last.count };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  return blocks.flatMap((block) => Array.from({ length: block.count }, () => block.sum / block.count));
}

/** Where the circle is cut open: just behind its widest empty arc. */
function widestGapEnd(angles: readonly number[]): number {
  let widest = -1;
  let end = 0;
  for (const [index, angle] of angles.entries()) {
    const before = angles.at(index - 1) ?? angle;
    const gap = index === 0 ? angle + fullTurn - before : angle - before;
    if (gap > widest) {
      widest = gap;
      end = index;
    }
  }
  return end;
}

/**
 * Angles for wishes given in ascending order within one turn, at least `leastGap` apart all round.
 * Where they cannot all have that gap, they are spread evenly.
 */
export function spreadOnCircle(wishes: readonly number[], leastGap: number): number[] {
  const count = wishes.length;
  if (count < 2) return [...wishes];
  const cut = widestGapEnd(wishes);
  const opened = [...wishes.slice(cut), ...wishes.slice(0, cut).map((angle) => angle + fullTurn)];
  const placed = nondecreasing(opened.map((angle, index) => angle - index * leastGap)).map(
    (angle, index) => angle + index * leastGap,
  );
  const first = placed[0] ?? 0;
  const fits = (placed.at(-1) ?? 0) - first <= fullTurn - leastGap + 1e-9;
  const angles = fits ? placed : opened.map((_, index) => first + (index * fullTurn) / count);
  return [...angles.slice(count - cut), ...angles.slice(0, count - cut)];
}
