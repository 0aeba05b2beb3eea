/** Windows of numbers that are counted in the database. */
import { weeksOf, windowOf } from '../../shared/measures/coverage.ts';
import type { Window } from '../../shared/model/estimates.ts';
import type { Readable } from '../vault/database.ts';
import { weeksOfContact } from '../vault/repositories/contactWeeks.ts';
import { contactSpan } from '../vault/repositories/ties.ts';

type Span = Pick<Window, 'fromMilliseconds' | 'untilMilliseconds'>;

/** Covered where there is contact with this person; with anybody for null. */
export function windowIn(reader: Readable, span: Span, personId: number | null): Window {
  const { fromMilliseconds, untilMilliseconds } = span;
  const weeks = weeksOf(span);
  const covered = weeksOfContact(reader, { fromMilliseconds, untilMilliseconds, weeks, personId });
  return windowOf(span, personId === null ? 'anybody' : 'person', covered / weeks);
}

/** From the first contact with anybody to the last. */
export function wholeRecord(reader: Readable): Window {
  const { first, last } = contactSpan(reader) ?? { first: 0, last: 0 };
  return windowIn(reader, { fromMilliseconds: first, untilMilliseconds: last }, null);
}
