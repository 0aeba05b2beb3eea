/** Moments as people and programs write them: numbers since 1970, ISO 8601, dates in any order and many languages. */
import type { DateOrder } from '../../../shared/model/imports.ts';
import { dayMilliseconds, type ZoneClock } from '../../../shared/timeZone.ts';
import { dayPeriod, timeOfDay } from './dayPeriods.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { asciiDigit } from './clean.ts';
import { readDate, type DateParts } from './dateOrder.ts';
import { monthOf } from './monthNames.ts';

export type WrittenTime =
  | { isMoment: true; atMilliseconds: number }
  | {
      isMoment: false;
      date: DateParts;
      /** Where the writing itself tells the order; null: any, decide by the whole file. */
      order: DateOrder | null;
      clockMilliseconds: number;
      /** Minutes east of UTC where they are told. */
      offsetMinutes: number | null;
    };

/** Seconds from 1970 to 2001, from which Apple counts. */
const appleSeconds = 978_307_200;
/** No chat is older than 1996; what would be is counted from 2001. */
const earliestSeconds = 820_454_400;
const latestSeconds = 4_102_444_800;
const excelDaysTo1970 = 25_569;

const zone = /\s*(?:\(?(?:UTC|GMT)\)?\s*)?([+-\u2212])(\d{1,2}):?(\d{2})?$|\s*\(?(UTC|GMT|Z)\)?$/;
const clock = /(\d{1,2})(?:[:：時时시h]|시\s)\s*(\d{2})(?:[:：.分분m]\s*(\d{2}))?(?:[.,](\d{1,9}))?[秒초s]?/;
const dottedClock = /(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/g;

/** The commonest writing, told at once. */
const plainIso = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?$/;

/** Null where it is no time at all. */
export function readWrittenTime(written: string): WrittenTime | null {
  const iso = plainIso.exec(written);
  if (iso !== null) return readIso(iso);
  if (written.length > 100) return null;
  const text = asciiDigits(withoutMarks(written)).trim();
  // Most cells of most tables are told from times here.
  if (text.length < 5 || !/\d/.test(text)) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return readNumber(text);
  const told = zone.exec(text);
  // “2020-09-13” ends in what looks like a zone.
  const hasZone = told !== null && (told[4] !== undefined || clock.test(text.slice(0, told.index)));
  const wall = hasZone ? text.slice(0, told.index) : text;
  const offsetMinutes = hasZone ? offsetOf(told) : null;
  const found = clock.exec(wall) ?? [...wall.matchAll(dottedClock)].findLast(isClock) ?? null;
  const at = found === null ? wall.length : found.index;
  const before = wall.slice(0, at);
  const after = found === null ? '' : wall.slice(at + found[0].length);
  const clockMilliseconds = found === null ? 0 : readClock(found, before, after);
  const date = readDay(`${before} ${after}`);
  if (date === null || clockMilliseconds === null) return null;
  return { isMoment: false, ...date, clockMilliseconds, offsetMinutes };
}

/** The moment, read in an order where the writing leaves it open, and by a clock where it tells no zone. */
export function momentOf(time: WrittenTime, order: DateOrder, zoneClock: ZoneClock): number | null {
  if (time.isMoment) return time.atMilliseconds;
  const day = readDate(time.date, time.order ?? order);
  if (day === null) return null;
  const wall = day * dayMilliseconds + time.clockMilliseconds;
  return time.offsetMinutes === null ? zoneClock.momentAt(wall) : wall - time.offsetMinutes * 60_000;
}

function readIso(found: RegExpExecArray): WrittenTime | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const clockMilliseconds = timeOfDay(hour, minute, second, null);
  const date = { first: year, second: month, third: day, firstIsYear: true, thirdIsYear: false };
  return clockMilliseconds === null
    ? null
    : { isMoment: false, date, order: 'year-first', clockMilliseconds, offsetMinutes: null };
}

function asciiDigits(text: string): string {
  return text.replace(/[^\x20-\x7f]/g, (character) => asciiDigit(character.codePointAt(0) ?? 0) ?? character);
}

