import { describe, expect, it } from 'vitest';
import { startOfDay, wallClock } from '../../../src/main/services/localTime.ts';

const day = 86_400_000;
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16);

describe('the wall clock', () => {
  it('follows summer time, also on the day of the change', () => {
    const clock = wallClock('Europe/Berlin');
    const moments = ['2026-03-29T00:30Z', '2026-03-29T01:30Z', '2026-07-01T12:00Z', '2026-12-01T23:30Z'];
    expect(moments.map((moment) => iso(clock(Date.parse(moment))))).toEqual([
      '2026-03-29T01:30',
      '2026-03-29T03:30',
      '2026-07-01T14:00',
      '2026-12-02T00:30',
    ]);
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
    'gives the moment at which each day of a year begins in %s',
    (timeZone) => {
      const clock = wallClock(timeZone);
      const first = Date.UTC(2026, 0, 1) / day;
      for (let index = 0; index < 365; index += 1) {
        expect(clock(startOfDay(clock, first + index))).toBe((first + index) * day);
      }
    },
  );
});
