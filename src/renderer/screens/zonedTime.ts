/**
 * Between a moment and what a clock in a time zone shows, as a `datetime-local` field writes it
 * ("2024-03-05T18:30"). Moments are milliseconds since 1970 UTC.
 */
import { zoneClock } from '../../shared/timeZone.ts';

const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

/** What the clock in `timeZone` shows at this moment, to the minute. */
export function clockText(milliseconds: number, timeZone: string): string {
  return new Date(zoneClock(timeZone).wallAt(milliseconds)).toISOString().slice(0, 16);
}

/** The moment at which the clock in `timeZone` shows `text`, or null when it is no such text. */
export function momentOf(text: string, timeZone: string): number | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return zoneClock(timeZone).momentAt(Date.UTC(year, month - 1, day, hour, minute));
}
