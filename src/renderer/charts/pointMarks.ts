/** The points of a timeline as path data: one path for each kind and tone, however many points there are. */
import type { MarkPlace, PlacedPoint } from '../../shared/pictures/timelineLayout.ts';

export type Tone = 'warm' | 'even' | 'cold';

/** Nobody tells a smaller disc from a square, which is far quicker to draw. */
const leastDisc = 2;
/** The owner's own word is not lost among many points. */
const leastTriangle = 3.2;

/**
 * A chat is a disc, a call a square, a journal entry a triangle. All run the same way round:
 * otherwise two that overlap in one path would cut a hole into each other.
 */
export function pointPath(kind: PlacedPoint['point']['kind'], x: number, y: number, radius: number): string {
  if (kind !== 'journal' && radius < leastDisc) return specklePath(x, y, Math.round(2 * radius));
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(1)} ${(y + dy).toFixed(1)}`;
  if (kind === 'session') {
    const turn = `a${radius} ${radius} 0 1 0`;
    return `M${at(-radius, 0)}${turn}${2 * radius} 0${turn}${-2 * radius} 0Z`;
  }
  if (kind === 'call') {
    const half = radius * 0.92;
    return `M${at(-half, -half)}v${2 * half}h${2 * half}v${-2 * half}Z`;
  }
  const size = Math.max(radius, leastTriangle);
  return `M${at(0, -size * 1.25)}L${at(-size * 1.15, size * 0.85)}L${at(size * 1.15, size * 0.85)}Z`;
}

/** A square on whole pixels. */
function specklePath(x: number, y: number, size: number): string {
  return `M${Math.round(x - size / 2)} ${Math.round(y - size / 2)}v${size}h${size}v${-size}Z`;
}

/** Which side of even a tone lies on, when its whole interval does; `own` for what is no tone but the owner's rating. */
export function toneOf({ point }: PlacedPoint): Tone | 'own' {
  if (point.kind === 'journal') return 'own';
  if (point.low > 0.5) return 'warm';
  return point.high < 0.5 ? 'cold' : 'even';
}

/** All points joined to one path for each tone. */
export function tonePaths(points: readonly PlacedPoint[], radius: number): Record<Tone | 'own', string> {
  const paths = { warm: '', even: '', cold: '', own: '' };
  for (const placed of points) {
    paths[toneOf(placed)] += pointPath(placed.point.kind, placed.x, placed.y, radius);
  }
  return paths;
}

/** The intervals as one path of upright lines. */
export function whiskerPath(points: readonly PlacedPoint[]): string {
  return points
    .map(({ x, yLow, yHigh }) => `M${x.toFixed(1)} ${yLow.toFixed(1)}V${yHigh.toFixed(1)}`)
    .join('');
}

/** Bars from a base line: up for `support`, down for `tactics`; four and more are full length. */
export function barPath(
  marks: readonly MarkPlace[],
  kind: 'support' | 'tactics',
  base: number,
  fullLength: number,
): string {
  const sign = kind === 'support' ? -1 : 1;
  return marks
    .map(({ x, count }) => {
      const length = (Math.min(count, 4) / 4) * fullLength;
      return `M${x.toFixed(1)} ${(base + sign).toFixed(1)}v${(sign * length).toFixed(1)}`;
    })
    .join('');
}

/** The point nearest to a place, no further away than `reach` pixels. */
export function nearestPoint(
  points: readonly PlacedPoint[],
  x: number,
  y: number,
  reach: number,
): PlacedPoint | null {
  let best: PlacedPoint | null = null;
  let bestDistance = reach;
  for (const placed of points) {
    const distance = Math.hypot(placed.x - x, placed.y - y);
    if (distance < bestDistance) {
      best = placed;
      bestDistance = distance;
    }
  }
  return best;
}
