/** Where around the map of rings a community stands: an arc outside the outermost ring. Radians from straight up, clockwise. */
import type { Community } from '../model/network.ts';
import type { UnnamedMap } from './networkLayout.ts';

export interface CommunityArc {
  id: number;
  title: string | null;
  from: number;
  to: number;
}

const fullTurn = 2 * Math.PI;
const fewest = 3;
/** An arc reaches this far beyond the middle of its outer people, in pixels. */
const beyond = 8;

/** The arcs of communities with at least three people in sight; one that would go nearly all round tells nothing. */
export function communityArcs(picture: UnnamedMap, communities: readonly Community[]): CommunityArc[] {
  const { owner, nodes, rings } = picture;
  const radius = rings.at(-1)?.radius ?? 1;
  const angles = new Map(
    nodes.map(({ personId, x, y }) => [
      personId,
      (Math.atan2(x - owner.x, owner.y - y) + fullTurn) % fullTurn,
    ]),
  );
  return communities.flatMap(({ id, title, personIds }) => {
    const members = personIds
      .flatMap((personId) => angles.get(personId) ?? [])
      .toSorted((one, other) => one - other);
    if (members.length < fewest) return [];
    const { from, to } = shortestArc(members);
    const reach = beyond / radius;
    return to - from > 0.8 * fullTurn ? [] : [{ id, title, from: from - reach, to: to + reach }];
  });
}

/** The shortest arc that holds all angles, which are in rising order: the circle without its widest gap. */
function shortestArc(angles: readonly number[]): { from: number; to: number } {
  let widest = -1;
  let start = 0;
  for (const [index, angle] of angles.entries()) {
    const before = angles.at(index - 1) ?? angle;
    const gap = index === 0 ? angle + fullTurn - before : angle - before;
    if (gap <= widest) continue;
    widest = gap;
    start = index;
  }
  const from = angles[start] ?? 0;
  return { from, to: from + fullTurn - widest };
}
