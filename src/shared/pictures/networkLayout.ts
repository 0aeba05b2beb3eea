/**
 * The map as plain numbers: the owner in the middle, three rings by contact class, one node a person.
 * A person's direction depends only on who is in the network (people who share groups side by side),
 * so nobody jumps when a value or a date changes. Sizes in pixels.
 */
import type { Network, Tie } from '../model/ties.ts';
import { spreadOnCircle } from './circlePlaces.ts';
import { placeLabels, type LabelPlace } from './networkLabels.ts';
import { shapeOfStep, warmthStep, type NodeShape, type WarmthStep } from './warmthStep.ts';

type ContactClass = Tie['contact']['class'];

export interface NetworkNode {
  personId: number;
  tie: Tie;
  x: number;
  y: number;
  radius: number;
  warmth: WarmthStep;
  shape: NodeShape;
  /** Marked ups and downs: drawn as ripples around the node. */
  ripple: boolean;
  label: LabelPlace;
  /** The line to the owner, from edge to edge. */
  line: { x1: number; y1: number; x2: number; y2: number; width: number; dash: readonly number[] };
}

export interface NetworkPicture {
  width: number;
  height: number;
  owner: { x: number; y: number; radius: number };
  rings: { class: ContactClass; radius: number }[];
  nodes: NetworkNode[];
  /** People who share groups, as soft curves: SVG path data. */
  between: { first: number; second: number; path: string; width: number }[];
}

interface Size {
  width: number;
  height: number;
}

type Bands = Record<ContactClass, { inner: number; outer: number }>;

/** How the way from the owner to the outermost ring is parted among the rings; one without people needs only a rim. */
const nearest = 0.24;
const gapBetweenBands = 0.08;
const bandShare: Record<ContactClass, number> = { strong: 0.18, middle: 0.18, weak: 0.24 };
const emptyBandShare = 0.03;
/** The values 0..1 at which the classes part. */
const valueRange: Record<ContactClass, { low: number; high: number }> = {
  strong: { low: 0.6, high: 1 },
  middle: { low: 0.4, high: 0.6 },
  weak: { low: 0, high: 0.4 },
};
/** How the line to someone is dashed, by how much contact there is. */
export const dashes: Record<ContactClass, readonly number[]> = { strong: [], middle: [9, 5], weak: [2, 5] };
const classes: readonly ContactClass[] = ['strong', 'middle', 'weak'];
const edgeSpace = 28;
const gapBetweenNodes = 3;
const smallestRadius = 1.5;

function outermostRadius(size: Size): number {
  return Math.max(60, Math.min(size.width, size.height) / 2 - edgeSpace);
}

/** Where each ring's people stand, as shares of the outermost radius: where hardly anyone is, there is room to spread. */
function bandsFor(ties: readonly Tie[]): Bands {
  const inhabited = new Set(ties.map((tie) => tie.contact.class));
  const shareOf = (group: ContactClass) => (inhabited.has(group) ? bandShare[group] : emptyBandShare);
  const room = 1 - nearest - gapBetweenBands * (classes.length - 1);
  const scale = room / classes.reduce((sum, group) => sum + shareOf(group), 0);
  const strong = nearest + shareOf('strong') * scale;
  const middle = strong + gapBetweenBands + shareOf('middle') * scale;
  return {
    strong: { inner: nearest, outer: strong },
    middle: { inner: strong + gapBetweenBands, outer: middle },
    weak: { inner: middle + gapBetweenBands, outer: 1 },
  };
}

/** A number 0..1 of one's own for each id, far from that of the next: those who came in first are not all on one side. */
function scattered(id: number): number {
  return (id * 0.618033988749895) % 1;
}

