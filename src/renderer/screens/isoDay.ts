/** Days as a date field writes them ("2026-05-03"), by the clock of a time zone. */
import { clockText, momentOf } from './zonedTime.ts';

/** The day of a moment. */
export function isoDay(milliseconds: number, timeZone: string): string {
  return clockText(milliseconds, timeZone).slice(0, 10);
}

/** The first millisecond of a day; null for an empty or unfinished entry. */
export function startOfDay(day: string, timeZone: string): number | null {
  return momentOf(`${day}T00:00`, timeZone);
}

/** The last millisecond of a day, however long it is; null for an empty or unfinished entry. */
export function endOfDay(day: string, timeZone: string): number | null {
  const start = startOfDay(day, timeZone);
  if (start === null) return null;
  // No day has 30 hours or more, and none is shorter than 6: this is always some time of the next day.
  const next = startOfDay(isoDay(start + 30 * 3_600_000, timeZone), timeZone);
  return next === null ? null : next - 1;
}
