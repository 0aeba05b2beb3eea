import { expect, it } from 'vitest';
import { wholeRows } from '../../../../../src/renderer/screens/map/wholeRows.ts';
import type { NetworkStructure } from '../../../../../src/shared/model/network.ts';
import { anyWindow } from '../../../anyWindow.ts';

const number = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  n: 10,
  basis: 'log' as const,
});
const structure: NetworkStructure = {
  date: '2026-03-31',
  window: anyWindow,
  people: 10,
  ties: 9,
  density: number(0.2, 0.1, 0.2),
  effectiveSize: number(8.2, 8.2, 9.04),
  constraint: null,
  communities: 2,
  modularity: 0.4,
  knownBy: [],
  concentration: {
    personId: 2,
    name: 'Ada',
    share: {
      value: 0.4,
      low: 0.35,
      high: 0.45,
      n: 120,
      intervalPercent: 80,
      basis: 'log',
      window: anyWindow,
    },
    effectivePeople: 4,
    closestFive: 0.9,
  },
  balance: null,
  layers: [{ layer: 'weekly', people: 1, usual: 5 }],
  sentences: [],
};

it('tells the network in words, with the range of each number that has one', () => {
  expect(wholeRows(structure).map(({ name, value, range }) => [name, value, range])).toEqual([
    ['Pairs who know each other', '20 %', '10 % to 20 %'],
    ['Different circles, in people', '8.2', '8.2 to 9.0'],
    ['Leads back to the same few', 'no number yet', ''],
    ['Communities', '2', ''],
    ['Contact with Ada', '40 %', '35 % to 45 %'],
    ['Contact at least weekly', '1', ''],
  ]);
});
