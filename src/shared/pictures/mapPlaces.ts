/** From places on the map back to people and ratings. Pixels of the picture. */
import type { NetworkPicture } from './networkLayout.ts';
import { valueRange } from './ringPlaces.ts';

export interface Point {
  x: number;
  y: number;
}

/** The rating 0..6 that a place on the map stands for: 6 at the inner edge of the nearest ring, 0 at the outermost rim. */
export function closenessAt(picture: Pick<NetworkPicture, 'owner' | 'rings'>, point: Point): number {
  const distance = Math.hypot(point.x - picture.owner.x, point.y - picture.owner.y);
  const steps = Array.from({ length: 7 }, (_, rating) => ({
    rating,
    away: Math.abs(distanceOf(picture, rating) - distance),
  }));
  return steps.reduce((best, step) => (step.away < best.away ? step : best)).rating;
}

/** How far from the owner someone of this rating stands, 0..6, where there is room. */
export function distanceOf({ rings }: Pick<NetworkPicture, 'rings'>, rating: number): number {
  const share = rating / 6;
  const ring =
    rings.find(({ class: name }) => share >= valueRange[name].low && share <= valueRange[name].high) ??
    rings.at(-1);
  if (ring === undefined) return 0;
  const { low, high } = valueRange[ring.class];
  return ring.outer - ((share - low) / (high - low)) * (ring.outer - ring.inner);
}

/** Those inside a line drawn around them by hand; the line is closed from its end to its start. */
export function insideLasso<One extends Point>(lasso: readonly Point[], places: readonly One[]): One[] {
  return lasso.length < 3 ? [] : places.filter((place) => isInside(lasso, place));
}

/** By how often a ray to the right crosses the line. */
function isInside(lasso: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  let before = lasso.at(-1);
  for (const point of lasso) {
    if (before !== undefined && point.y > y !== before.y > y) {
      const crossing = point.x + ((y - point.y) * (before.x - point.x)) / (before.y - point.y);
      if (x < crossing) inside = !inside;
    }
    before = point;
  }
  return inside;
}
