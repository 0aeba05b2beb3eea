import { scaleTime } from 'd3-scale';
import { expect, it } from 'vitest';
import { timeTicks } from '../../../../src/shared/pictures/timeTicks.ts';

function labels(from: string, to: string, timeZone: string): string[] {
  const scale = scaleTime([Date.parse(from), Date.parse(to)], [0, 800]);
  return timeTicks(scale, 800, timeZone).map(
    ({ atMilliseconds, label }) => `${new Date(atMilliseconds).toISOString().slice(0, 16)} ${label}`,
  );
}

it('stands at midnight of the zone, not of this machine', () => {
  expect(labels('2026-03-27T12:00Z', '2026-03-31T12:00Z', 'Europe/Berlin')).toEqual([
    '2026-03-27T23:00 28 Mar',
    '2026-03-28T11:00 12:00',
    '2026-03-28T23:00 29 Mar',
    '2026-03-29T10:00 12:00',
    '2026-03-29T22:00 30 Mar',
    '2026-03-30T10:00 12:00',
    '2026-03-30T22:00 31 Mar',
    '2026-03-31T10:00 12:00',
  ]);
});

it('leaves out an hour that the clocks skip', () => {
  expect(labels('2026-03-28T23:00Z', '2026-03-29T04:00Z', 'Europe/Berlin')).toEqual([
    '2026-03-28T23:00 29 Mar',
    '2026-03-29T00:00 01:00',
    '2026-03-29T01:00 03:00',
    '2026-03-29T02:00 04:00',
    '2026-03-29T03:00 05:00',
    '2026-03-29T04:00 06:00',
  ]);
});

it('says the year where one begins', () => {
  expect(labels('2025-10-15T00:00Z', '2026-03-15T00:00Z', 'Asia/Kathmandu')).toEqual([
    '2025-10-31T18:15 Nov',
    '2025-11-30T18:15 Dec',
    '2025-12-31T18:15 2026',
    '2026-01-31T18:15 Feb',
    '2026-02-28T18:15 Mar',
  ]);
});
