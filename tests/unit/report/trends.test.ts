import { describe, expect, it } from 'vitest';
import { trendsOf } from '../../../src/main/report/trends.ts';
import { dayMilliseconds, personOf, reportOf, timelineOf } from './world.ts';

describe('trendsOf', () => {
  it('compares the halves of the period', () => {
    const rows = trendsOf(reportOf([personOf('Corin')])).map(({ first, second, direction }) => [
      first,
      second,
      direction,
    ]);
    expect(rows).toEqual([
      ['2.5', '2.5', 'about the same'],
      ['0.75', '0.25', 'down'],
      ['0.0', '20.0', 'up'],
      ['10.0', '10.0', 'about the same'],
    ]);
  });

  it('counts a meeting of several people once', () => {
    const shared = timelineOf('Corin', 20);
    const people = [
      personOf('Corin', { timeline: shared }),
      personOf('Maya', { personId: 3, timeline: shared }),
    ];
    expect(trendsOf(reportOf(people))[0]?.first).toBe('2.5');
  });

  it('compares nothing in less than four weeks', () => {
    const data = reportOf([personOf('Corin')]);
    const { fromMilliseconds } = data.period;
    const period = { fromMilliseconds, toMilliseconds: fromMilliseconds + 27 * dayMilliseconds };
    expect(trendsOf({ ...data, period })).toEqual([]);
  });
});
