import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextPlace } from '../../../../src/renderer/charts/spatialFocus.ts';

const cross = [
  { personId: 1, x: 0, y: 0 },
  { personId: 2, x: 10, y: 1 },
  { personId: 3, x: -10, y: -2 },
  { personId: 4, x: 1, y: 10 },
  { personId: 5, x: 0, y: -10 },
];

test('each arrow goes to the one who lies that way', () => {
  const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];
  expect(keys.map((key) => nextPlace(cross, 1, key))).toEqual([2, 3, 4, 5]);
});

test('Home and End give the first and the last, other keys nothing', () => {
  expect(['Home', 'End', 'a'].map((key) => nextPlace(cross, 3, key))).toEqual([1, 5, null]);
});

test('where nobody lies in a direction the focus stays', () => {
  expect(nextPlace(cross, 2, 'ArrowRight')).toBeNull();
});

test('an arrow never goes backwards', () => {
  const places = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })),
    {
      minLength: 2,
      maxLength: 40,
      selector: ([x, y]) => `${x} ${y}`,
    },
  );
  fc.assert(
    fc.property(places, (spots) => {
      const people = spots.map(([x, y], index) => ({ personId: index + 1, x, y }));
      const next = people.find(({ personId }) => personId === nextPlace(people, 1, 'ArrowRight'));
      expect(next === undefined || next.x > (people[0]?.x ?? 0)).toBe(true);
    }),
  );
});
