/**
 * The map as plain numbers: the owner in the middle, three rings by closeness, one node a person.
 * A person's direction comes from their seat, the same at every date; without seats, from who is in the network (people
 * who share groups side by side). So nobody jumps when a value or a date changes. Sizes in pixels.
 */
import type { Network, Tie } from '../model/ties.ts';
import { markAt, tenth, withLabels, type MapNode, type Mark, type Size } from './mapNode.ts';
import {
  bandsFor,
  nodeRadius,
  placeRing,
  ringClasses,
  ringOf,
  type Bands,
  type Place,
  type RingClass,
} from './ringPlaces.ts';

export interface NetworkNode extends MapNode {
  ring: RingClass;
  /** The line to the owner, from edge to edge. */
  line: { x1: number; y1: number; x2: number; y2: number; width: number; dash: readonly number[] };
}

export interface NetworkPicture {
  width: number;
  height: number;
  owner: { x: number; y: number; radius: number };
  /** `radius` is where the ring is drawn, just outside its people, who stand between `inner` and `outer`. */
  rings: { class: RingClass; radius: number; inner: number; outer: number }[];
  nodes: NetworkNode[];
  /** People who share groups, as soft curves: SVG path data. */
  between: { first: number; second: number; path: string; width: number }[];
}

/** A tie with its seat, 0..1 of a turn, where that is known. */
type SeatedTie = Tie & { seat?: number };

export interface DrawnNetwork {
  ties: readonly SeatedTie[];
  between: Network['between'];
}

/** How the line to someone is dashed, by how strong the tie is. */
export const dashes: Record<RingClass, readonly number[]> = { strong: [], middle: [9, 5], weak: [2, 5] };
/** Room around the rings: for names, and where communities are marked, for those outside the rim. */
const edgeSpace = 28;
const edgeSpaceWithArcs = 40;

function outermostRadius(size: Size, steady: boolean): number {
  return Math.max(60, Math.min(size.width, size.height) / 2 - (steady ? edgeSpaceWithArcs : edgeSpace));
}

/** A number 0..1 of one's own for each id, far from that of the next: those who came in first are not all on one side. */
function scattered(id: number): number {
  return (id * 0.618033988749895) % 1;
}

/** Everyone's own direction: their seat, or else people linked by groups together. */
function directions(network: DrawnNetwork): Map<number, number> {
  const seats = network.ties.flatMap(({ personId, seat }) =>
    seat === undefined ? [] : [[personId, 2 * Math.PI * seat] as const],
  );
  if (seats.length === network.ties.length) return new Map(seats);
  const chain = new Map(network.ties.map(({ personId }) => [personId, personId]));
  const rootOf = (id: number): number => {
    let root = id;
    for (let next = chain.get(root); next !== undefined && next !== root; next = chain.get(root)) root = next;
    return root;
  };
  for (const { first, second } of network.between) {
    if (!chain.has(first) || !chain.has(second)) continue;
    const [lower, higher] = [rootOf(first), rootOf(second)].toSorted((one, other) => one - other);
    if (lower !== undefined && higher !== undefined) chain.set(higher, lower);
  }
  const ordered = [...chain.keys()]
    .map((id) => ({ id, root: rootOf(id) }))
    .toSorted(
      (one, other) => scattered(one.root) - scattered(other.root) || scattered(one.id) - scattered(other.id),
    );
  return new Map(ordered.map(({ id }, index) => [id, (2 * Math.PI * index) / ordered.length]));
}

function nodeAt(
  { tie, ring, angle, distance }: Place<SeatedTie>,
  owner: NetworkPicture['owner'],
  radius: number,
): Mark & Omit<NetworkNode, 'label'> {
  // The first person stands straight above the owner.
  const [alongX, alongY] = [Math.sin(angle), -Math.cos(angle)];
  return {
    ...markAt(tie, owner.x + alongX * distance, owner.y + alongY * distance, radius),
    ring,
    line: {
      x1: owner.x + alongX * owner.radius,
      y1: owner.y + alongY * owner.radius,
      x2: owner.x + alongX * (distance - radius),
      y2: owner.y + alongY * (distance - radius),
      width: 1 + 4.5 * tie.contact.value,
      dash: dashes[tie.contact.class],
    },
  };
}

function curves(between: Network['between'], nodes: readonly MapNode[], owner: NetworkPicture['owner']) {
  const known = new Map(nodes.map((node) => [node.personId, node]));
  return between.flatMap(({ first, second, groups }) => {
    const [from, to] = [known.get(first), known.get(second)];
    if (from === undefined || to === undefined) return [];
    // Bent a little towards the middle, so that neighbours' curves do not lie on the ring.
    const bendX = (from.x + to.x) / 2 + (owner.x - (from.x + to.x) / 2) * 0.25;
    const bendY = (from.y + to.y) / 2 + (owner.y - (from.y + to.y) / 2) * 0.25;
    const path = `M${tenth(from.x)} ${tenth(from.y)}Q${tenth(bendX)} ${tenth(bendY)} ${tenth(to.x)} ${tenth(to.y)}`;
    return [{ first, second, path, width: Math.min(3, 0.75 + 0.5 * groups) }];
  });
}

function ringsOf(bands: Bands, radius: number): NetworkPicture['rings'] {
  return ringClasses.map((ring) => ({ class: ring, ...bands[ring], radius: bands[ring].outer + radius + 4 }));
}

function placesOf(network: DrawnNetwork, bands: Bands, radius: number): Place<SeatedTie>[] {
  const wish = directions(network);
  return ringClasses.flatMap((ring) => {
    const members = network.ties.filter((tie) => ringOf(tie) === ring);
    return placeRing(members, ring, wish, radius, bands[ring]);
  });
}

/** The map before names are written on it. */
export interface UnnamedMap extends Pick<NetworkPicture, 'owner' | 'rings'> {
  nodes: readonly Mark[];
}

interface Layout {
  /** With rings that are the same for any network. */
  steady?: boolean;
  /** Where no name of a person should stand. */
  keepFree?: (map: UnnamedMap) => readonly { x: number; y: number; radius: number }[];
}

/** The whole map for a network in a frame of this size. */
export function networkLayout(
  network: DrawnNetwork,
  size: Size,
  { steady = false, keepFree = () => [] }: Layout = {},
): NetworkPicture {
  const outermost = outermostRadius(size, steady);
  const bands = bandsFor(network.ties, outermost, steady);
  const radius = nodeRadius(network.ties, bands);
  const owner = { x: size.width / 2, y: size.height / 2, radius: Math.min(26, outermost * 0.12) };
  const rings = ringsOf(bands, radius);
  const marks = placesOf(network, bands, radius).map((place) => nodeAt(place, owner, radius));
  const nodes = withLabels(marks, [owner, ...keepFree({ owner, rings, nodes: marks })], size);
  return {
    ...size,
    owner,
    rings,
    nodes,
    between: curves(network.between, nodes, owner),
  };
}

/** Where one person stands on the map with steady rings, without drawing it whole; null for who is not on it. */
export function placeOnMap(
  network: DrawnNetwork,
  size: Size,
  personId: number,
): { x: number; y: number } | null {
  const bands = bandsFor(network.ties, outermostRadius(size, true), true);
  const place = placesOf(network, bands, nodeRadius(network.ties, bands)).find(
    ({ tie }) => tie.personId === personId,
  );
  if (place === undefined) return null;
  return {
    x: size.width / 2 + Math.sin(place.angle) * place.distance,
    y: size.height / 2 - Math.cos(place.angle) * place.distance,
  };
}
