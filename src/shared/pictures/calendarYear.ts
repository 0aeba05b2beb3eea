/** A year of talks as a calendar: a cell a day, a column a week beginning with Monday. */
import type { TimelinePoint } from '../model/timeline.ts';
import { dayMilliseconds, zoneClock } from '../timeZone.ts';
import type { TimelineFlag } from './timelineFlag.ts';

export interface CalendarDay {
  /** "2026-03-05" */
  date: string;
  /** Noon by the clock of the time zone. */
  atMilliseconds: number;
  /** Week of the year in the picture, from 0. */
  column: number;
  /** Day of the week, Monday 0 to Sunday 6. */
  row: number;
  /** Its talks and journal entries, oldest first. */
  points: TimelinePoint[];
  /** Mean tone of its talks with its 80 % interval, 0 cold .. 1 warm; null without a talk. Entries have none. */
  tone: { value: number; low: number; high: number } | null;
  tactics: number;
  support: number;
  /** What the owner wrote down of it. */
  flags: readonly TimelineFlag[];
}

/**
 * The years from the first talk to the last talk or flag, by the clock of a time zone; none without talks. Points and
 * flags oldest first.
 */
export function yearsOfTalks(
  points: readonly TimelinePoint[],
  flags: readonly TimelineFlag[],
  timeZone: string,
): number[] {
  const [first, last] = [points.at(0), points.at(-1)];
  if (first === undefined || last === undefined) return [];
  const clock = zoneClock(timeZone);
  const yearAt = (milliseconds: number) => new Date(clock.wallAt(milliseconds)).getUTCFullYear();
  const start = yearAt(first.atMilliseconds);
  const end = Math.max(yearAt(last.atMilliseconds), Number(flags.at(-1)?.day.slice(0, 4) ?? 0));
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}

/** Every day of a year, with the talks that began on it by the clock of the time zone, and its flags. */
export function calendarYear(
  points: readonly TimelinePoint[],
  flags: readonly TimelineFlag[],
  year: number,
  timeZone: string,
): CalendarDay[] {
  const clock = zoneClock(timeZone);
  const flagsByDay = Map.groupBy(flags, ({ day }) => day);
  const firstDay = Date.UTC(year, 0, 1) / dayMilliseconds;
  const days = Date.UTC(year + 1, 0, 1) / dayMilliseconds - firstDay;
  const byDay = Map.groupBy(points, (point) =>
    Math.floor(clock.wallAt(point.atMilliseconds) / dayMilliseconds),
  );
  const offset = weekday(firstDay);
  return Array.from({ length: days }, (_, index) => {
    const wall = (firstDay + index) * dayMilliseconds;
    const talks = byDay.get(firstDay + index) ?? [];
    const date = new Date(wall).toISOString().slice(0, 10);
    return {
      date,
      atMilliseconds: clock.momentAt(wall + dayMilliseconds / 2),
      column: Math.floor((index + offset) / 7),
      row: weekday(firstDay + index),
      points: talks,
      tone: meanTone(talks.filter(({ kind }) => kind !== 'journal')),
      tactics: talks.reduce((sum, talk) => sum + talk.tactics, 0),
      support: talks.reduce((sum, talk) => sum + talk.support, 0),
      flags: flagsByDay.get(date) ?? [],
    };
  });
}

/** Monday 0 to Sunday 6; the first day of 1970 was a Thursday. */
function weekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/** The interval of a mean is that of its talks taken as independent. */
function meanTone(talks: readonly TimelinePoint[]): CalendarDay['tone'] {
  if (talks.length === 0) return null;
  const share = 1 / talks.length;
  const value = talks.reduce((sum, talk) => sum + talk.value * share, 0);
  const below = Math.hypot(...talks.map((talk) => (talk.value - talk.low) * share));
  const above = Math.hypot(...talks.map((talk) => (talk.high - talk.value) * share));
  return { value, low: Math.max(0, value - below), high: Math.min(1, value + above) };
}
