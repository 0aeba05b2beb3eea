import type { DateOrder } from '../../../shared/model/imports.ts';
import { dayMilliseconds } from '../../../shared/timeZone.ts';

/** The three numbers of a written date, in the order in which they stand, and their digits. */
export interface DateParts {
  first: number;
  second: number;
  third: number;
  /** Written with three or more digits, or with an era: then it is the year. */
  firstIsYear: boolean;
  thirdIsYear: boolean;
}

export interface DateOrderDecision {
  order: DateOrder;
  undecided: boolean;
}

/** Days since 1970-01-01, or null where there is no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.getTime() / dayMilliseconds : null;
}

/** Years as phones write them: two digits, Buddhist (also two digits), Republic of China. */
function commonYear(year: number): number {
  if (year < 60) return 2000 + year;
  if (year < 100) return 2500 + year - 543;
  if (year < 200) return 1911 + year;
  return year > 2400 ? year - 543 : year;
}

/**
 * The day a written date means when read in an order, or null where that gives no day. Where the year stands in
 * front, day-first means year, day, month.
 */
export function readDate(parts: DateParts, order: DateOrder): number | null {
  if (parts.firstIsYear || (order === 'year-first' && !parts.thirdIsYear)) {
    const [month, day] = order === 'day-first' ? [parts.third, parts.second] : [parts.second, parts.third];
    return dayNumber(commonYear(parts.first), month, day);
  }
  const [month, day] = order === 'month-first' ? [parts.first, parts.second] : [parts.second, parts.first];
  return dayNumber(commonYear(parts.third), month, day);
}

/** How a whole file reads in one order. */
interface Reading {
  order: DateOrder;
  impossible: number;
  /** Of these, those that have the year in front. */
  impossibleYearFirst: number;
  backwards: number;
  /** Days walked from date to date: the true order walks the least, for its fastest number is the day. */
  walkedDays: number;
  lastDay: number | null;
}

/**
 * Gathers the dates of a file in the order in which they stand and decides which order of day, month and year
 * they are written in: the one with the fewest impossible dates, then the fewest steps back, then the shortest way.
 */
export class DateOrderEvidence {
  #readings: Reading[] = (['day-first', 'month-first', 'year-first'] as const).map((order) => ({
    order,
    impossible: 0,
    impossibleYearFirst: 0,
    backwards: 0,
    walkedDays: 0,
    lastDay: null,
  }));
  #yearFirst = 0;
  #dates = 0;

  /** Adds a date; call it once for a run of equal dates. */
  add(parts: DateParts): void {
    this.#dates += 1;
    if (parts.firstIsYear) this.#yearFirst += 1;
    for (const reading of this.#readings) walk(reading, parts);
  }

  decide(): DateOrderDecision {
    const [dayFirst, monthFirst, yearFirst] = this.#readings;
    if (dayFirst === undefined || monthFirst === undefined || yearFirst === undefined || this.#dates === 0) {
      return { order: 'day-first', undecided: true };
    }
    if (this.#yearFirst * 2 > this.#dates) {
      // 2022-18-03: nearly nobody writes so, therefore only where the months show it.
      const isDaySecond = dayFirst.impossibleYearFirst < yearFirst.impossibleYearFirst;
      return { order: isDaySecond ? 'day-first' : 'year-first', undecided: false };
    }
    const difference = compare(dayFirst, monthFirst);
    const best = difference <= 0 ? dayFirst : monthFirst;
    // Two-digit years in front are rare: only when the dates make much less sense otherwise.
    if (yearFirst.impossible < best.impossible || yearFirst.walkedDays * 3 < best.walkedDays) {
      if (yearFirst.impossible <= best.impossible) return { order: 'year-first', undecided: false };
    }
    return { order: best.order, undecided: difference === 0 };
  }
}

function walk(reading: Reading, parts: DateParts): void {
  const impossibleOrder = reading.order === 'year-first' && parts.thirdIsYear;
  const day = impossibleOrder ? null : readDate(parts, reading.order);
  if (day === null) {
    reading.impossible += 1;
    if (parts.firstIsYear) reading.impossibleYearFirst += 1;
    return;
  }
  if (reading.lastDay !== null) {
    if (day < reading.lastDay) reading.backwards += 1;
    reading.walkedDays += Math.abs(day - reading.lastDay);
  }
  reading.lastDay = day;
}

function compare(left: Reading, right: Reading): number {
  return (
    left.impossible - right.impossible ||
    left.backwards - right.backwards ||
    left.walkedDays - right.walkedDays
  );
}
