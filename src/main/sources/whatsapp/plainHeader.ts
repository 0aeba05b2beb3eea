import type { DateParts } from '../shared/dateOrder.ts';
import { timeOfDay } from '../shared/dayPeriods.ts';

/** What stands before the sender of a message. */
export interface Header extends DateParts {
  /** Time of day; null where there is no such time. */
  milliseconds: number | null;
  /** Where the sender or the notice starts in the line. */
  end: number;
}

const [zero, nine, openingBracket, closingBracket] = [48, 57, 91, 93];
const [spaceCode, narrowSpace, comma, hyphen, dot, slash, colon] = [32, 0x202f, 44, 45, 46, 47, 58];

/** Reads characters of one line from left to right. */
class Scanner {
  line = '';
  at = 0;
  digits = 0;

  /** A number of at most four digits; -1 where there is none. */
  number(): number {
    let value = 0;
    const start = this.at;
    let code = this.line.charCodeAt(this.at);
    while (code >= zero && code <= nine && this.at - start < 4) {
      value = value * 10 + code - zero;
      this.at += 1;
      code = this.line.charCodeAt(this.at);
    }
    this.digits = this.at - start;
    return this.digits === 0 ? -1 : value;
  }

  skip(code: number): boolean {
    if (this.line.charCodeAt(this.at) !== code) return false;
    this.at += 1;
    return true;
  }

  /** `AM` or `pm` with or without a space before it. */
  period(): 'before' | 'after' | null {
    const code = this.line.charCodeAt(this.at);
    const start = code === spaceCode || code === narrowSpace ? this.at + 1 : this.at;
    if ((this.line.charCodeAt(start + 1) | 32) !== 109) return null;
    const letter = this.line.charCodeAt(start) | 32;
    if (letter !== 97 && letter !== 112) return null;
    this.at = start + 2;
    return letter === 97 ? 'before' : 'after';
  }
}

const scanner = new Scanner();

/**
 * Reads the most common headers, `D/M/Y, H:MM - ` and `[D/M/Y, H:MM:SS] `, several times as fast as a pattern does.
 * Null for anything else, which the patterns then judge.
 */
export function readPlainHeader(line: string, isBracket: boolean): Header | null {
  scanner.line = line;
  scanner.at = 0;
  if (isBracket) {
    scanner.skip(0x200e);
    if (!scanner.skip(openingBracket)) return null;
  }
  const first = scanner.number();
  const firstIsYear = scanner.digits > 2;
  const separator = line.charCodeAt(scanner.at);
  if (first < 0 || (separator !== slash && separator !== dot && separator !== hyphen)) return null;
  scanner.at += 1;
  const second = scanner.number();
  if (second < 0 || scanner.digits > 2 || !scanner.skip(separator)) return null;
  const third = scanner.number();
  const thirdIsYear = scanner.digits > 2;
  scanner.skip(comma);
  if (third < 0 || !scanner.skip(spaceCode)) return null;
  const hour = scanner.number();
  if (hour < 0 || scanner.digits > 2 || !scanner.skip(colon)) return null;
  const minute = scanner.number();
  if (scanner.digits !== 2) return null;
  const second60 = scanner.skip(colon) ? scanner.number() : 0;
  if (second60 < 0 || second60 > 99) return null;
  const period = scanner.period();
  if (isBracket ? !scanner.skip(closingBracket) : !(scanner.skip(spaceCode) && scanner.skip(hyphen)))
    return null;
  if (!scanner.skip(spaceCode)) return null;
  const milliseconds = timeOfDay(hour, minute, second60, period);
  return { first, second, third, firstIsYear, thirdIsYear, milliseconds, end: scanner.at };
}
