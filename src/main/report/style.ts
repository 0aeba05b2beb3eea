/** The report's look on paper: quiet, and whole in black and white. */

/** `header` and `paper` stand in every page's margin. */
export function reportStyle(paper: 'A4' | 'Letter', header: string): string {
  const text = cssString(header);
  return `
@page {
  size: ${paper};
  margin: 22mm 18mm 20mm;
  @top-left { content: ${text}; font: 8pt ${fonts}; color: #4a4f52; }
  @top-right { content: "self-recorded, not a diagnosis"; font: 8pt ${fonts}; color: #4a4f52; }
  @bottom-right { content: "page " counter(page) " of " counter(pages); font: 8pt ${fonts}; color: #4a4f52; }
  @bottom-left { content: "A automated   C client’s own"; white-space: pre; font: 8pt ${fonts}; color: #4a4f52; }
}
${rules}`;
}

const fonts = '"Inter Variable", Inter, "Open Sans", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

/** Text as a CSS string: nothing in it can end the string or the style element. */
export function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /[\p{L}\p{N} .,·–-]/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const rules = `
* { box-sizing: border-box; }
html { font: 10pt/1.45 ${fonts}; color: #16191b; background: #fff; }
body { margin: 0; }
@media screen { body { max-width: 186mm; margin: 12mm auto; padding: 0 6mm; } section { margin-bottom: 14mm; } }
h1, h2, h3 { line-height: 1.2; margin: 0; break-after: avoid; }
h1 { font-size: 23pt; font-weight: 650; letter-spacing: -0.01em; margin: 1mm 0 5mm; }
h2 { font-size: 15pt; font-weight: 650; margin: 0 0 3mm; padding-bottom: 1.5mm; border-bottom: 0.5pt solid #16191b; }
h3 { font-size: 11pt; font-weight: 650; margin: 5mm 0 1.5mm; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 2mm; padding-left: 5mm; }
li { margin-bottom: 1mm; }
.eyebrow { font-size: 8.5pt; letter-spacing: 0.08em; text-transform: uppercase; color: #2b5d63; margin: 0; }
.disclaimer { border-left: 2.5pt solid #2b5d63; padding: 1mm 0 1mm 4mm; margin-bottom: 7mm; }
.small, .source, figcaption, caption { font-size: 8.5pt; color: #3f4447; }
.quiet { color: #4a4f52; }
.question { font-size: 12pt; border: 0.5pt solid #9aa0a3; border-radius: 1.5mm; padding: 2.5mm 4mm; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; margin: 0 0 3mm; }
caption { text-align: left; padding-bottom: 1.5mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.1mm 2.5mm 1.1mm 0; border-bottom: 0.4pt solid #d5d8da; }
thead th { font-weight: 600; border-bottom: 0.7pt solid #16191b; vertical-align: bottom; }
tbody th { font-weight: 500; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td:last-child, th:last-child { padding-right: 0; }
figure { margin: 0 0 3mm; break-inside: avoid; }
figcaption { margin-top: 1.5mm; }
svg { display: block; width: 100%; height: auto; }
svg text { font: 11px ${fonts}; fill: #16191b; }
.ring { fill: none; stroke: #c3c8ca; stroke-width: 0.8; }
.ring-name { text-anchor: middle; font-size: 9.5px; fill: #4a4f52; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
.between { fill: none; stroke: #9aa0a3; stroke-dasharray: 1 3; }
.tie { stroke: #2b5d63; }
.person { fill: #fff; stroke: #16191b; stroke-width: 1.6; }
.person.steadying { fill: #cfe0e1; }
.person.draining { fill: #5d6467; }
.ripple { fill: none; stroke: #16191b; stroke-width: 0.9; }
.name { font-weight: 550; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.owner { fill: #16191b; }
svg .owner-name { text-anchor: middle; fill: #fff; font-size: 10.5px; }
.grid { stroke: #dde0e2; stroke-width: 0.7; }
svg .axis { font-size: 10px; fill: #3f4447; }
.band { fill: #dfe4e6; }
.level { fill: none; stroke: #2b5d63; stroke-width: 2.2; }
.interval { stroke: #9aa0a3; stroke-width: 0.7; }
.point { fill: #fff; stroke: #16191b; stroke-width: 1.1; }
.point.marked { fill: #16191b; }
.change { stroke: #16191b; stroke-width: 1; stroke-dasharray: 4 3; }
svg .change-number { text-anchor: middle; font-weight: 650; }
.changes { margin-top: 1mm; }
q { quotes: "“" "”"; }
.passage { margin: 0.5mm 0; overflow-wrap: anywhere; }
.quotes { list-style: none; padding: 0; }
.quotes li { break-inside: avoid; margin-bottom: 3mm; }
blockquote { margin: 0; padding-left: 4mm; border-left: 1.2pt solid #9aa0a3; }
blockquote p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.source { margin: 0.5mm 0 0 4.4mm; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 1.2pt; text-underline-offset: 2pt; }
.blank-lines div { height: 8.5mm; border-bottom: 0.4pt solid #9aa0a3; }
.person-page, .coverage { break-before: page; }
.first-page { break-after: page; }
section + section { margin-top: 8mm; }
.people, .person-page, .coverage { margin-top: 0; }
.network { max-height: 118mm; margin: 0 auto; }
.facts { font-size: 10pt; }
.facts th { width: 66mm; font-weight: 400; color: #3f4447; }
.facts td { overflow-wrap: anywhere; }
.number + td, .number + th { padding-left: 4mm; }
tbody th { min-width: 26mm; }
`;
