import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import {
  dayMilliseconds,
  machineTimeZone,
  requireTimeZone,
  zoneClock,
} from '../../../src/shared/timeZone.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
const someSecond = integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2040, 0, 1) / 1000 });

const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16);
const berlin = zoneClock('Europe/Berlin');

it('shows what a clock in the zone shows', () => {
  assert(
    property(someSecond, constantFrom(...zones), (second, timeZone) => {
      const shown = new Date(second * 1000).toLocaleString('sv-SE', { timeZone });
      const wall = zoneClock(timeZone).wallAt(second * 1000);
      expect(new Date(wall).toISOString().slice(0, 19).replace('T', ' ')).toBe(shown);
    }),
  );
});

it('finds a moment at which the clock shows what it showed, the first of two', () => {
  assert(
    property(someSecond, constantFrom(...zones), (second, timeZone) => {
      const clock = zoneClock(timeZone);
      const wall = clock.wallAt(second * 1000);
      const moment = clock.momentAt(wall);
      expect([clock.wallAt(moment), moment <= second * 1000]).toEqual([wall, true]);
    }),
  );
});

it('follows summer time to the second of its change', () => {
  const change = Date.parse('2026-03-29T01:00:00Z');
  expect([iso(berlin.wallAt(change - 1)), iso(berlin.wallAt(change))]).toEqual([
    '2026-03-29T01:59',
    '2026-03-29T03:00',
  ]);
});

it.each([
  ['2022-01-15T12:00', '2022-01-15T11:00'],
  ['2022-07-15T12:00', '2022-07-15T10:00'],
  // 02:30 did not exist on this day, and came twice on the next.
  ['2022-03-27T02:30', '2022-03-27T01:30'],
  ['2022-10-30T02:30', '2022-10-30T00:30'],
  ['2022-10-30T03:30', '2022-10-30T02:30'],
])('reads %s on a wall in Berlin as %s UTC', (wall, moment) => {
  expect(iso(berlin.momentAt(Date.parse(`${wall}Z`)))).toBe(moment);
});

it.each(zones)('finds where each day of 2010 to 2012 begins in %s', (timeZone) => {
  const clock = zoneClock(timeZone);
  for (let day = Date.UTC(2010, 0, 1); day < Date.UTC(2013, 0, 1); day += dayMilliseconds) {
    const start = clock.momentAt(day);
    expect(clock.wallAt(start - 1)).toBeLessThan(day);
    expect(clock.wallAt(start)).toBeGreaterThanOrEqual(day);
  }
});

it('knows the zone of this machine and refuses one that is nowhere', () => {
  requireTimeZone(machineTimeZone());
  expect(() => requireTimeZone('Middle/Earth')).toThrow(
    expect.objectContaining({ code: 'time-zone-unknown' }),
  );
});