/** Everyone's own direction: people linked by groups together. */
function directions(network: Network): Map<number, number> {
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

/** The node radius at which every ring has room; smaller the more people there are. */
function nodeRadius(ties: readonly Tie[], bands: Bands, outermost: number): number {
  const count = ties.length;
  let radius = Math.min(21, 14 + 60 / count, outermost / (4 + 1.2 * Math.sqrt(count) + count / 12));
  const fits = (group: ContactClass) => {
    const spacing = 2 * radius + gapBetweenNodes;
    const inner = bands[group].inner * outermost;
    const members = ties.filter((tie) => tie.contact.class === group).length;
    const lanes = lanesFor(inner, bands[group].outer * outermost, members, spacing);
    return roomOn(lanes, spacing) >= members;
  };
  while (radius > smallestRadius && !classes.every(fits)) radius *= 0.9;
  return Math.max(smallestRadius, radius);
}

interface Place {
  tie: Tie;
  angle: number;
  distance: number;
}

/** Radii of the circles needed in a band so that `count` nodes of this size have room, innermost first. */
function lanesFor(inner: number, outer: number, count: number, spacing: number): number[] {
  const most = Math.max(1, Math.floor((outer - inner) / spacing) + 1);
  for (let lanes = 1; lanes <= most; lanes += 1) {
    // Several lanes keep to the outer edge of their band, so that the rings stay apart to the eye.
    const step = lanes === 1 ? outer - inner : Math.min((outer - inner) / (lanes - 1), 1.6 * spacing);
    const innermost = lanes === 1 ? inner : outer - (lanes - 1) * step;
    const radii = Array.from({ length: lanes }, (_, lane) => innermost + lane * step);
    if (roomOn(radii, spacing) >= count || lanes === most) return radii;
  }
  return [inner];
}

/** How many nodes fit on a circle, side by side. */
function turnsFor(radius: number, spacing: number): number {
  return Math.PI / Math.asin(Math.min(1, spacing / (2 * radius)));
}

function roomOn(radii: readonly number[], spacing: number): number {
  return radii.reduce((sum, radius) => sum + Math.floor(turnsFor(radius, spacing)), 0);
}

function placeRing(
  ties: readonly Tie[],
  group: ContactClass,
  wish: Map<number, number>,
  radius: number,
  { inner, outer }: Bands[ContactClass],
): Place[] {
  const spacing = 2 * radius + gapBetweenNodes;
  const radii = lanesFor(inner, outer, ties.length, spacing);
  const { low, high } = valueRange[group];
  const nearFirst = ties.toSorted(
    (one, other) => other.contact.value - one.contact.value || one.personId - other.personId,
  );
  const room = roomOn(radii, spacing);
  const places: Place[] = [];
  let taken = 0;
  for (const [index, lane] of radii.entries()) {
    const share = Math.round((ties.length * Math.floor(turnsFor(lane, spacing))) / room);
    const members =
      index === radii.length - 1 ? nearFirst.slice(taken) : nearFirst.slice(taken, taken + share);
    taken += members.length;
    const ordered = members.toSorted(
      (one, other) => (wish.get(one.personId) ?? 0) - (wish.get(other.personId) ?? 0),
    );
    const angles = spreadOnCircle(
      ordered.map((tie) => wish.get(tie.personId) ?? 0),
      (2 * Math.PI) / turnsFor(lane, spacing),
    );
    for (const [place, tie] of ordered.entries()) {
      const nearness = Math.min(1, Math.max(0, (tie.contact.value - low) / (high - low)));
      const distance = radii.length === 1 ? outer - nearness * (outer - inner) : lane;
      places.push({ tie, angle: angles[place] ?? 0, distance });
    }
  }
  return places;
}

function nodeAt(
  { tie, angle, distance }: Place,
  owner: NetworkPicture['owner'],
  radius: number,
): Omit<NetworkNode, 'label'> {
  // The first person stands straight above the owner.
  const [alongX, alongY] = [Math.sin(angle), -Math.cos(angle)];
  const warmth = warmthStep(tie.warmth);
  return {
    personId: tie.personId,
    tie,
    x: owner.x + alongX * distance,
    y: owner.y + alongY * distance,
    radius,
    warmth,
    shape: shapeOfStep(warmth),
    ripple: tie.hotAndCold === true,
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

function curves(network: Network, nodes: readonly NetworkNode[], owner: NetworkPicture['owner']) {
  const known = new Map(nodes.map((node) => [node.personId, node]));
  return network.between.flatMap(({ first, second, groups }) => {
    const [from, to] = [known.get(first), known.get(second)];
    if (from === undefined || to === undefined) return [];
    // Bent a little towards the middle, so that neighbours' curves do not lie on the ring.
    const bendX = (from.x + to.x) / 2 + (owner.x - (from.x + to.x) / 2) * 0.25;
    const bendY = (from.y + to.y) / 2 + (owner.y - (from.y + to.y) / 2) * 0.25;
    const path = `M${round(from.x)} ${round(from.y)}Q${round(bendX)} ${round(bendY)} ${round(to.x)} ${round(to.y)}`;
    return [{ first, second, path, width: Math.min(3, 0.75 + 0.5 * groups) }];
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The whole map for a network in a frame of this size. */
export function networkLayout(network: Network, size: Size): NetworkPicture {
  const outermost = outermostRadius(size);
  const bands = bandsFor(network.ties);
  const radius = nodeRadius(network.ties, bands, outermost);
  const owner = { x: size.width / 2, y: size.height / 2, radius: Math.min(26, outermost * 0.12) };
  const wish = directions(network);
  const places = classes.flatMap((group) =>
    placeRing(
      network.ties.filter((tie) => tie.contact.class === group),
      group,
      wish,
      radius,
      { inner: bands[group].inner * outermost, outer: bands[group].outer * outermost },
    ),
  );
  const bare = places.map((place) => nodeAt(place, owner, radius));
  // In a crowd a name may lie over a far, small node; else hardly any would find room.
  const labels = placeLabels(
    bare.map((node) => ({ ...node, name: node.tie.name, strength: node.tie.contact.value })),
    [owner, ...bare.filter((node) => bare.length <= 40 || node.tie.contact.class !== 'weak')],
    size,
  );
  const nodes = bare.flatMap((node, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ ...node, label }];
  });
  return {
    ...size,
    owner,
    rings: classes.map((group) => ({ class: group, radius: bands[group].outer * outermost + radius + 4 })),
    nodes,
    between: curves(network, nodes, owner),
  };
}
