/** How a report writes time: as dates, or under pseudonyms as days since its first one. */
import { dayMilliseconds, zoneClock } from '../../shared/timeZone.ts';
import type { ReportData } from './reportData.ts';

export interface Calendar {
  timeZone: string;
  /** "3 June 2026" or "day 155" */
  day(atMilliseconds: number): string;
  /** "3 Jun 2026, 18:05" or "day 155" */
  moment(atMilliseconds: number): string;
  /** "3 Jun" or "155", for an axis */
  tick(atMilliseconds: number): string;
  /** "2 Jan 2026 to 15 Jan 2026" or "days 1 to 14" */
  range(fromMilliseconds: number, toMilliseconds: number): string;
  /** A number that is the same within a day of the report's time zone, counting up by one a day. */
  dayNumber(atMilliseconds: number): number;
}

/** The calendar of a report; its day 1 is the first day of the period, in the report's time zone. */
export function calendarOf(data: ReportData): Calendar {
  const { timeZone, period, options } = data;
  const wall = zoneClock(timeZone);
  const absoluteDay = (at: number) => Math.floor(wall.wallAt(at) / dayMilliseconds);
  const firstDay = absoluteDay(period.fromMilliseconds);
  const dayNumber = (at: number) => absoluteDay(at) - firstDay + 1;
  if (options.names === 'pseudonyms') {
    const day = (at: number) => `day ${dayNumber(at)}`;
    return {
      timeZone,
      day,
      moment: day,
      tick: (at) => String(dayNumber(at)),
      range: (from, to) => `days ${dayNumber(from)} to ${dayNumber(to)}`,
      dayNumber,
    };
  }
  const format = (fields: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...fields });
  const long = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const short = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const shortest = format({ day: 'numeric', month: 'short' });
  const clock = format({ hour: '2-digit', minute: '2-digit' });
  return {
    timeZone,
    day: (at) => long.format(at),
    moment: (at) => `${short.format(at)}, ${clock.format(at)}`,
    tick: (at) => shortest.format(at),
    range: (from, to) => `${short.format(from)} to ${short.format(to)}`,
    dayNumber,
  };
}
