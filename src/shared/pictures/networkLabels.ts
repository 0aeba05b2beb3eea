/** Which names are written on the map and where, so that none covers another. Sizes in pixels. */

export interface LabelPlace {
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** False: no room, or too many people; the name then shows on focus only. */
  shown: boolean;
}

export interface Labelled {
  name: string;
  x: number;
  y: number;
  radius: number;
  /** The stronger are labelled first. */
  strength: number;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const letterWidth = 7;
const lineHeight = 16;
const space = 5;
const longestName = 24;
const everyoneUpTo = 40;
const mostAbove = 24;
/** Letters are counted and not measured: broad ones reach further than they count. */
const edge = 7;

/** Whether two boxes share any place. */
export function touches(first: Box, second: Box): boolean {
  return (
    first.left < second.right &&
    second.left < first.right &&
    first.top < second.bottom &&
    second.top < first.bottom
  );
}

/** The place a name takes, as far as its letters can be counted without measuring them. */
export function boxOf(label: LabelPlace): Box {
  const width = label.text.length * letterWidth;
  const left = { start: label.x, middle: label.x - width / 2, end: label.x - width }[label.anchor];
  return { left, right: left + width, top: label.y - lineHeight / 2, bottom: label.y + lineHeight / 2 };
}

/** The places to try for one name, best first: outward, below, above, inward. `y` is the middle of the line. */
function placesFor(node: Labelled, centreX: number): LabelPlace[] {
  const text = node.name.length > longestName ? `${node.name.slice(0, longestName - 1)}…` : node.name;
  const reach = node.radius + space;
  const right: LabelPlace = { text, x: node.x + reach, y: node.y, anchor: 'start', shown: true };
  const left: LabelPlace = { text, x: node.x - reach, y: node.y, anchor: 'end', shown: true };
  const below = { ...right, x: node.x, y: node.y + reach + lineHeight / 2, anchor: 'middle' as const };
  const above = { ...below, y: node.y - reach - lineHeight / 2 };
  return node.x >= centreX ? [right, below, above, left] : [left, below, above, right];
}

/** One label a node, in the order given. `obstacles` are circles no name may cover (the nodes and the owner). */
export function placeLabels(
  nodes: readonly Labelled[],
  obstacles: readonly { x: number; y: number; radius: number }[],
  size: { width: number; height: number },
): LabelPlace[] {
  const taken: Box[] = obstacles.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const labels = nodes.map((node) => ({ node, places: placesFor(node, size.width / 2) }));
  const byStrength = labels.toSorted((first, second) => second.node.strength - first.node.strength);
  const named = nodes.length <= everyoneUpTo ? byStrength : byStrength.slice(0, mostAbove);
  const shown = new Map<Labelled, LabelPlace>();
  for (const { node, places } of named) {
    const free = places.find((place) => {
      const box = boxOf(place);
      const isInside =
        box.left >= edge && box.right <= size.width - edge && box.top >= 0 && box.bottom <= size.height;
      return isInside && taken.every((other) => !touches(box, other));
    });
    if (free === undefined) continue;
    shown.set(node, free);
    taken.push(boxOf(free));
  }
  return labels.map(({ node, places: [first] }) => {
    const fallback = first ?? { text: node.name, x: node.x, y: node.y, anchor: 'start' as const };
    return shown.get(node) ?? { ...fallback, shown: false };
  });
}
