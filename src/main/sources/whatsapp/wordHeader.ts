import { dayPeriod, timeOfDay } from '../shared/dayPeriods.ts';
import { monthOf } from '../shared/monthNames.ts';
import type { Header } from './plainHeader.ts';

const space = '[ \\u00a0\\u2007\\u2009\\u202f]';
const word = `\\p{L}[\\p{L}\\p{M}.’']{1,15}`;
const weekday = `(?:${word},?${space})?`;
const dayFirst = `${weekday}(\\d{1,2})\\.?${space}(?:de${space})?(${word})(?:${space}del?)?,?${space}(\\d{4})`;
const monthFirst = `${weekday}(${word})${space}(\\d{1,2}),?${space}(\\d{4})`;
const gap = `(?:,${space}?|${space}(?:at|à|um|kl\\.?|alle|a las)${space}|${space})`;
const time = `(\\d{1,2})[:.](\\d\\d)(?:[:.](\\d\\d))?(?:${space}?((?:\\p{L}|\\p{L}\\.${space}?){1,4}))?`;
const dash = new RegExp(
  `^[\\u200e\\u200f]?(?:${dayFirst}|${monthFirst})${gap}${time}${space}[-–—](?:${space}|$)`,
  'u',
);
const bracket = new RegExp(
  `^[\\u200e\\u200f]?\\[(?:${dayFirst}|${monthFirst})${gap}${time}\\](?:${space}|$)`,
  'u',
);
const longestHeader = 60;

/** Headers of old exports, in which the month is a word: `7 mar. 2015, 14:56 - `, `[March 7, 2015 2:56:00 PM] `. */
export function readWordHeader(line: string, isBracket: boolean): Header | null {
  const head = line.slice(0, longestHeader);
  if (!/^[\u200e\u200f]?\[?[\p{L}\d]/u.test(head)) return null;
  const match = (isBracket ? bracket : dash).exec(head);
  if (match === null) return null;
  const [, day = match[5], monthWord = match[4], year = match[6]] = match;
  const month = monthOf(monthWord ?? '');
  if (month === null) return null;
  const period = match[10] === undefined ? null : dayPeriod(match[10]);
  return {
    first: Number(year),
    second: month,
    third: Number(day),
    firstIsYear: true,
    thirdIsYear: false,
    milliseconds: timeOfDay(Number(match[7]), Number(match[8]), Number(match[9] ?? 0), period),
    end: match[0].length,
  };
}
