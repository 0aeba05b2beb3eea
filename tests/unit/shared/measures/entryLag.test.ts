import { expect, test } from 'vitest';
import {
  countsForUpsAndDowns,
  entryLagMinutes,
  isWrittenLater,
} from '../../../../src/shared/measures/entryLag.ts';

const minute = 60_000;

function rated(minutesAfterStart: number, minutes: number | null = 20) {
  return { startedAtMilliseconds: 0, minutes, loggedAtMilliseconds: minutesAfterStart * minute };
}

test('the lag counts from the end of the talk, and from its beginning where the length is unknown', () => {
  expect([rated(50), rated(50, null), rated(5)].map(entryLagMinutes)).toEqual([30, 50, 0]);
});

test('from more than half an hour after, an entry was written later', () => {
  expect([rated(50), rated(51)].map(isWrittenLater)).toEqual([false, true]);
});

test('what was rated more than a day after says nothing of ups and downs', () => {
  expect([rated(20 + 1440), rated(21 + 1440)].map(countsForUpsAndDowns)).toEqual([true, false]);
});
