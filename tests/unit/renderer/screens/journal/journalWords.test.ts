import { expect, test } from 'vitest';
import { journalItemSchema } from '../../../../../src/shared/model/journal.ts';
import {
  itemWords,
  minutesWords,
  placeWords,
  sections,
} from '../../../../../src/renderer/screens/journal/journalWords.ts';

test('every item is asked for once', () => {
  const scales = sections.flatMap(({ items }) => [...items]);
  const grids = ['ownWarmth', 'ownDominance', 'theirWarmth', 'theirDominance'];
  expect([...scales, ...grids].toSorted()).toEqual(journalItemSchema.options.toSorted());
  expect(Object.keys(itemWords).toSorted()).toEqual(scales.toSorted());
});

test('a length is said in hours and minutes', () => {
  expect([1, 45, 60, 90, 1440].map(minutesWords)).toEqual([
    '1 minute',
    '45 minutes',
    '1 hour',
    '1 h 30 min',
    '24 hours',
  ]);
});

test('a place on the grid is said in words, each side by itself', () => {
  expect([placeWords(-20, 0), placeWords(undefined, 35), placeWords(undefined, undefined)]).toEqual([
    '20 towards cold, between giving way and leading',
    '35 towards taking the lead',
    null,
  ]);
});
