import { zoneClock } from '../../../shared/timeZone.ts';
import { momentOf, readWrittenTime } from '../shared/writtenTime.ts';

const utc = zoneClock('UTC');

/** What languages write otherwise than a day, the name of a month, a year and a clock with colons. */
const unusual: [RegExp, string][] = [
  // The zone is always this one; some languages write it between day and hour.
  [/[([]?\b(?:UTC|GMT)\b[)\]]?/g, ' '],
  // Thai, and French in Canada.
  [/(\d{1,2})\s*(?:นาฬิกา|h)\s*(\d{2})\s*(?:นาที|min)\s*(\d{2})\s*(?:วินาที|s)/, '$1:$2:$3'],
  // Vietnamese numbers its months, and begins with the clock.
  [/lúc\s+([\d:]+).*?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})/i, '$2/$3/$4 $1'],
  // Hebrew writes “in” at the beginning of the month.
  [/(\d) ב(?=\p{L})/u, '$1 '],
];

/** Milliseconds since 1970 of a date as Takeout writes it, in the language of the account, always in UTC; else null. */
export function chatDate(written: string): number | null {
  const plain = unusual.reduce((text, [pattern, by]) => text.replace(pattern, by), written);
  const time = readWrittenTime(plain);
  return time === null ? null : momentOf(time, 'day-first', utc);
}
