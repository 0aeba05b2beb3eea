import type { DateParts } from '../shared/dateOrder.ts';
import { dayPeriod, timeOfDay } from '../shared/dayPeriods.ts';
import type { LineMeaning } from '../shared/textMessages.ts';

/** What starts a message: when, and what stands after the time. */
export interface LineStart {
  day: DateParts;
  /** Since midnight. */
  milliseconds: number;
  /** Twelve o'clock before noon: midnight, or as some phones write noon. */
  mayBeNoon: boolean;
  /** The name, '' for the service itself; null where only a space parts name and text. */
  name: string | null;
}

const weekday = `(?:[\\p{L}\\p{M}.]{1,20})`;
const yearFirst = new RegExp(
  `^(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})\\.? ?(?:[(（] ?${weekday} ?[)）]|${weekday})$`,
  'u',
);
const inWords = new RegExp(
  `^(\\d{4})[年년] ?(\\d{1,2})[月월] ?(\\d{1,2})[日일] ?[(（]?${weekday}[)）]?$`,
  'u',
);
const yearLast = new RegExp(`^${weekday},? ?(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})$`, 'u');
const period = `[\\p{L}\\p{M}.]{1,10}`;
const time = `(?:(${period}) ?)?(\\d{1,2}):(\\d\\d)(?: ?(${period}))?`;
const tabbed = new RegExp(`^${time}\\t(.*)$`, 'u');
const spaced = new RegExp(`^(\\d{1,2}):(\\d\\d) (.+)$`);

const longestDayRow = 40;

/** The day a row between messages names, as `2021/1/1(金)`, `2017.09.03 Sunday` or `Fri, 1/30/2026`; null for any other line. */
export function readDayRow(line: string): DateParts | null {
  if (line.length > longestDayRow || line.includes('\t')) return null;
  const text = line.trim();
  const first = yearFirst.exec(text) ?? inWords.exec(text);
  const match = first ?? yearLast.exec(text);
  if (match === null) return null;
  const [one = 0, two = 0, three = 0] = match.slice(1, 4).map(Number);
  const firstIsYear = first !== null;
  return { first: one, second: two, third: three, firstIsYear, thirdIsYear: !firstIsYear };
}

/** A row of a phone, `TIME⇥NAME⇥text`, or of a computer, `TIME NAME text`; null when it is none. */
export function readMessageRow(
  line: string,
  day: DateParts,
  isTabbed: boolean,
): Exclude<LineMeaning<LineStart>, 'apart'> {
  return isTabbed ? readTabbed(line, day) : readSpaced(line, day);
}

function readTabbed(line: string, day: DateParts): ReturnType<typeof readMessageRow> {
  const match = tabbed.exec(line);
  if (match === null) return null;
  const [, before, hour = '', minute = '', after, rest = ''] = match;
  const word = before ?? after;
  const half = word === undefined ? null : dayPeriod(word);
  if (word !== undefined && half === null) return null;
  const milliseconds = timeOfDay(Number(hour), Number(minute), 0, half);
  if (milliseconds === null) return null;
  const tab = rest.indexOf('\t');
  const [name, text] = tab < 0 ? ['', rest] : [rest.slice(0, tab), rest.slice(tab + 1)];
  return { start: { day, milliseconds, mayBeNoon: half === 'before' && Number(hour) === 12, name }, text };
}

function readSpaced(line: string, day: DateParts): ReturnType<typeof readMessageRow> {
  const match = spaced.exec(line);
  if (match === null) return null;
  const milliseconds = timeOfDay(Number(match[1]), Number(match[2]), 0, null);
  if (milliseconds === null) return null;
  return { start: { day, milliseconds, mayBeNoon: false, name: null }, text: match[3] ?? '' };
}
