/** Where the title of a community is written along its arc: off the titles of others and, where there is room, off names. */
import type { Community } from '../model/network.ts';
import { communityArcs, type CommunityArc } from './communityArcs.ts';
import type { UnnamedMap } from './networkLayout.ts';
import { nearCircle, obstacles, roomAround, spotAt, type Spot } from './ringNames.ts';

/** Radians from straight up, clockwise. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far outside the outermost ring the arcs run, and from there to the middle of their titles, in pixels. */
export const arcFromRim = 6;
export const titleFromArc = 10;

const letterWidth = 6.6;
/** Between one title and the next, so that they are not read as one. */
const leastGap = 12;
/** What a name keeps free around a spot of a title. */
const spotRadius = 8;
/** A title is tried at so many places along its arc. */
const tries = 9;
/** Room beyond this makes no place better; the middle of the arc is preferred among good ones. */
const roomEnough = 14;

/** The stretch of a circle of this radius for each title that fits its arc, those with the longest arcs first. */
export function arcTitles(
  picture: UnnamedMap,
  arcs: readonly CommunityArc[],
  radius: number,
): ReadonlyMap<number, Span> {
  const names = nearCircle(obstacles(picture), picture.owner, radius, roomEnough);
  const titles = new Map<number, Span>();
  for (const arc of arcs.toSorted((one, other) => other.to - other.from - one.to + one.from)) {
    const half = ((arc.title?.length ?? 0) * letterWidth) / radius / 2;
    const spare = (arc.to - arc.from) / 2 - half;
    if (half === 0 || spare < 0) continue;
    const spans = middlesOf(arc, spare).map((middle) => ({ from: middle - half, to: middle + half }));
    const free = spans.filter((span) =>
      [...titles.values()].every((other) => areApart(span, other, leastGap / radius)),
    );
    const rooms = free.map((span) => ({ span, room: roomOf(span, picture.owner, radius, names) }));
    const [best] = rooms.toSorted((one, other) => other.room - one.room);
    if (best !== undefined) titles.set(arc.id, best.span);
  }
  return titles;
}

/** From the middle of an arc outwards. */
function middlesOf({ from, to }: Span, spare: number): number[] {
  return Array.from({ length: tries }, (_, index) => {
    const steps = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
    return (from + to) / 2 + (steps * spare) / Math.floor(tries / 2);
  });
}

/** How far the nearest name or person is from a title, up to what is enough. */
function roomOf(span: Span, centre: Spot, radius: number, others: readonly Spot[]): number {
  const spots = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    spotAt(centre, radius, span.from + share * (span.to - span.from)),
  );
  return roomAround(spots, others, roomEnough);
}

/** By at least a gap; also where one of them is counted a turn further on. */
function areApart(one: Span, other: Span, gap: number): boolean {
  return [-2, 0, 2].every((turns) => {
    const turn = turns * Math.PI;
    return one.to + gap < other.from + turn || one.from - gap > other.to + turn;
  });
}

/** Circles along the titles of communities, for names to stay off. */
export function titleSpots(
  map: UnnamedMap,
  communities: readonly Community[],
): { x: number; y: number; radius: number }[] {
  const radius = (map.rings.at(-1)?.radius ?? 0) + arcFromRim + titleFromArc;
  const titles = arcTitles(map, communityArcs(map, communities), radius);
  return [...titles.values()].flatMap(({ from, to }) => {
    const count = Math.ceil(((to - from) * radius) / spotRadius);
    return Array.from({ length: count + 1 }, (_, index) => ({
      ...spotAt(map.owner, radius, from + ((to - from) * index) / count),
      radius: spotRadius,
    }));
  });
}
