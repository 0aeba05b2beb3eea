import { dayPeriod, timeOfDay } from '../shared/dayPeriods.ts';

/** A moment as the clock on the wall shows it, as if it were UTC. */
interface Stamp {
  wallMilliseconds: number;
  /** Where what stands after it begins. */
  end: number;
}

const gap = '[ \\u00a0\\u202f]';
const half = `(?:(오전|오후|午前|午後|上午|下午|[AaPp]\\.?${gap}?[Mm]\\.?)${gap}?)?`;
const clock = `${half}(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:${gap}?([AaPp]\\.?${gap}?[Mm]\\.?))?`;
const asianDay = `(\\d{4})[년年.-]${gap}?(\\d{1,2})[월月.-]${gap}?(\\d{1,2})[일日.]?`;
const weekdayAfter = `(?:${gap}?[(（]?(?:[일월화수목금토]요일|[日月火水木金土]曜日|星期.)[)）]?)`;
const weekdayBefore = '(?:\\p{Lu}\\p{Ll}{2,8}, )?';
const monthFirst = `${weekdayBefore}(\\p{Lu}\\p{Ll}{2,8})\\.? (\\d{1,2}), (\\d{4})`;
const dayFirst = `${weekdayBefore}(\\d{1,2}) (\\p{Lu}\\p{Ll}{2,8})\\.? (\\d{4})`;
const between = `(?:,? at|,)?${gap}`;

const asianStamp = new RegExp(`^${asianDay}${weekdayAfter}?${gap}${clock}`, 'u');
const monthFirstStamp = new RegExp(`^${monthFirst}${between}${clock}`, 'u');
const dayFirstStamp = new RegExp(`^${dayFirst}${between}${clock}`, 'u');
const asianRow = new RegExp(`^${asianDay}${weekdayAfter}$`, 'u');
const monthFirstRow = new RegExp(`^${monthFirst}$`, 'u');
const dayFirstRow = new RegExp(`^${dayFirst}$`, 'u');
const clockAlone = new RegExp(`^${clock}(?=, )`, 'u');
const dashes = /^-{5,} ?(.+?) ?-{5,}$/;
const bracketed = new RegExp(`^\\[(.+?)\\] \\[${clock}\\](?: |$)`, 'u');

/** With up to thirty dashes at both ends; most messages are told apart by this alone. */
const longestDayRow = 90;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Day and time at the start of a line, as `2016년 2월 5일 오전 1:33` or `February 10, 2016, 2:33 AM`; null where none stands. */
export function readStamp(line: string): Stamp | null {
  const first = line.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  const asian = isDigit ? asianStamp.exec(line) : null;
  if (asian !== null) return stamp(asian, Number(asian[2]) - 1, Number(asian[3]), asian[1], 4);
  if (!isDigit && (first < 65 || first > 90)) return null;
  const words = isDigit ? dayFirstStamp.exec(line) : monthFirstStamp.exec(line);
  if (words === null) return null;
  const [month, day] = isDigit ? [words[2], words[1]] : [words[1], words[2]];
  return stamp(words, monthIndex(month), Number(day), words[3], 4);
}

/** The start of the day a row between messages names; null for any other line. */
export function readDayRow(line: string): number | null {
  if (line.length > longestDayRow) return null;
  const text = dashes.exec(line.trim())?.[1] ?? line.trim();
  // A row of a day holds no time.
  if (text.includes(':')) return null;
  const asian = asianRow.exec(text);
  if (asian !== null) return Date.UTC(Number(asian[1]), Number(asian[2]) - 1, Number(asian[3]));
  const monthLed = monthFirstRow.exec(text);
  const words = monthLed ?? dayFirstRow.exec(text);
  if (words === null) return null;
  const [month, day] = monthLed === null ? [words[2], words[1]] : [words[1], words[2]];
  const index = monthIndex(month);
  return index < 0 ? null : Date.UTC(Number(words[3]), index, Number(day));
}

/** `[name] [오전 1:01] text` of a computer. */
export function readBracketRow(
  line: string,
  dayMilliseconds: number,
): { name: string; text: string; wallMilliseconds: number } | null {
  if (line.charCodeAt(0) !== 91) return null;
  const match = bracketed.exec(line);
  const time = match === null ? null : clockTime(match, 2);
  if (match === null || time === null) return null;
  return {
    name: match[1] ?? '',
    text: line.slice(match[0].length),
    wallMilliseconds: dayMilliseconds + time,
  };
}

/** The time at the start of a line, of exports that tell the day in rows of its own: `오후 8:36, Ann : hi`. */
export function readClock(line: string, dayMilliseconds: number): Stamp | null {
  const match = clockAlone.exec(line);
  const time = match === null ? null : clockTime(match, 1);
  if (match === null || time === null) return null;
  return { wallMilliseconds: dayMilliseconds + time, end: match[0].length };
}

function stamp(
  match: RegExpExecArray,
  month: number,
  day: number,
  year: string | undefined,
  clockStart: number,
): Stamp | null {
  const time = clockTime(match, clockStart);
  const date = new Date(Date.UTC(Number(year), month, day));
  if (time === null || month < 0 || date.getUTCMonth() !== month) return null;
  return { wallMilliseconds: date.getTime() + time, end: match[0].length };
}

/** Twelve before noon is midnight. */
function clockTime(match: RegExpExecArray, start: number): number | null {
  const [before, hour, minute, second, after] = match.slice(start, start + 5);
  const word = before ?? after;
  const period = word === undefined ? null : dayPeriod(word);
  return timeOfDay(Number(hour), Number(minute), Number(second ?? 0), period);
}

function monthIndex(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase());
}
