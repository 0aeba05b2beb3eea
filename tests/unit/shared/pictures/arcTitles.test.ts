import { expect, it } from 'vitest';
import { arcTitles } from '../../../../src/shared/pictures/arcTitles.ts';
import { networkLayout } from '../../../../src/shared/pictures/networkLayout.ts';
import { egoNetwork, egoTie } from './egoNetwork.ts';

const size = { width: 600, height: 600 };
const radius = 280;

/** Where the titles of these arcs stand, as the share of the arc before their middle. */
function shares(seat: number, arcs: { title: string | null; from: number; to: number }[]) {
  const picture = networkLayout(egoNetwork([egoTie(1, 0, { seat, name: 'A. Person' })]), size, {
    steady: true,
  });
  const known = arcs.map((arc, id) => ({ ...arc, id }));
  const titles = arcTitles(picture, known, radius);
  return known.map(({ id, from, to }) => {
    const span = titles.get(id);
    return span === undefined ? null : ((span.from + span.to) / 2 - from) / (to - from);
  });
}

it('stand in the middle of their arc where nobody is near', () => {
  expect(shares(0.5, [{ title: 'Choir', from: 0, to: 1 }])).toEqual([0.5]);
});

it('move aside for a name', () => {
  const [share] = shares(0.25, [{ title: 'Choir', from: 1, to: 2.2 }]);
  expect(share).not.toBeCloseTo(0.5, 1);
});

it('are left out where the arc is too short for them, or has none', () => {
  expect(
    shares(0.5, [
      { title: 'A very long title for a choir', from: 0, to: 0.3 },
      { title: null, from: 2, to: 3 },
    ]),
  ).toEqual([null, null]);
});

it('keep apart from each other, also across the top', () => {
  const [first, second] = shares(0.5, [
    { title: 'Choir', from: -0.4, to: 0.4 },
    { title: 'Street', from: 2 * Math.PI - 0.3, to: 2 * Math.PI + 0.3 },
  ]);
  expect(first).toBe(0.5);
  expect(second).not.toBe(0.5);
});
