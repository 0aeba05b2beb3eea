/** Either map as a file of its own: an SVG that needs nothing else, drawn in dark ink on white paper. */
import { groupMarks, type GroupMark } from './groupMarks.ts';
import { photoShare, tenth, type MapNode } from './mapNode.ts';
import type { PersonGroup } from '../model/network.ts';
import { titleSpots, type BetweenPicture } from './betweenLayout.ts';
import type { LabelPlace } from './networkLabels.ts';
import type { NetworkPicture } from './networkLayout.ts';
import { arcAt, clearestAngle } from './ringNames.ts';
import type { RingClass } from './ringPlaces.ts';
import { shapeOfStep, type NodeShape, type WarmthStep } from './warmthStep.ts';

export interface SavedMap {
  picture: NetworkPicture | BetweenPicture;
  /** Stands above the map: "Map of your ties, 5 March 2024". */
  title: string;
  /** What the rings mean; of no account for the ties between people. */
  ringName: (ring: RingClass) => string;
  /** The named groups that are marked. */
  groups: readonly PersonGroup[];
  /** Addresses of pictures, by person: whole in themselves (`data:`). */
  photos: ReadonlyMap<number, string>;
  /** False: marks without the names of people, groups and communities, and without faces. */
  withNames: boolean;
}

const ink = '#1d2b30';
const softInk = '#4b5a60';
const groupInk = '#5b4b8a';
const line = '#b9bfb9';
const fills: Record<WarmthStep, string> = {
  steadying: '#1f6b6c',
  'somewhat steadying': '#629899',
  mixed: '#6a7376',
  'somewhat draining': '#b68569',
  draining: '#96502a',
  'not known yet': '#ffffff',
};
const headHeight = 34;
const footHeight = 72;
const legend: readonly [WarmthStep, string][] = [
  ['steadying', 'steadying'],
  ['draining', 'draining'],
  ['mixed', 'mixed'],
  ['not known yet', 'not known yet'],
];

const notes = [
  'Tone is an estimate from words, not a verdict on anyone.',
  'A dashed ripple around someone: their tone runs hot and cold.',
];

/** The whole file. Words about tone are estimates, and the picture says so. */
export function mapSvg({ picture, title, ringName, groups, photos, withNames }: SavedMap): string {
  const { width } = picture;
  const height = picture.height + headHeight + footHeight;
  const body = 'rings' in picture ? ringsMarkup(picture, ringName) : betweenMarkup(picture, withNames);
  const marks = groupMarks(picture.nodes, groups, picture, fixedIn(picture));
  const names = withNames ? namesMarkup(picture.nodes, marks) : [];
  const photoOf = (personId: number) => (withNames ? (photos.get(personId) ?? null) : null);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, system-ui, sans-serif" font-size="13">`,
    `<title>${escapeXml(title)}</title>`,
    '<clipPath id="face" clipPathUnits="objectBoundingBox"><circle cx="0.5" cy="0.5" r="0.5"/></clipPath>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="24" font-size="16" font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
    `<g transform="translate(0 ${headHeight})">`,
    ...body,
    ...marks.map(groupMarkup),
    ...picture.nodes.map((node) => nodeMarkup(node, photoOf(node.personId))),
    ...names,
    '</g>',
    ...legendMarkup(picture.height + headHeight + 20),
    '</svg>',
  ].join('\n');
}

function ringsMarkup(picture: NetworkPicture, nameOf: SavedMap['ringName']): string[] {
  const { rings, owner, nodes } = picture;
  return [
    ...rings.map(
      ({ radius }) =>
        `<circle cx="${owner.x}" cy="${owner.y}" r="${tenth(radius)}" fill="none" stroke="${line}"/>`,
    ),
    ...nodes.map(({ line: tie }) => {
      const ends = `x1="${tenth(tie.x1)}" y1="${tenth(tie.y1)}" x2="${tenth(tie.x2)}" y2="${tenth(tie.y2)}"`;
      return `<line ${ends} stroke="${softInk}" stroke-opacity="0.4" stroke-width="${tenth(tie.width)}" stroke-dasharray="${tie.dash.join(' ')}"/>`;
    }),
    `<circle cx="${owner.x}" cy="${owner.y}" r="${tenth(owner.radius)}" fill="${ink}"/>`,
    `<text x="${owner.x}" y="${owner.y + 4.5}" fill="#ffffff" text-anchor="middle">You</text>`,
    ...rings.flatMap(({ class: ring, radius }) => ringNameMarkup(picture, radius - 11, nameOf(ring))),
  ];
}

/** A ring's name along it where there is most room, as on the screen; nothing where there is none. */
function ringNameMarkup(picture: NetworkPicture, radius: number, name: string): string[] {
  const angle = clearestAngle(picture, radius);
  if (angle === null) return [];
  const id = `ring-${Math.round(radius)}`;
  return [
    `<path id="${id}" d="${arcAt(picture.owner, radius, angle)}" fill="none"/>`,
    `<text dy="4.5" fill="${softInk}" text-anchor="middle"><textPath href="#${id}" startOffset="50%">${escapeXml(name)}</textPath></text>`,
  ];
}

