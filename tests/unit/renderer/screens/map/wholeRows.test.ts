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
  knownBy: [
    { personId: 2, name: 'Ada', known: 6, of: 9, betweenness: 0.1 },
    { personId: 3, name: 'Ben', known: 5, of: 9, betweenness: 0.25 },
  ],
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

it('tells the network in words, with the range of each number that has one and what it was counted over', () => {
  expect(wholeRows(structure).map(({ name, value, range, from }) => [name, value, range, from])).toEqual([
    ['Pairs who know each other', '20 %', '10 % to 20 %', '10 people'],
    ['Different circles, in people', '8.2', '8.2 to 9.0', '10 people'],
    ['Leads back to the same few', 'no number yet', '', ''],
    ['Communities', '2', '', '9 ties between others'],
    ['How clearly they stand apart', '0.40', '', '9 ties between others'],
    ['Ways between others that lead through Ben', '25 %', '', '10 people'],
    ['Contact with Ada', '40 %', '35 % to 45 %', '120 interactions'],
    ['Contact with the five of most contact', '90 %', '', '120 interactions'],
    ['As many people with equal contact', '4.0', '', '120 interactions'],
    ['Contact at least weekly', '1', '', '10 people'],
  ]);
});
