import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupMarks } from '../../../../src/shared/pictures/groupMarks.ts';
import { boxOf, touches } from '../../../../src/shared/pictures/networkLabels.ts';
import { networkLayout } from '../../../../src/shared/pictures/networkLayout.ts';
import { egoNetwork, egoTie } from './egoNetwork.ts';

const size = { width: 600, height: 600 };
const { nodes, owner } = networkLayout(
  egoNetwork(Array.from({ length: 24 }, (_, index) => egoTie(index + 1, (index % 10) / 10))),
  size,
  { steady: true },
);

const someGroups = fc.array(
  fc.record({
    id: fc.nat(),
    name: fc.string({ minLength: 1, maxLength: 20 }),
    personIds: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }),
  }),
  { maxLength: 4 },
);

it('holds its members together with as few lines as can be, and nobody else', () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      const inSight = groups
        .map(({ personIds }) => personIds.filter((id) => id <= 24))
        .filter(({ length }) => length > 0);
      const marks = groupMarks(nodes, groups, size);
      expect(marks.map(({ halos }) => halos.map(({ personId }) => personId))).toEqual(inSight);
      expect(marks.map(({ joints }) => joints.length)).toEqual(inSight.map(({ length }) => length - 1));
    }),
  );
});

it('writes every name inside the frame', () => {
  fc.assert(
    fc.property(someGroups, (groups) => {
      for (const { label } of groupMarks(nodes, groups, size, [owner])) {
        const { left, right, top, bottom } = boxOf(label);
        expect(Math.min(left, top, size.width - right, size.height - bottom)).toBeGreaterThanOrEqual(-1e-9);
      }
    }),
  );
});

it('joins each to the nearest', () => {
  const line = [10, 20, 300, 310].map((x, index) => ({ ...nodes[0], personId: index + 1, x, y: 50 }));
  const spots = line.flatMap((one) => nodes.slice(0, 1).map((node) => ({ ...node, ...one })));
  const [mark] = groupMarks(spots, [{ id: 1, name: 'Choir', personIds: [1, 3, 4, 2] }], size);
  const lengths = mark?.joints.map(({ x1, x2 }) => Math.abs(x2 - x1)).toSorted((one, other) => one - other);
  expect(lengths).toEqual([10, 10, 280]);
});

it('writes the names of two groups of the same people apart', () => {
  const personIds = nodes.map(({ personId }) => personId);
  const [first, second] = groupMarks(
    nodes,
    ['Choir', 'Street'].map((name, id) => ({ id, name, personIds })),
    size,
  );
  if (first === undefined || second === undefined) throw new Error('Two groups were expected.');
  expect(touches(boxOf(first.label), boxOf(second.label))).toBe(false);
});
