/**
 * Contact outside working hours, against the owner's own habit.
 * Source: typical times of contact in Urena-Carrion, Saramaki & Kivela 2020; the form is our own choice.
 */
import { dayMilliseconds } from '../timeZone.ts';
import { clamp } from './interval.ts';

const hourMilliseconds = 3_600_000;
/** Few meetings with a person say little about their hours: so many at the owner's own share are added. */
const addedAtBase = 5;

/** Weekends, and before 8 or after 18 o'clock. `localMilliseconds`: wall clock time counted as if it were UTC. */
export function isOffHours(localMilliseconds: number): boolean {
  const days = Math.floor(localMilliseconds / dayMilliseconds);
  const weekday = (((days + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday; 0 is Sunday.
  const hour = (localMilliseconds - days * dayMilliseconds) / hourMilliseconds;
  return weekday === 0 || weekday === 6 || hour < 8 || hour >= 18;
}

/** 0.5 = as often off-hours as with everybody, 1 = twice as often; null where the owner has no base. */
export function relativeOffHours(
  person: { offHours: number; all: number },
  everybody: { offHours: number; all: number },
): number | null {
  if (person.all === 0 || everybody.offHours === 0) return null;
  const base = everybody.offHours / everybody.all;
  const share = (person.offHours + addedAtBase * base) / (person.all + addedAtBase);
  return clamp(share / (2 * base), 0, 1);
}
