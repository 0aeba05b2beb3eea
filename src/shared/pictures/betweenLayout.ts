/** The ties between the people the owner knows, without the owner: who belongs together stands together. Sizes in pixels. */
import type { AlterTie, EgoNetwork } from '../model/network.ts';
import { personRadius, type ArrangedPerson } from './arrangePeople.ts';
import { convexHull } from './convexHull.ts';
import { tiedParts } from './tiedParts.ts';
import { markAt, tenth, withLabels, type MapNode, type Mark, type Size } from './mapNode.ts';

export interface BetweenEdge {
  first: number;
  second: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
  /** Drawn by the owner, not seen in groups. */
  isDrawn: boolean;
}

export interface BetweenPicture extends Size {
  nodes: MapNode[];
  edges: BetweenEdge[];
  /** The outlines of a community's people, the largest part first: SVG path data, to be stroked round by `reach` on either side; its title stands at x, y. */
  communities: { id: number; title: string | null; path: string; reach: number; x: number; y: number }[];
  /** How many have no known tie to anybody else: they are not drawn. */
  alone: number;
}

const edgeSpace = 42;
const largestRadius = 15;
const smallestRadius = 2.5;
const largestScale = 1.6;
const fewestOutlined = 3;

/** The picture of arranged people in a frame of this size. */
export function betweenLayout(
  network: Pick<EgoNetwork, 'ties' | 'between' | 'communities'>,
  people: readonly ArrangedPerson[],
  size: Size,
): BetweenPicture {
  const known = new Map(network.ties.map((tie) => [tie.personId, tie]));
  const shown = people.filter(({ personId }) => known.has(personId));
  const { scale, place } = fitted(shown, size);
  const radius = Math.min(largestRadius, Math.max(smallestRadius, personRadius * scale));
  const marks = shown.flatMap((person) => {
    const tie = known.get(person.personId);
    const { x, y } = place(person);
    return tie === undefined ? [] : [markAt(tie, x, y, radius)];
  });
  const byId = new Map(marks.map((mark) => [mark.personId, mark]));
  const communities = outlines(network, byId, size);
  const nodes = withLabels(marks, titleSpots(communities), size);
  return {
    ...size,
    nodes,
    edges: network.between.flatMap((tie) => edgeOf(tie, byId)),
    communities,
    alone: network.ties.length - nodes.length,
  };
}

/** From the forces' own measure into the frame. */
function fitted(people: readonly ArrangedPerson[], size: Size) {
  const [left, right] = extent(people.map(({ x }) => x));
  const [top, bottom] = extent(people.map(({ y }) => y));
  const scale = Math.min(
    (size.width - 2 * edgeSpace) / Math.max(right - left, 1),
    (size.height - 2 * edgeSpace) / Math.max(bottom - top, 1),
    largestScale,
  );
  const place = ({ x, y }: ArrangedPerson) => ({
    x: size.width / 2 + (x - (left + right) / 2) * scale,
    y: size.height / 2 + (y - (top + bottom) / 2) * scale,
  });
  return { scale, place };
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

function edgeOf(tie: AlterTie, nodes: ReadonlyMap<number, Mark>): BetweenEdge[] {
  const [from, to] = [nodes.get(tie.first), nodes.get(tie.second)];
  if (from === undefined || to === undefined) return [];
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const width = 0.75 + 2.25 * Math.min(1, tie.weight);
  return [{ first: tie.first, second: tie.second, ...ends, width, isDrawn: tie.from === 'drawn' }];
}

/** One ground for each part of a community that its ties hold together: over people without one it would only spread. */
function outlines(
  { communities, between }: Pick<EgoNetwork, 'communities' | 'between'>,
  nodes: ReadonlyMap<number, Mark>,
  { width }: Size,
): BetweenPicture['communities'] {
  const partsOf = tiedParts(between);
  return communities.flatMap(({ id, title, personIds }) => {
    const parts = partsOf(personIds.filter((personId) => nodes.has(personId)))
      .filter(({ length }) => length >= fewestOutlined)
      .map((part) => convexHull(part.flatMap((personId) => nodes.get(personId) ?? [])));
    const [hull] = parts;
    if (hull === undefined) return [];
    const path = parts.map(pathAround).join('');
    const top = hull.reduce((best, point) => (point.y < best.y ? point : best));
    const reach = (nodes.values().next().value?.radius ?? 0) + 9;
    const half = titleHalf(title);
    const x = Math.min(Math.max(top.x, half), Math.max(width - half, half));
    return [{ id, title, path, reach, x, y: Math.max(top.y - reach - 8, 10) }];
  });
}

function pathAround(hull: readonly { x: number; y: number }[]): string {
  return `M${hull.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`).join('L')}Z`;
}

const letterWidth = 7;
const titleSpot = 9;

function titleHalf(title: string | null): number {
  return ((title?.length ?? 0) * letterWidth) / 2;
}

/** Circles along the titles of communities, which no name may cover. */
export function titleSpots(
  communities: BetweenPicture['communities'],
): { x: number; y: number; radius: number }[] {
  return communities.flatMap(({ title, x, y }) => {
    const half = titleHalf(title);
    if (half === 0) return [];
    const count = Math.ceil((2 * half) / titleSpot) + 1;
    return Array.from({ length: count }, (_, index) => ({
      x: x - half + (index * 2 * half) / (count - 1),
      y,
      radius: titleSpot,
    }));
  });
}