function betweenMarkup({ edges, communities }: BetweenPicture, withNames: boolean): string[] {
  return [
    ...communities.map(
      ({ path, reach }) =>
        `<path d="${path}" fill="#e6e3db" stroke="#e6e3db" stroke-width="${tenth(2 * reach)}" stroke-linejoin="round" opacity="0.6"/>`,
    ),
    ...edges.map(({ x1, y1, x2, y2, width, isDrawn }) => {
      const dash = isDrawn ? ' stroke-dasharray="5 4"' : '';
      return `<line x1="${tenth(x1)}" y1="${tenth(y1)}" x2="${tenth(x2)}" y2="${tenth(y2)}" stroke="${softInk}" stroke-opacity="0.45" stroke-width="${tenth(width)}"${dash}/>`;
    }),
    ...communities.flatMap(({ title, x, y }) =>
      withNames && title !== null
        ? [
            `<text x="${tenth(x)}" y="${tenth(y)}" fill="${softInk}" text-anchor="middle">${escapeXml(title)}</text>`,
          ]
        : [],
    ),
  ];
}

function nodeMarkup({ x, y, radius, warmth, shape, ripple }: MapNode, photo: string | null): string {
  const ripples = [1.4, 1.8].map(
    (factor) =>
      `<circle r="${tenth(radius * factor)}" fill="none" stroke="${fills.draining}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
  );
  const marks = [
    ...(ripple ? ripples : []),
    outlineMarkup(warmth, shape, radius),
    ...photoMarkup(photo, radius),
  ];
  return `<g transform="translate(${tenth(x)} ${tenth(y)})">${marks.join('')}</g>`;
}

function photoMarkup(photo: string | null, radius: number): string[] {
  if (photo === null) return [];
  const half = tenth(radius * photoShare);
  const side = 2 * half;
  return [
    `<image href="${escapeXml(photo)}" x="${-half}" y="${-half}" width="${side}" height="${side}" clip-path="url(#face)"/>`,
  ];
}

function groupMarkup({ halos, joints }: GroupMark): string {
  const lines = joints.map(
    ({ x1, y1, x2, y2 }) =>
      `<line x1="${tenth(x1)}" y1="${tenth(y1)}" x2="${tenth(x2)}" y2="${tenth(y2)}" stroke="${groupInk}" stroke-width="7" stroke-linecap="round"/>`,
  );
  const circles = halos.map(
    ({ x, y, radius }) =>
      `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(radius)}" fill="${groupInk}"/>`,
  );
  return `<g opacity="0.26">${[...lines, ...circles].join('')}</g>`;
}

function outlineMarkup(warmth: WarmthStep, shape: NodeShape, radius: number): string {
  const edge = warmth === 'not known yet' ? fills.mixed : '#ffffff';
  const paint = `fill="${fills[warmth]}" stroke="${edge}" stroke-width="1.5"`;
  if (shape === 'circle') return `<circle r="${tenth(radius)}" ${paint}/>`;
  const side = tenth(radius * 1.77);
  const square = `<rect x="${-side / 2}" y="${-side / 2}" width="${side}" height="${side}"`;
  return shape === 'diamond'
    ? `${square} transform="rotate(45)" ${paint}/>`
    : `${square} rx="${tenth(side * 0.28)}" ${paint}/>`;
}

function namesMarkup(nodes: readonly MapNode[], marks: readonly GroupMark[]): string[] {
  const people = nodes.map(({ label }) => label).filter(({ shown }) => shown);
  return [
    ...people.map((label) => nameMarkup(label, `fill="${ink}"`)),
    ...marks.map(({ label }) =>
      nameMarkup(label, `fill="${groupInk}" font-style="italic" font-weight="600"`),
    ),
  ];
}

function nameMarkup(label: LabelPlace, look: string): string {
  const place = `x="${tenth(label.x)}" y="${tenth(label.y + 4.5)}" text-anchor="${label.anchor}"`;
  return `<text ${place} ${look} stroke="#ffffff" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escapeXml(label.text)}</text>`;
}

/** What no name of a group should cover. */
function fixedIn(picture: SavedMap['picture']) {
  return 'rings' in picture ? [picture.owner] : titleSpots(picture.communities);
}

/** The signs in words, and that tone is an estimate. */
function legendMarkup(y: number): string[] {
  const entries = legend.map(([warmth, name], index) => {
    const mark = outlineMarkup(warmth, shapeOfStep(warmth), 7);
    return `<g transform="translate(${24 + index * 135} ${y})">${mark}<text x="13" y="4.5" fill="${softInk}">${name}</text></g>`;
  });
  const lines = notes.map(
    (note, index) =>
      `<text x="16" y="${y + 24 + index * 16}" fill="${softInk}" font-size="12">${note}</text>`,
  );
  return [...entries, ...lines];
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
