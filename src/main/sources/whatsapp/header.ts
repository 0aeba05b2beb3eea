import { asciiDigit } from '../shared/clean.ts';
import type { DateParts } from '../shared/dateOrder.ts';
import { dayPeriod, timeOfDay } from '../shared/dayPeriods.ts';
import { readPlainHeader, type Header } from './plainHeader.ts';
import { readWordHeader } from './wordHeader.ts';

/** The ways in which a line starts a message; a file keeps to one. */
type NumberStyle = 'bracket' | 'bracket-time-first' | 'dash' | 'dash-time-first' | 'colon' | 'bare';
export type HeaderStyle = NumberStyle | 'bracket-words' | 'dash-words';

const space = '[ \\u00a0\\u2007\\u2009\\u202f]';
const words = `(?:[^\\s\\d\\[\\],:/<>–—-]{1,12}${space}?){1,2}`;
const number = '((?:[RHS]|令和|平成|昭和)?\\d{1,4})';
const separator = `(?:[./-]${space}?|${space}|[年년月월]${space}?)`;
const dateTail = `\\.?[日일]?(?:${space}?(?:BE|B\\.E\\.|AD|CE|г\\.|р\\.|พ\\.ศ\\.))?`;
const date = `${number}${separator}(\\d{1,2})${separator}${number}${dateTail}`;
const hourEnd = `(?::|\\.|${space}?h${space}?)`;
const secondStart = `(?::|\\.|${space}min${space})`;
const time = `(\\d{1,2})${hourEnd}(\\d{2})(?:${secondStart}(\\d{2})(?:${space}s)?)?`;
const gap = `(?:,${space}*|${space}+)`;
const dateFirst = `${date}${gap}(${words})?${time}(?:${space}?(${words}))?`;
const timeFirst = `(${words})?${time}(?:${space}?(${words}))?${gap}${date}`;
const marks = '[\\u200e\\u200f\\u202a-\\u202e\\ufeff]*';
const dash = `${space}?[-–—](?:${space}|$)`;

const patterns: Record<NumberStyle, RegExp> = {
  bracket: new RegExp(`^${marks}\\[${dateFirst}\\](?:${space}|$)`),
  'bracket-time-first': new RegExp(`^${marks}\\[${timeFirst}\\](?:${space}|$)`),
  dash: new RegExp(`^${marks}${dateFirst}${dash}`),
  'dash-time-first': new RegExp(`^${marks}${timeFirst}${dash}`),
  colon: new RegExp(`^${marks}${dateFirst}:${space}`),
  // Of a Croatian phone. The dot behind the year tells it from the lines of other programs.
  bare: new RegExp(`^${marks}${date}(?<=\\d\\.)${gap}()${time}()${space}`),
};
export const headerStyles = [
  'bracket',
  'dash',
  'bracket-time-first',
  'dash-time-first',
  'colon',
  'bare',
  'bracket-words',
  'dash-words',
] as const;

const openingBracket = 91;
const longestHeader = 72;

/** Whether a line can be a header at all, by its first characters: most lines of a long message are told apart here. */
function mayBeHeader(line: string): boolean {
  const code = line.charCodeAt(0);
  if (code >= 48 && code <= 57) return true;
  return (
    code === openingBracket ||
    code > 127 ||
    ((code === 72 || code === 82 || code === 83) && /^.\d/.test(line))
  );
}

/** Reads the start of a line as a header of that style; null when it is none. */
export function readHeader(line: string, style: HeaderStyle): Header | null {
  if (style === 'bracket-words' || style === 'dash-words') {
    return readWordHeader(line, style === 'bracket-words');
  }
  if (!mayBeHeader(line)) return null;
  if (style === 'bracket' || style === 'dash') {
    const header = readPlainHeader(line, style === 'bracket');
    if (header !== null) return header;
  }
  const pattern = patterns[style];
  const match = pattern.exec(line);
  // What stands between the time and its colon is the sender, unless it tells the half of the day.
  if (style === 'colon' && match?.[8] !== undefined && dayPeriod(match[8]) === null) return null;
  if (match !== null) return headerOf(match, style, match[0].length);
  const plain = plainHead(line);
  if (plain === null) return null;
  const plainMatch = pattern.exec(plain.text);
  if (plainMatch === null) return null;
  return headerOf(plainMatch, style, plain.positions[plainMatch[0].length] ?? line.length);
}

/** The start of a line with digits of other scripts as ASCII and without marks, and where each character stood. */
function plainHead(line: string): { text: string; positions: number[] } | null {
  if (!/^[\u200e\u200f\u202a-\u202e\ufeff[]*[\p{Nd}RHS令平昭]/u.test(line)) return null;
  const positions: number[] = [];
  let text = '';
  let changed = false;
  for (let index = 0; index < Math.min(line.length, longestHeader); index++) {
    const code = line.charCodeAt(index);
    const replaced = code < 128 ? null : plainCharacter(code);
    if (replaced !== null) changed = true;
    if (replaced === '') continue;
    text += replaced ?? line[index];
    positions.push(index);
  }
  positions.push(Math.min(line.length, longestHeader));
  return changed ? { text, positions } : null;
}

function plainCharacter(code: number): string | null {
  if (code === 0x60c || code === 0xff0c) return ',';
  if (code === 0xff1a) return ':';
  const isMark =
    code === 0x200e ||
    code === 0x200f ||
    code === 0xfeff ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069);
  return isMark ? '' : asciiDigit(code);
}

function headerOf(match: RegExpExecArray, style: NumberStyle, end: number): Header {
  const isTimeFirst = style === 'bracket-time-first' || style === 'dash-time-first';
  const [first, second, third] = isTimeFirst ? [6, 7, 8] : [1, 2, 3];
  const start = isTimeFirst ? 1 : 4;
  const before = match[start];
  const after = match[start + 4];
  const period =
    (after === undefined ? null : dayPeriod(after)) ?? (before === undefined ? null : dayPeriod(before));
  const hour = Number(match[start + 1]);
  const minute = Number(match[start + 2]);
  const seconds = match[start + 3];
  return {
    ...dateParts(match[first] ?? '', match[second] ?? '', match[third] ?? ''),
    milliseconds: timeOfDay(hour, minute, seconds === undefined ? 0 : Number(seconds), period),
    end,
  };
}

const eraStarts: Record<string, number> = { R: 2018, 令和: 2018, H: 1988, 平成: 1988, S: 1925, 昭和: 1925 };

function dateParts(first: string, second: string, third: string): DateParts {
  return {
    first: yearOrNumber(first),
    second: Number(second),
    third: yearOrNumber(third),
    firstIsYear: first.length > 2 || first.charCodeAt(0) > 57,
    thirdIsYear: third.length > 2 || third.charCodeAt(0) > 57,
  };
}

/** A number as it stands, or the common year of a year written with a Japanese era. */
function yearOrNumber(digits: string): number {
  if (digits.charCodeAt(0) <= 57) return Number(digits);
  const era = digits.replace(/\d+$/, '');
  return (eraStarts[era] ?? 0) + Number(digits.slice(era.length));
}
