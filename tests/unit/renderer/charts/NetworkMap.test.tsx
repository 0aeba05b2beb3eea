import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NetworkMap } from '../../../../src/renderer/charts/NetworkMap.tsx';
import type { Tie } from '../../../../src/shared/model/ties.ts';
import { networkLayout } from '../../../../src/shared/pictures/networkLayout.ts';
import { contactBasis } from '../../../../src/shared/pictures/contactWords.ts';
import { attributes, formatDay, network, tie } from './world.ts';
import { anyWindow } from '../../anyWindow.ts';

const draining = {
  value: -0.5,
  low: -0.7,
  high: -0.3,
  intervalPercent: 80,
  n: 20,
  basis: 'estimate',
  window: anyWindow,
} as const;
const weak = {
  value: 0.1,
  low: 0,
  high: 0.2,
  n: 1,
  name: 'contact level',
  class: 'weak',
  parts: [],
} satisfies Tie['contact'];

function draw(ties: Tie[], props: Partial<Parameters<typeof NetworkMap>[0]> = {}): string {
  return renderToStaticMarkup(
    <NetworkMap
      picture={networkLayout(network(ties), { width: 600, height: 600 })}
      communities={[]}
      basis={contactBasis(ties)}
      label="Map of your ties"
      trail={[]}
      selectedId={null}
      hoveredId={null}
      matches={null}
      gathered={new Set()}
      setAside={new Map()}
      groups={[]}
      photos={new Map()}
      formatDay={formatDay}
      onSelect={() => {}}
      onHover={() => {}}
      onOpen={() => {}}
      onMenu={() => {}}
      onGather={() => {}}
      {...props}
    />,
  );
}

/** How many elements Tab stops at. */
function stops(markup: string): number {
  return attributes(markup, 'tabindex').filter((value) => value === '0').length;
}

test('every person is an option named by a whole sentence', () => {
  const markup = draw([
    tie(1, 'Maya'),
    tie(2, 'Dan', { warmth: draining, hotAndCold: true }),
    tie(3, 'Ida', { contact: weak, warmth: null, interactions: 1, lastMilliseconds: null }),
  ]);
  expect(attributes(markup, 'aria-label')).toMatchInlineSnapshot(`
    [
      "Map of your ties",
      "Dan: much contact, draining (estimate), tone runs hot and cold, 45 talks, last on 2026-05-03",
      "Maya: much contact, steadying (estimate), 45 talks, last on 2026-05-03",
      "Ida: little contact, not known yet, 1 talk",
    ]
  `);
});

test('steadying and draining differ in shape, and only hot and cold ripples', () => {
  const shapes = [
    tie(1, 'Maya'),
    tie(2, 'Dan', { warmth: draining }),
    tie(3, 'Ida', { warmth: null }),
    tie(4, 'Eve', { warmth: draining, hotAndCold: true }),
  ].map((one) => {
    const node = draw([one]).split('class="map-node"')[1] ?? '';
    const outline = /<(rect|circle) class="tie-outline"[^>]*>/.exec(node)?.[0] ?? '';
    return [
      outline.includes('rotate(45)') ? 'diamond' : outline.slice(1, 5),
      node.split('tie-ripple').length > 1,
    ];
  });
  expect(shapes).toEqual([
    ['rect', false],
    ['diamond', false],
    ['circ', false],
    ['diamond', true],
  ]);
});

test('a weak tie is dashed and thinner than a strong one', () => {
  const markup = draw([tie(1, 'Maya'), tie(2, 'Ida', { contact: weak })]);
  const spokes = [...markup.matchAll(/<line class="map-spoke"[^>]*>/g)].map(([line]) => ({
    dash: attributes(line, 'stroke-dasharray')[0],
    width: Number(attributes(line, 'stroke-width')[0]),
  }));
  expect(spokes[0]?.dash).toBe('');
  expect(spokes[1]?.dash).not.toBe('');
  expect(spokes[0]?.width).toBeGreaterThan(spokes[1]?.width ?? Infinity);
});

