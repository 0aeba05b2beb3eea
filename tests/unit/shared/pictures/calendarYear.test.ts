import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarYear, yearsOfTalks } from '../../../../src/shared/pictures/calendarYear.ts';
import { flag, point } from '../../renderer/charts/world.ts';

const at = (moment: string, value = 0.5) =>
  point(1, value, { atMilliseconds: Date.parse(moment), tactics: 1, support: 2 });

test('every year has its days once, in seven rows, with no gap between columns', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1971, max: 2099 }), (year) => {
      const days = calendarYear([], [], year, 'Europe/Berlin');
      const places = days.map(({ column, row }) => column * 7 + row);
      expect(places).toEqual(places.map((_, index) => (places[0] ?? 0) + index));
      expect(days.at(0)?.date).toBe(`${year}-01-01`);
      expect(days.at(-1)?.date).toBe(`${year}-12-31`);
      expect(new Date(days[0]?.atMilliseconds ?? 0).getUTCDay()).toBe(((days[0]?.row ?? 0) + 1) % 7);
    }),
  );
});

test('a talk belongs to the day the clock on the wall showed', () => {
  const late = at('2026-03-05T23:30:00Z');
  const dayWith = (timeZone: string) =>
    calendarYear([late], [], 2026, timeZone).find(({ points }) => points.length > 0)?.date;
  expect([dayWith('UTC'), dayWith('Asia/Tokyo')]).toEqual(['2026-03-05', '2026-03-06']);
});

test('talks of one day are averaged, with a shorter interval, and their marks added', () => {
  const [one, two] = [at('2026-03-05T09:00:00Z', 0.4), at('2026-03-05T18:00:00Z', 0.6)];
  const day = calendarYear([one, two], [], 2026, 'UTC').find(({ tone }) => tone !== null);
  expect(day).toMatchObject({ points: [one, two], tactics: 2, support: 4 });
  expect(day?.tone?.value).toBeCloseTo(0.5);
  expect((day?.tone?.high ?? 1) - (day?.tone?.low ?? 0)).toBeCloseTo(0.2 / Math.SQRT2);
});

test('a flag belongs to its day, whatever the clock', () => {
  const days = calendarYear([], [flag(64), flag(64, { id: 2 })], 2026, 'Pacific/Auckland');
  expect(days.filter(({ flags }) => flags.length > 0).map(({ date, flags }) => [date, flags.length])).toEqual(
    [['2026-03-05', 2]],
  );
});

test('the years run from the first talk to the last, or to a later flag', () => {
  const talks = [at('2024-12-31T23:30:00Z'), at('2026-01-01T00:30:00Z')];
  expect(yearsOfTalks(talks, [], 'Europe/London')).toEqual([2024, 2025, 2026]);
  expect(yearsOfTalks(talks, [flag(400)], 'Europe/London')).toEqual([2024, 2025, 2026, 2027]);
  expect(yearsOfTalks([], [flag(1)], 'UTC')).toEqual([]);
});
