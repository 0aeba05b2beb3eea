/**
 * Groups that the owner named, on either map: a halo around each member, and the halos joined by the shortest lines that
 * hold them all together (a minimum spanning tree; R. C. Prim 1957). Members may stand anywhere: an outline around all of
 * them would take in people who do not belong. Sizes in pixels.
 */
import type { PersonGroup } from '../model/network.ts';
import type { MapNode, Size } from './mapNode.ts';
import { boxOf, touches, type Box, type LabelPlace } from './networkLabels.ts';

export interface GroupMark {
  id: number;
  halos: { personId: number; x: number; y: number; radius: number }[];
  /** From middle to middle. */
  joints: { x1: number; y1: number; x2: number; y2: number }[];
  label: LabelPlace;
}

const halo = 6;
const lineHeight = 16;
/** Places for a name are sought around so many members, from the top. */
const mostTried = 12;

/** The groups of whom anybody is in sight, each with a name that covers as little else as there is room for. */
export function groupMarks(
  nodes: readonly MapNode[],
  groups: readonly PersonGroup[],
  size: Size,
  fixed: readonly { x: number; y: number; radius: number }[] = [],
): GroupMark[] {
  const byId = new Map(nodes.map((node) => [node.personId, node]));
  const taken = [...[...nodes, ...fixed].map(around), ...nodes.flatMap(nameBox)];
  return groups.flatMap(({ id, name, personIds }) => {
    const members = personIds.flatMap((personId) => byId.get(personId) ?? []);
    const label = labelFor(name, members, taken, size);
    if (label === null) return [];
    taken.push(boxOf(label));
    const halos = members.map(({ personId, x, y, radius }) => ({ personId, x, y, radius: radius + halo }));
    return [{ id, halos, joints: joined(members), label }];
  });
}

function around({ x, y, radius }: { x: number; y: number; radius: number }): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function nameBox({ label }: MapNode): Box[] {
  return label.shown ? [boxOf(label)] : [];
}

/** Grows a tree from the first member by whoever is nearest to it. */
function joined(members: readonly MapNode[]): GroupMark['joints'] {
  const [first, ...others] = members;
  if (first === undefined) return [];
  const waiting = new Map(others.map((node) => [node, { to: first, away: distance(node, first) }]));
  const joints: GroupMark['joints'] = [];
  while (waiting.size > 0) {
    const [node, { to }] = [...waiting].reduce((best, one) => (one[1].away < best[1].away ? one : best));
    waiting.delete(node);
    joints.push({ x1: to.x, y1: to.y, x2: node.x, y2: node.y });
    for (const [other, { away }] of waiting) {
      const anew = distance(other, node);
      if (anew < away) waiting.set(other, { to: node, away: anew });
    }
  }
  return joints;
}

function distance(one: MapNode, other: MapNode): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

/** Above or below a member, where it covers the fewest of what is there already; the upmost first. */
function labelFor(
  name: string,
  members: readonly MapNode[],
  taken: readonly Box[],
  size: Size,
): LabelPlace | null {
  const places = members
    .toSorted((one, other) => one.y - other.y)
    .slice(0, mostTried)
    .flatMap((member) => placesAt(name, member, size));
  const rated = places.map((place) => {
    const box = boxOf(place);
    return { place, covers: taken.filter((other) => touches(box, other)).length };
  });
  return rated.toSorted((one, other) => one.covers - other.covers)[0]?.place ?? null;
}

function placesAt(text: string, { x, y, radius }: MapNode, size: Size): LabelPlace[] {
  const reach = radius + halo + 2 + lineHeight / 2;
  const middle: LabelPlace = { text, x, y, anchor: 'middle', shown: true };
  const half = boxOf(middle).right - x;
  // Inside the frame, also where the member stands at its edge.
  const within = Math.min(Math.max(x, half), Math.max(size.width - half, half));
  return [-1, 1, -2, 2].map((side) => ({
    ...middle,
    x: within,
    y: Math.min(Math.max(y + side * reach, lineHeight / 2), size.height - lineHeight / 2),
  }));
}
