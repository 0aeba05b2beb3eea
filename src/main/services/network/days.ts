/** Days of the owner's calendar, as `network` takes and gives them. */
import { dayMilliseconds, zoneClock } from '../../../shared/timeZone.ts';

/** "2026-03-31": the day on the owner's clock at that moment. */
export function isoDay(milliseconds: number, timeZone: string): string {
  return new Date(zoneClock(timeZone).wallAt(milliseconds)).toISOString().slice(0, 10);
}

/** The last millisecond of a day "2026-03-31" on the owner's clock. */
export function endOfDay(date: string, timeZone: string): number {
  return zoneClock(timeZone).momentAt(Date.parse(date) + dayMilliseconds) - 1;
}
