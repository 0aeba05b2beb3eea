/**
 * Where people stand around the owner: three rings by closeness (the owner's rating; where there is none, by contact),
 * and in each as many circles as its people need. Distances are pixels from the owner, angles radians from straight up.
 */
import { classBorders, strengthClass } from '../measures/tieStrength.ts';
import type { Tie } from '../model/ties.ts';
import { spreadOnCircle } from './circlePlaces.ts';

export type RingClass = Tie['contact']['class'];
export const ringClasses: readonly RingClass[] = ['strong', 'middle', 'weak'];

/** How near someone stands, 0..1: the owner's own rating, and only without one the contact there was. */
export function nearness({ closeness, contact }: Pick<Tie, 'closeness' | 'contact'>): number {
  if (closeness !== null) return closeness / 6;
  return contact.name === 'strength' ? contact.value : onScaleOfStrength(contact.value);
}

/** A contact level moved so that its classes part where those of strength do. */
function onScaleOfStrength(level: number): number {
  const { strongFrom, weakBelow } = classBorders['contact level'];
  const { strong, middle } = valueRange;
  if (level >= strongFrom) return strong.low + ((level - strongFrom) / (1 - strongFrom)) * (1 - strong.low);
  if (level < weakBelow) return (level / weakBelow) * middle.low;
  return middle.low + ((level - weakBelow) / (strongFrom - weakBelow)) * (strong.low - middle.low);
}

export function ringOf(tie: Pick<Tie, 'closeness' | 'contact'>): RingClass {
  return strengthClass(nearness(tie), 'strength');
}

/** From where to where the people of each ring stand. */
export type Bands = Record<RingClass, { inner: number; outer: number }>;

/** How the way from the owner to the outermost ring is parted among the rings; one without people needs only a rim. */
const nearest = 0.22;
const gapBetweenBands = 0.1;
const bandShare: Record<RingClass, number> = { strong: 0.18, middle: 0.18, weak: 0.24 };
const emptyBandShare = 0.03;
/** The values 0..1 at which the classes part. */
export const valueRange: Record<RingClass, { low: number; high: number }> = {
  strong: { low: 0.6, high: 1 },
  middle: { low: 0.4, high: 0.6 },
  weak: { low: 0, high: 0.4 },
};
const gapBetweenNodes = 3;
const smallestRadius = 1.5;

/**
 * The rings within a picture of this outermost radius. Where hardly anyone is there is room to spread; `steady` rings
 * stay where they are whoever is there, so that two dates can be laid side by side.
 */
export function bandsFor(ties: readonly Tie[], outermost: number, steady: boolean): Bands {
  const inhabited = new Set<RingClass>(steady ? ringClasses : ties.map(ringOf));
  const shareOf = (ring: RingClass) => (inhabited.has(ring) ? bandShare[ring] : emptyBandShare);
  const room = 1 - nearest - gapBetweenBands * (ringClasses.length - 1);
  const scale = room / ringClasses.reduce((sum, ring) => sum + shareOf(ring), 0);
  const strong = nearest + shareOf('strong') * scale;
  const middle = strong + gapBetweenBands + shareOf('middle') * scale;
  const band = (inner: number, outer: number) => ({ inner: inner * outermost, outer: outer * outermost });
  return {
    strong: band(nearest, strong),
    middle: band(strong + gapBetweenBands, middle),
    weak: band(middle + gapBetweenBands, 1),
  };
}

/** The node radius at which every ring has room; smaller the more people there are. */
export function nodeRadius(ties: readonly Tie[], bands: Bands): number {
  const count = ties.length;
  const outermost = bands.weak.outer;
  const gap = bands.middle.inner - bands.strong.outer - gapBetweenNodes;
  let radius = Math.min(21, 14 + 60 / count, outermost / (4 + 1.2 * Math.sqrt(count) + count / 12), gap / 2);
  const members = new Map(
    ringClasses.map((ring) => [ring, ties.filter((tie) => ringOf(tie) === ring).length]),
  );
  const fits = (ring: RingClass) => {
    const spacing = 2 * radius + gapBetweenNodes;
    const wanted = members.get(ring) ?? 0;
    return roomOn(lanesFor(bands[ring].inner, bands[ring].outer, wanted, spacing), spacing) >= wanted;
  };
  while (radius > smallestRadius && !ringClasses.every(fits)) radius *= 0.9;
  return Math.max(smallestRadius, radius);
}

export interface Place<Person extends Tie> {
  tie: Person;
  ring: RingClass;
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

/** The people of one ring, each near the direction they wish for (`wish`, ids to angles). */
export function placeRing<Person extends Tie>(
  ties: readonly Person[],
  ring: RingClass,
  wish: ReadonlyMap<number, number>,
  radius: number,
  { inner, outer }: Bands[RingClass],
): Place<Person>[] {
  const spacing = 2 * radius + gapBetweenNodes;
  const radii = lanesFor(inner, outer, ties.length, spacing);
  const { low, high } = valueRange[ring];
  return lanesOf(ties, radii, spacing).flatMap((members, index) => {
    const ordered = members.toSorted(
      (one, other) =>
        (wish.get(one.personId) ?? 0) - (wish.get(other.personId) ?? 0) || one.personId - other.personId,
    );
    const lane = radii[index] ?? outer;
    const angles = spreadOnCircle(
      ordered.map((tie) => wish.get(tie.personId) ?? 0),
      (2 * Math.PI) / turnsFor(lane, spacing),
    );
    return ordered.map((tie, place) => {
      const share = Math.min(1, Math.max(0, (nearness(tie) - low) / (high - low)));
      const distance = radii.length === 1 ? outer - share * (outer - inner) : lane;
      return { tie, ring, angle: angles[place] ?? 0, distance };
    });
  });
}

/** The people of a ring parted among its circles, the nearer on the inner ones. */
function lanesOf<Person extends Tie>(
  ties: readonly Person[],
  radii: readonly number[],
  spacing: number,
): Person[][] {
  const nearFirst = ties.toSorted(
    (one, other) => nearness(other) - nearness(one) || one.personId - other.personId,
  );
  const room = roomOn(radii, spacing);
  let taken = 0;
  return radii.map((lane, index) => {
    const share = Math.round((ties.length * Math.floor(turnsFor(lane, spacing))) / room);
    const until = index === radii.length - 1 ? ties.length : taken + share;
    const members = nearFirst.slice(taken, until);
    taken = until;
    return members;
  });
}
