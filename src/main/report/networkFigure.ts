/** The map for paper: readable in black and white by line, dash and shape. */
import { contactWords } from '../../shared/pictures/contactWords.ts';
import { networkLayout, type NetworkNode, type NetworkPicture } from '../../shared/pictures/networkLayout.ts';
import { html, type Html } from './html.ts';
import type { ReportData } from './reportData.ts';
import { count, pixel } from './words.ts';

const size = { width: 680, height: 500 };
const ringWords = { strong: 'near', middle: 'in between', weak: 'further away' };

/** The figure with its legend as caption; the people table says the same in numbers. */
export function networkFigure(data: ReportData): Html {
  const picture = networkLayout(data.network, size);
  const { owner } = picture;
  const rings = picture.rings.map(
    (ring) =>
      html`<circle class="ring" cx="${pixel(owner.x)}" cy="${pixel(owner.y)}" r="${pixel(ring.radius)}" />`,
  );
  const curves = picture.between.map(
    (curve) => html`<path class="between" d="${curve.path}" stroke-width="${pixel(curve.width)}" />`,
  );
  return html`<figure>
    <svg
      role="img"
      aria-label="${description(picture.nodes)}"
      viewBox="0 0 ${size.width} ${size.height}"
      class="network"
    >
      ${rings}${curves}${ringNames(picture)}${picture.nodes.map(nodeMarkup)}
      <circle class="owner" cx="${pixel(owner.x)}" cy="${pixel(owner.y)}" r="${pixel(owner.radius)}" />
      <text class="owner-name" x="${pixel(owner.x)}" y="${pixel(owner.y + 4)}">client</text>
    </svg>
    <figcaption>
      Nearer to the middle: closer by the client’s own rating, or more contact where there is none; a thicker
      line: a stronger tie or more contact. Square: words on the whole steadying; diamond: draining; circle:
      mixed or not known yet; a second outline: marked ups and downs. Curves join people who share a group.
      The estimates are A (automated).
    </figcaption>
  </figure>`;
}

/** Each ring's name, in the direction that is farthest from everybody. */
function ringNames({ owner, rings, nodes }: NetworkPicture): Html[] {
  const taken = nodes.map(({ x, y }) => Math.atan2(y - owner.y, x - owner.x));
  const room = (angle: number) => Math.min(...taken.map((other) => 1 - Math.cos(other - angle)));
  const directions = Array.from({ length: 24 }, (_, step) => (2 * Math.PI * step) / 24);
  const angle = directions.toSorted((one, other) => room(other) - room(one))[0] ?? 0;
  return rings.map(
    ({ class: name, radius }) =>
      html`<text
        class="ring-name"
        x="${pixel(owner.x + radius * Math.cos(angle))}"
        y="${pixel(owner.y + radius * Math.sin(angle) + 3)}"
      >
        ${ringWords[name]}
      </text>`,
  );
}

function nodeMarkup(node: NetworkNode): Html {
  const { line, label } = node;
  const name = label.shown
    ? html`<text class="name" x="${pixel(label.x)}" y="${pixel(label.y + 4)}" text-anchor="${label.anchor}">
        ${label.text}
      </text>`
    : null;
  return html`<line
      class="tie"
      x1="${pixel(line.x1)}"
      y1="${pixel(line.y1)}"
      x2="${pixel(line.x2)}"
      y2="${pixel(line.y2)}"
      stroke-width="${pixel(line.width)}"
      stroke-dasharray="${line.dash.join(' ')}"
    />
    ${node.ripple ? shape(node, node.radius + 5, 'ripple') : null}${shape(node, node.radius, 'person')}${name}`;
}

function shape(node: NetworkNode, radius: number, className: string): Html {
  const { x, y } = node;
  if (node.shape === 'circle') {
    return html`<circle class="${className}" cx="${pixel(x)}" cy="${pixel(y)}" r="${pixel(radius)}" />`;
  }
  if (node.shape === 'diamond') {
    const reach = radius * 1.2;
    const corners = [
      [x, y - reach],
      [x + reach, y],
      [x, y + reach],
      [x - reach, y],
    ];
    const points = corners.map((corner) => corner.map(pixel).join(',')).join(' ');
    return html`<polygon class="${className} draining" points="${points}" />`;
  }
  const side = radius * 1.8;
  return html`<rect
    class="${className} steadying"
    x="${pixel(x - side / 2)}"
    y="${pixel(y - side / 2)}"
    width="${pixel(side)}"
    height="${pixel(side)}"
    rx="4"
  />`;
}

function description(nodes: readonly NetworkNode[]): string {
  const people = nodes
    .slice(0, 20)
    .map(({ tie, warmth }) => `${tie.name}: ${contactWords(tie.contact)}, ${warmth}`)
    .join('; ');
  return `Map of ${count(nodes.length, 'person', 'people')} around the client. ${people}. The table of people gives the numbers.`;
}
