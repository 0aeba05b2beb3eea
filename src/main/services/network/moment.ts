/** Moments of the record, by the days of the owner's calendar. */
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';
import type { TieHistory } from './tieHistory.ts';

/** Not after the last contact, beyond which nothing is known. */
export interface Moment {
  /** Its day on the owner's clock, "2026-03-31", and counted from 1970. */
  date: string;
  lastDay: number;
  until: number;
  /** What the owner said of people up to then counts; at the end of the record, all they have said since. */
  ratedUntil: number;
}

/** The end of a day; of the last day of the record for null. */
export function momentAt(history: TieHistory, atDate: string | null): Moment {
  const clock = zoneClock(history.timeZone);
  const end =
    atDate === null ? Number.POSITIVE_INFINITY : clock.momentAt(Date.parse(atDate) + dayMilliseconds) - 1;
  return momentOf(history, end);
}

export function momentOf({ timeZone, span }: TieHistory, milliseconds: number): Moment {
  const last = span?.last ?? 0;
  const until = Math.min(milliseconds, last);
  const wall = zoneClock(timeZone).wallAt(until);
  return {
    date: new Date(wall).toISOString().slice(0, 10),
    lastDay: Math.floor(wall / dayMilliseconds),
    until,
    ratedUntil: milliseconds >= last ? Number.POSITIVE_INFINITY : milliseconds,
  };
}
