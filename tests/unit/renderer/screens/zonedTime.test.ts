import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { clockText, momentOf } from '../../../../src/renderer/screens/zonedTime.ts';

it.each([
  ['2024-01-15T12:00', 'Europe/Berlin', '2024-01-15T11:00:00.000Z'],
  ['2024-07-15T12:00', 'Europe/Berlin', '2024-07-15T10:00:00.000Z'],
  ['2024-07-15T12:00', 'America/New_York', '2024-07-15T16:00:00.000Z'],
  ['2024-07-15T12:00', 'Asia/Kolkata', '2024-07-15T06:30:00.000Z'],
  ['2024-03-31T03:00', 'Europe/Berlin', '2024-03-31T01:00:00.000Z'],
])('finds the moment a clock shows %s in %s', (text, timeZone, moment) => {
  expect(new Date(momentOf(text, timeZone) ?? 0).toISOString()).toBe(moment);
});

it('says nothing of a text that is no clock time', () => {
  expect(momentOf('', 'UTC')).toBeNull();
  expect(momentOf('yesterday', 'UTC')).toBeNull();
});

it('shows again the clock time it was given, except in the hour clocks skip', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kolkata', 'Pacific/Auckland'];
  const from = Date.UTC(1990, 0, 1);
  const minutes = integer({ min: 0, max: 50 * 366 * 24 * 60 });
  assert(
    property(minutes, constantFrom(...zones), (minute, timeZone) => {
      const shown = clockText(from + minute * 60_000, timeZone);
      expect(clockText(momentOf(shown, timeZone) ?? 0, timeZone)).toBe(shown);
    }),
  );
});
