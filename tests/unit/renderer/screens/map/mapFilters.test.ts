import { expect, test } from 'vitest';
import {
  filterNetwork,
  noFilters,
  type MapFilters,
} from '../../../../../src/renderer/screens/map/mapFilters.ts';
import { dateAt, datesBefore, stepMonths } from '../../../../../src/renderer/screens/map/mapTime.ts';
import { withCircle } from '../../../../../src/renderer/screens/map/withCircle.ts';
import { egoNetwork, egoTie } from '../../../shared/pictures/egoNetwork.ts';

const network = {
  ...egoNetwork(
    [
      egoTie(1, 0.9, { services: ['whatsapp', 'telegram'], communityId: 7 }),
      egoTie(2, 0.5, { services: ['telegram'], communityId: 7 }),
      egoTie(3, 0.1),
    ],
    [
      [1, 2],
      [2, 3],
    ],
  ),
  communities: [{ id: 7, title: 'Choir', personIds: [1, 2] }],
};

const known = {
  setAside: new Map([[3, 'unsafe'] as const]),
  groups: [{ id: 4, name: 'Street', personIds: [2, 3, 8] }],
};

function shown(changes: Partial<MapFilters>): number[] {
  return filterNetwork(network, { ...noFilters, ...changes }, known).ties.map(({ personId }) => personId);
}

test('each filter lets through only those it names', () => {
  expect(shown({})).toEqual([1, 2, 3]);
  expect(shown({ service: 'telegram' })).toEqual([1, 2]);
  expect(shown({ communityId: 7, strength: 'strong' })).toEqual([1]);
  expect(shown({ groupId: 4 })).toEqual([2, 3]);
  expect(shown({ groupId: 4, only: new Set([1, 3]) })).toEqual([3]);
  expect(shown({ only: new Set([3]) })).toEqual([3]);
  expect([shown({ setAside: 'hidden' }), shown({ setAside: 'only' })]).toEqual([[1, 2], [3]]);
});

test('ties and communities of those not shown go with them', () => {
  const filtered = filterNetwork(network, { ...noFilters, service: 'telegram' }, known);
  expect(filtered.between.map(({ first, second }) => [first, second])).toEqual([[1, 2]]);
  expect(
    filterNetwork(network, { ...noFilters, only: new Set([2]) }, known).communities[0]?.personIds,
  ).toEqual([2]);
});

test('without a filter the network is the very same, so that nothing is drawn again', () => {
  expect(filterNetwork(network, noFilters, known)).toBe(network);
});

test('a person’s circle is them and whoever they have a tie to', () => {
  expect(withCircle(network, 3)).toEqual(new Set([2, 3]));
});

const months = Array.from({ length: 100 }, (_, index) => ({ date: `2020-01-${index}` }));

test('the last stop is now, the others the ends of their months', () => {
  expect([dateAt(months, 99), dateAt(months, 98), dateAt([], 0)]).toEqual([null, '2020-01-98', null]);
});

test('a long record is gone through in fewer, longer steps', () => {
  expect([stepMonths(12), stepMonths(48), stepMonths(100)]).toEqual([1, 1, 3]);
});

test('a trail goes back step by step, the longest ago first, and not before the record', () => {
  expect(datesBefore(months.slice(0, 10), 3)).toEqual(['2020-01-0', '2020-01-1', '2020-01-2']);
  expect(datesBefore(months, 99)).toHaveLength(6);
});
