import { expect, it } from 'vitest';
import {
  englishLocale,
  formatBytes,
  formatDate,
  formatDuration,
  formatQuantity,
  formatWeekday,
  languageName,
} from '../../../../src/renderer/design/format.ts';

const lateOnNewYearsEveUtc = Date.UTC(2023, 11, 31, 23, 30);

it('shows a date as a clock in the time zone shows it', () => {
  expect(formatDate(lateOnNewYearsEveUtc, 'UTC')).toContain('2023');
  expect(formatDate(lateOnNewYearsEveUtc, 'Europe/Berlin')).toContain('2024');
  expect(formatWeekday(lateOnNewYearsEveUtc, 'Europe/Berlin', 'long')).toBe('Monday');
});

it.each([
  ['en-US', 'en-US'],
  ['en-US@posix', 'en-US'],
  ['en', 'en-GB'],
  ['de-DE', 'en-GB'],
  ['', 'en-GB'],
])('follows the habits of an English the system knows: %j', (language, habits) => {
  expect(englishLocale(language)).toBe(habits);
});

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [725, '12:05'],
  [3723, '1:02:03'],
])('shows %d seconds as %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [3_412_000, '3.4 MB'],
  [200_000_000, '200 MB'],
  [7_200_000_000_000_000, '7,200 TB'],
])('shows %d bytes as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});

it('speaks of one and of many', () => {
  expect(formatQuantity(1, 'message', 'messages')).toBe('1 message');
  expect(formatQuantity(0, 'message', 'messages')).toBe('0 messages');
});

it.each([
  ['en', 'English'],
  ['yue', 'Cantonese'],
  ['no code', 'no code'],
])('calls a language by its name: %s', (code, name) => {
  expect(languageName(code)).toBe(name);
});