test('the rings speak of contact until the owner has rated anybody, then only of where people stand', () => {
  expect(draw([tie(1, 'Maya')])).toContain('much contact</textPath>');
  const rated = draw([tie(1, 'Maya', { closeness: 5 }), tie(2, 'Dan')]);
  expect(rated).toContain('near</textPath>');
  expect(rated).not.toContain('contact</textPath>');
});

test('a person gathered by hand is marked and said to be', () => {
  const markup = draw([tie(1, 'Maya'), tie(2, 'Dan')], { gathered: new Set([2]) });
  expect(attributes(markup, 'data-gathered')).toEqual(['true']);
  expect(markup).toMatch(/aria-label="Dan: [^"]*, gathered"/);
});

test('named groups are marked around their people, and said with each of them', () => {
  const groups = [
    { id: 1, name: 'Choir', personIds: [1, 2, 77] },
    { id: 2, name: 'Street', personIds: [2] },
    { id: 3, name: 'Not in sight', personIds: [77] },
  ];
  const markup = draw([tie(1, 'Maya'), tie(2, 'Dan'), tie(3, 'Ida')], { groups, hoveredId: 1 });
  expect(markup.match(/map-group-name[^>]*>[^<]*/g)?.map((text) => text.split('>')[1])).toEqual([
    'Choir',
    'Street',
  ]);
  expect(markup).toMatch(/aria-label="Dan: [^"]*, in Choir, Street"/);
  expect(markup.split('data-looked-at').length - 1).toBe(1);
});

test('a photo is shown on the mark, in a disc that leaves its shape in sight', () => {
  const markup = draw([tie(1, 'Maya'), tie(2, 'Dan')], {
    photos: new Map([[2, 'data:image/jpeg;base64,AA']]),
  });
  const [image = ''] = /<image[^>]*>/.exec(markup) ?? [];
  const node = networkLayout(network([tie(1, 'Maya'), tie(2, 'Dan')]), { width: 600, height: 600 }).nodes[1];
  expect(attributes(image, 'href')).toEqual(['data:image/jpeg;base64,AA']);
  expect(Number(attributes(image, 'width')[0])).toBeLessThan(1.6 * (node?.radius ?? 0));
});

test('a trail leads over the places someone stood at to where they stand', () => {
  const trail = [
    { x: 10, y: 20 },
    { x: 30, y: 40 },
  ];
  const markup = draw([tie(1, 'Maya')], { selectedId: 1, trail });
  expect(attributes(markup, 'points')[0]).toMatch(/^10\.0,20\.0 30\.0,40\.0 \d/);
});

test('people who belong together have an arc with the title of their group', () => {
  const ties = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => tie(id, `P${id}`));
  const choir = { id: 1, title: 'Choir', personIds: [1, 2, 3] };
  const seated = ties.map((one, index) => ({ ...one, seat: index / 8 }));
  const picture = networkLayout({ ties: seated, between: [] }, { width: 600, height: 600 });
  const markup = draw(ties, { picture, communities: [choir] });
  expect(markup.split('class="map-community"')).toHaveLength(2);
  expect(markup).toContain('Choir</textPath>');
});

test('exactly one person can be reached by Tab: the chosen one, or else the first', () => {
  const ties = [tie(1, 'Maya'), tie(2, 'Dan'), tie(3, 'Ida')];
  expect([
    stops(draw(ties)),
    stops(draw(ties, { selectedId: 3 })),
    stops(draw(ties, { selectedId: 99 })),
  ]).toEqual([1, 1, 1]);
  expect(draw(ties, { selectedId: 3 })).toMatch(/aria-selected="true"[^>]*tabindex="0"[^>]*data-person="3"/i);
});

test('a search marks who is found and who is not', () => {
  const markup = draw([tie(1, 'Maya'), tie(2, 'Dan')], { matches: new Set([2]) });
  // Dan's mark and Maya's, then their names.
  expect(attributes(markup, 'data-match')).toEqual(['true', 'false', 'true', 'false']);
});
