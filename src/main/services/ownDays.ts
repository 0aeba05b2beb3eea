/** Days as the owner writes them ("2026-05-03"), by a clock. */
import { dayMilliseconds, type ZoneClock } from '../../shared/timeZone.ts';

/** The day of a moment. */
export function dayOf(clock: ZoneClock, milliseconds: number): string {
  return new Date(clock.wallAt(milliseconds)).toISOString().slice(0, 10);
}

/** The moment at which the clock shows noon of a day. */
export function middleOf(clock: ZoneClock, day: string): number {
  return clock.momentAt(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds / 2);
}
