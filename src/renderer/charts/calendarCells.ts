/** The cells of a calendar year: their tone, shape, and where keys lead. */
import type { CalendarDay } from '../../shared/pictures/calendarYear.ts';
import { pointPath, type Tone } from './pointMarks.ts';

/** Warm or cold only where the whole interval is; null without a talk. */
export function toneOfDay({ tone }: Pick<CalendarDay, 'tone'>): Tone | null {
  if (tone === null) return null;
  if (tone.low > 0.5) return 'warm';
  return tone.high < 0.5 ? 'cold' : 'even';
}

/** Inside a cell `size` pixels wide: a disc for a warm day, a bar for an even one, a diamond for a cold one. */
export function dayShape(day: Pick<CalendarDay, 'tone'>, size: number): string {
  const tone = toneOfDay(day);
  const middle = size / 2;
  const reach = size * 0.24;
  if (tone === 'warm') {
    const turn = `a${reach} ${reach} 0 1 0`;
    return `M${middle - reach} ${middle}${turn}${2 * reach} 0${turn}${-2 * reach} 0Z`;
  }
  if (tone === 'cold') {
    return `M${middle} ${middle - reach * 1.2}l${reach * 1.2} ${reach * 1.2}l${-reach * 1.2} ${reach * 1.2}l${-reach * 1.2} ${-reach * 1.2}Z`;
  }
  return tone === 'even' ? `M${middle - reach} ${middle - 1.25}h${2 * reach}v2.5h${-2 * reach}Z` : '';
}

/** A folded corner, for a day of which something was written down. */
export const cornerPath = 'M0 0H8L0 8Z';

/** Whether the owner wrote down a talk of that day. */
export function hasEntry({ points }: Pick<CalendarDay, 'points'>): boolean {
  return points.some(({ kind }) => kind === 'journal');
}

/** The sign of a journal entry, in the lower left of a cell. */
export function entryPath(size: number): string {
  return pointPath('journal', 4.2, size - 3.4, 2.4);
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 7,
  ArrowLeft: -7,
  ArrowDown: 1,
  ArrowUp: -1,
};

/**
 * Where a key leads from a day: arrows to the week or day beside it, Page keys to the next day with a talk, Home and
 * End to the first and last day with one, f to the next day with a flag, F to the one before. Null when the key means
 * nothing here; the same day where there is none.
 */
export function dayAfterKey(days: readonly CalendarDay[], current: number, key: string): number | null {
  const step = steps[key];
  if (step !== undefined) return days[current + step] === undefined ? current : current + step;
  const after = (is: (day: CalendarDay) => boolean) =>
    days.findIndex((day, index) => index > current && is(day));
  const before = (is: (day: CalendarDay) => boolean) =>
    days.findLastIndex((day, index) => index < current && is(day));
  const found: Readonly<Record<string, () => number>> = {
    PageDown: () => after(hasTalk),
    PageUp: () => before(hasTalk),
    Home: () => days.findIndex(hasTalk),
    End: () => days.findLastIndex(hasTalk),
    f: () => after(hasFlag),
    F: () => before(hasFlag),
  };
  const place = found[key]?.();
  if (place === undefined) return null;
  return place === -1 ? current : place;
}

function hasTalk(day: CalendarDay): boolean {
  return day.points.length > 0;
}

function hasFlag(day: CalendarDay): boolean {
  return day.flags.length > 0;
}