/** Seconds, milli-, micro- or nanoseconds since 1970 or 2001; days of a spreadsheet; digits in a row as 20200913122640. */
function readNumber(text: string): WrittenTime | null {
  const [whole = ''] = text.split('.');
  const compact = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/.exec(text);
  if (compact !== null && whole.length !== 10 && whole.length !== 13) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = compact
      .slice(1)
      .map((part) => Number(part ?? 0));
    const clockMilliseconds = timeOfDay(hour, minute, second, null);
    const date = { first: year, second: month, third: day, firstIsYear: true, thirdIsYear: false };
    const isDay = year > 1990 && year < 2100 && readDate(date, 'year-first') !== null;
    return isDay && clockMilliseconds !== null
      ? { isMoment: false, date, order: 'year-first', clockMilliseconds, offsetMinutes: null }
      : null;
  }
  if (whole.length === 5 && text.includes('.')) return readSpreadsheetDay(Number(text));
  if (whole.length < 9) return null;
  // Nine to eleven digits are seconds; every three more a thousandth.
  const seconds = Number(text) / 1000 ** Math.floor((whole.length - 9) / 3);
  const since1970 = seconds < earliestSeconds ? seconds + appleSeconds : seconds;
  if (!(since1970 > earliestSeconds && since1970 < latestSeconds)) return null;
  return { isMoment: true, atMilliseconds: Math.round(since1970 * 1000) };
}

/** Excel counts days, and the hours as their fraction. */
function readSpreadsheetDay(days: number): WrittenTime | null {
  if (days < 35_000 || days > 73_000) return null;
  const milliseconds = Math.round((days - excelDaysTo1970) * 86_400) * 1000;
  const day = new Date(milliseconds);
  return {
    isMoment: false,
    date: {
      first: day.getUTCFullYear(),
      second: day.getUTCMonth() + 1,
      third: day.getUTCDate(),
      firstIsYear: true,
      thirdIsYear: false,
    },
    order: 'year-first',
    clockMilliseconds: milliseconds - Math.floor(milliseconds / dayMilliseconds) * dayMilliseconds,
    offsetMinutes: null,
  };
}

function offsetOf([, sign, hours = '0', minutes = '0']: RegExpExecArray): number {
  const total = Number(hours) * 60 + Number(minutes);
  return sign === undefined || sign === '+' ? total : -total;
}

function isClock([, hour, minute]: RegExpMatchArray): boolean {
  return Number(hour) <= 24 && Number(minute) < 60;
}

/** Half of the day may be told before or after the hour. */
function readClock(found: RegExpMatchArray, before: string, after: string): number | null {
  const [hour = 0, minute = 0, second = 0] = found.slice(1, 4).map((part) => Number(part ?? 0));
  const next = /^\s*(\p{L}[\p{L}\p{M}.’']*(?:[\s\u00a0\u202f]?m\.?(?!\p{L}))?)/u.exec(after)?.[1];
  const last = /(\p{L}[\p{L}\p{M}.’']*)\s*$/u.exec(before)?.[1];
  const period =
    [next, last].map((word) => (word === undefined ? null : dayPeriod(word))).find(Boolean) ?? null;
  const thousandths = found[4] === undefined ? 0 : Math.floor(Number(`0.${found[4]}`) * 1000);
  const clockMilliseconds = timeOfDay(hour, minute, second, period);
  return clockMilliseconds === null ? null : clockMilliseconds + thousandths;
}

/** Numbers that only a sign, or the words for year, month and day, part. */
const numericDate = /(?<!\d)\d{1,4}(?:[^\da-z]{1,3}| thg | tháng )\d{1,4}[^\da-z]{1,3}\d{1,4}(?!\d)/i;

/** The day among the words of a date. */
function readDay(text: string): { date: DateParts; order: DateOrder | null } | null {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => ({
    value: Number(digits),
    digits: digits.length,
  }));
  const [first, second, third] = numbers;
  if (first === undefined || second === undefined) return null;
  const month = [...text.matchAll(/\p{L}[\p{L}\p{M}.’']*/gu)]
    .map(([word]) => monthOf(word))
    .findLast(Boolean);
  if (month != null) {
    const [year, day] = first.digits > 2 ? [first, second] : [second, first];
    const date = {
      first: day.value,
      second: month,
      third: year.value,
      firstIsYear: false,
      thirdIsYear: true,
    };
    return { date, order: 'day-first' };
  }
  if (third === undefined || numbers.length > 3 || !numericDate.test(text)) return null;
  const date = {
    first: first.value,
    second: second.value,
    third: third.value,
    firstIsYear: first.digits > 2,
    thirdIsYear: third.digits > 2,
  };
  // Points part a day, its month and its year in this order everywhere.
  const isDotted = /^\D*\d{1,2}\. ?\d{1,2}\. ?\d{2,4}/.test(text);
  return { date, order: date.firstIsYear ? 'year-first' : isDotted ? 'day-first' : null };
}
