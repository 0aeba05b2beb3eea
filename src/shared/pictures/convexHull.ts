/** The convex hull of points by Andrew's monotone chain (A. M. Andrew 1979), in order around it. */
interface Point {
  x: number;
  y: number;
}

/** Points inside the hull or on its edges are left out; of one or two points there are one or two. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  const lower = chainOf(sorted);
  const upper = chainOf(sorted.toReversed());
  return sorted.length < 3 ? sorted : [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chainOf(sorted: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of sorted) {
    for (;;) {
      const [before, last] = chain.slice(-2);
      if (before === undefined || last === undefined || turn(before, last, point) > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain;
}

/** Above 0 where the way from `first` over `second` to `third` turns left. */
function turn(first: Point, second: Point, third: Point): number {
  return (second.x - first.x) * (third.y - first.y) - (second.y - first.y) * (third.x - first.x);
}
