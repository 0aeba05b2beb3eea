/** Where the name of a ring is written: along the ring, where no person and no other name is near. */
import type { LabelPlace } from './networkLabels.ts';
import type { NetworkPicture } from './networkLayout.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const directions = 48;
/** Half the length of a ring's name in pixels, and where along it the distance to others is taken. */
const halfLength = 46;
const samples = [-1, -0.5, 0, 0.5, 1];
/** With less room than this a name would cover others. */
const leastRoom = 12;
/** Room beyond this makes no place better; the top is preferred among good ones. */
const roomEnough = 26;

/** The direction (radians, 0 straight up, clockwise) with the most room for a name whose middle runs at this radius; null when nowhere is enough. */
export function clearestAngle(picture: NetworkPicture, radius: number): number | null {
  const others = nearCircle(obstacles(picture), picture.owner, radius, roomEnough);
  let best: number | null = null;
  let bestScore = -Infinity;
  for (let index = 0; index < directions; index += 1) {
    const angle = (2 * Math.PI * index) / directions;
    const spots = samples.map((share) =>
      spotAt(picture.owner, radius, angle + (share * halfLength) / radius),
    );
    const room = roomAround(spots, others, roomEnough);
    const score = room + 2 * Math.cos(angle);
    if (room >= leastRoom && score > bestScore) {
      best = angle;
      bestScore = score;
    }
  }
  return best;
}

/** Those of the spots that can lie within `reach` of a place on a circle: among thousands of people, a few hundred. */
export function nearCircle(spots: readonly Spot[], centre: Spot, radius: number, reach: number): Spot[] {
  return spots.filter(({ x, y }) => Math.abs(Math.hypot(x - centre.x, y - centre.y) - radius) <= reach);
}

/** How far the nearest of the others is from any of these spots, at most `enough`. */
export function roomAround(spots: readonly Spot[], others: readonly Spot[], enough: number): number {
  let least = enough ** 2;
  for (const { x, y } of spots) {
    for (const other of others) least = Math.min(least, (x - other.x) ** 2 + (y - other.y) ** 2);
  }
  return Math.sqrt(least);
}

/** An arc of the ring around `angle`, long enough for a ring's name. */
export function arcAt(centre: Spot, radius: number, angle: number): string {
  const reach = Math.min((halfLength * 1.6) / radius, Math.PI * 0.9);
  return arcPath(centre, radius, angle - reach, angle + reach);
}

/** An arc from one angle to a larger one, drawn so that text on it stands upright: SVG path data. */
export function arcPath(centre: Spot, radius: number, from: number, to: number): string {
  const isBelow = Math.cos((from + to) / 2) < 0;
  const [start, end] = isBelow ? [to, from] : [from, to];
  const side = radius.toFixed(1);
  const isLong = to - from > Math.PI ? 1 : 0;
  const ends = [start, end].map((angle) => written(spotAt(centre, radius, angle)));
  return `M${ends[0]}A${side} ${side} 0 ${isLong} ${isBelow ? 0 : 1} ${ends[1]}`;
}

function written({ x, y }: Spot): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The place on a circle at an angle, 0 straight up, clockwise. */
export function spotAt(centre: Spot, radius: number, angle: number): Spot {
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) };
}

/** What no name along a circle should touch: nodes, and along each written name one spot every fifteen pixels. */
export function obstacles({ nodes }: { nodes: readonly (Spot & { label?: LabelPlace })[] }): Spot[] {
  return nodes.flatMap(({ x, y, label }) => {
    if (label?.shown !== true) return [{ x, y }];
    const length = label.text.length * 7;
    const left = { start: label.x, middle: label.x - length / 2, end: label.x - length }[label.anchor];
    const spots = Array.from({ length: Math.ceil(length / 15) + 1 }, (_, index) => ({
      x: left + Math.min(index * 15, length),
      y: label.y,
    }));
    return [{ x, y }, ...spots];
  });
}
