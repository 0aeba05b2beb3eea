/** How much of a window the record covers. Our own measure: numbers over weeks of which nothing was imported mislead. */
import type { Window } from '../model/estimates.ts';
import { dayMilliseconds } from '../timeZone.ts';
import { clamp } from './interval.ts';

const weekMilliseconds = 7 * dayMilliseconds;

type Span = Pick<Window, 'fromMilliseconds' | 'untilMilliseconds'>;

/** The share 0..1 of the weeks of a window that hold contact; a part of a week at its beginning counts as a week. */
export function weeksCovered(
  daysWithContact: Iterable<number>,
  window: { lastDay: number; days: number },
): number {
  const weeks = new Set<number>();
  for (const day of daysWithContact) {
    const before = window.lastDay - day;
    if (before >= 0 && before < window.days) weeks.add(Math.floor(before / 7));
  }
  return weeks.size / Math.ceil(window.days / 7);
}

/** How many weeks a stretch of time spans, one at the least; one that is only begun counts. */
export function weeksOf({ fromMilliseconds, untilMilliseconds }: Span): number {
  return Math.max(1, Math.ceil((untilMilliseconds - fromMilliseconds) / weekMilliseconds));
}

/** A window of so much coverage, 0..1. */
export function windowOf(
  { fromMilliseconds, untilMilliseconds }: Span,
  contactWith: Window['contactWith'],
  coverage: number,
): Window {
  const span = { fromMilliseconds, untilMilliseconds };
  return { ...span, weeks: weeksOf(span), coverage: clamp(coverage, 0, 1), contactWith };
}

/** The window of a number about one person; `moments`: when talks with them began, in any order. */
export function windowOfPerson(span: Span, moments: Iterable<number>): Window {
  const weeks = weeksOf(span);
  const covered = new Set<number>();
  for (const moment of moments) {
    if (moment < span.fromMilliseconds || moment > span.untilMilliseconds) continue;
    // The first moment of the window belongs to its first week.
    covered.add(Math.min(weeks - 1, Math.floor((span.untilMilliseconds - moment) / weekMilliseconds)));
  }
  return windowOf(span, 'person', covered.size / weeks);
}
