/**
 * Days with contact a week, with an interval for rare events (square root of a count has a standard error of about
 * one half: Anscombe 1948, Biometrika 35:246-54).
 */
import { clamp, intervalOf } from './interval.ts';

const daysAWeek = 7;

/** From different days with contact in a window of so many days; in days a week, 0..7. */
export function contactRate(
  contactDays: number,
  windowDays: number,
): { value: number; low: number; high: number } {
  const perWeek = daysAWeek / windowDays;
  const roots = intervalOf(Math.sqrt(contactDays), 0.5);
  return {
    value: contactDays * perWeek,
    low: Math.max(0, roots.low) ** 2 * perWeek,
    high: clamp(roots.high ** 2 * perWeek, 0, daysAWeek),
  };
}
