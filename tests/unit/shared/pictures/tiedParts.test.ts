import { expect, it } from 'vitest';
import { tiedParts } from '../../../../src/shared/pictures/tiedParts.ts';

const ties = [
  { first: 1, second: 2 },
  { first: 5, second: 4 },
  { first: 4, second: 3 },
  { first: 6, second: 9 },
];

it('splits people into those whom ties hold together, the largest part first', () => {
  const parts = tiedParts(ties)([1, 2, 3, 4, 5, 6]);
  expect(parts.map((part) => part.toSorted((one, other) => one - other))).toEqual([[3, 4, 5], [1, 2], [6]]);
});

it('counts only ties among the people given', () => {
  expect(tiedParts(ties)([3, 5])).toEqual([[3], [5]]);
});
