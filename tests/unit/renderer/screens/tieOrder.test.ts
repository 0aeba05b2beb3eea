import { expect, test } from 'vitest';
import { nextOrder, sortTies } from '../../../../src/renderer/screens/map/tieOrder.ts';
import { network, tie } from '../charts/world.ts';

const { ties } = network([
  tie(1, 'Maya', { interactions: 5 }),
  tie(2, 'Ana', { interactions: 9, warmth: null }),
  tie(3, 'Dan', { interactions: 5 }),
]);
const names = (sorted: typeof ties) => sorted.map(({ name }) => name);

test('equal ones stand by name, whichever way the column runs', () => {
  expect(names(sortTies(ties, { column: 'talks', direction: 'descending' }))).toEqual(['Ana', 'Dan', 'Maya']);
  expect(names(sortTies(ties, { column: 'talks', direction: 'ascending' }))).toEqual(['Dan', 'Maya', 'Ana']);
});

test('an unknown tone stands below every known one', () => {
  expect(names(sortTies(ties, { column: 'tone', direction: 'descending' })).at(-1)).toBe('Ana');
});

test('a second click on a column turns it round', () => {
  const first = nextOrder({ column: 'contact', direction: 'descending' }, 'name');
  expect([first, nextOrder(first, 'name')]).toEqual([
    { column: 'name', direction: 'ascending' },
    { column: 'name', direction: 'descending' },
  ]);
});
