import { expect, test } from 'vitest';
import { endOfDay, isoDay, startOfDay } from '../../../../src/renderer/screens/isoDay.ts';

test('a day begins and ends by the clock of its zone, also when the clock changes', () => {
  const hours = ['2026-03-28', '2026-03-29', '2026-10-25'].map(
    (day) =>
      ((endOfDay(day, 'Europe/Berlin') ?? 0) + 1 - (startOfDay(day, 'Europe/Berlin') ?? 0)) / 3_600_000,
  );
  expect(hours).toEqual([24, 23, 25]);
});

test('the start of a day is on that day', () => {
  for (const zone of ['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC']) {
    const start = startOfDay('2026-03-29', zone) ?? 0;
    expect([isoDay(start, zone), isoDay(start - 1, zone)]).toEqual(['2026-03-29', '2026-03-28']);
  }
});

test('an empty or unfinished entry is no day', () => {
  expect([startOfDay('', 'UTC'), endOfDay('2026-0', 'UTC')]).toEqual([null, null]);
});
