import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weeksOf, windowOf, windowOfPerson } from '../../../../src/shared/measures/coverage.ts';

const day = 86_400_000;
const eightWeeks = { fromMilliseconds: 0, untilMilliseconds: 56 * day };

describe('the window of a number', () => {
  it('tells in how many of its weeks there were talks, counted from its end', () => {
    const window = windowOfPerson(
      eightWeeks,
      [56, 55, 49.5, 10, 0, 57, -1].map((at) => at * day),
    );
    // The last week holds 56, 55 and 49.5; 10 lies in the seventh from the end, 0 in the eighth; two lie outside.
    expect(window).toEqual({ ...eightWeeks, weeks: 8, coverage: 3 / 8, contactWith: 'person' });
  });

  it('is a week at the least, and counts a week that is only begun', () => {
    expect([0, 1, 7 * day, 7 * day + 1, 365 * day].map((until) => weeksOf(span(until)))).toEqual([
      1, 1, 1, 2, 53,
    ]);
  });

  it('has a coverage within 0 and 1 in whole weeks, which more talks never lower', () => {
    const moments = fc.array(fc.integer({ min: -10 * day, max: 60 * day }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, moments, (some, more) => {
        const [few, all] = [some, [...some, ...more]].map((at) => windowOfPerson(eightWeeks, at).coverage);
        expect(few).toBeGreaterThanOrEqual(0);
        expect(all).toBeLessThanOrEqual(1);
        expect(all).toBeGreaterThanOrEqual(few ?? 1);
        expect(Number.isInteger((all ?? 0.1) * 8)).toBe(true);
      }),
    );
    expect(windowOf(eightWeeks, 'anybody', 1.0001).coverage).toBe(1);
  });
});

function span(untilMilliseconds: number) {
  return { fromMilliseconds: 0, untilMilliseconds };
}
