import { assert, double, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { dueScore } from '../../../../src/shared/measures/greetingDue.ts';

test('a word is due after a week with the five closest, a month with the next ten, a quarter with the others', () => {
  expect([dueScore(0, 7), dueScore(4, 7), dueScore(5, 30), dueScore(14, 30), dueScore(15, 91)]).toEqual([
    1, 1, 1, 1, 1,
  ]);
});

test('the longer it is quiet the more it is due, and with nobody more than with somebody closer', () => {
  const days = double({ min: 0, max: 4000, noNaN: true });
  const place = nat(300);
  assert(
    property(place, days, days, (at, quiet, more) => {
      expect(dueScore(at, quiet + more)).toBeGreaterThanOrEqual(dueScore(at, quiet));
      expect(dueScore(at + 1, quiet)).toBeLessThanOrEqual(dueScore(at, quiet));
    }),
  );
});
