/**
 * How long after a talk it was rated. Event-contingent recording asks for ratings as soon as possible after: what is
 * remembered later drifts towards how the person is seen by then, and two talks are told apart less and less. The
 * limits are our own choice (SCIENCE 2.1); the lag itself is kept, so that others can be drawn.
 */
import type { JournalEntry } from '../model/journal.ts';

const minuteMilliseconds = 60_000;
const writtenLaterFromMinutes = 30;
const upsAndDownsWithinMinutes = 24 * 60;

type Timed = Pick<JournalEntry, 'startedAtMilliseconds' | 'minutes' | 'loggedAtMilliseconds'>;

/** When the talk was over; without a length, when it began. */
export function entryEndMilliseconds({
  startedAtMilliseconds,
  minutes,
}: Omit<Timed, 'loggedAtMilliseconds'>): number {
  return startedAtMilliseconds + (minutes ?? 0) * minuteMilliseconds;
}

/** From the end of the talk to its rating, in minutes; 0 for one rated while it went on. */
export function entryLagMinutes(entry: Timed): number {
  return Math.max(0, (entry.loggedAtMilliseconds - entryEndMilliseconds(entry)) / minuteMilliseconds);
}

/** More than 30 minutes after: shown with the entry. */
export function isWrittenLater(entry: Timed): boolean {
  return entryLagMinutes(entry) > writtenLaterFromMinutes;
}

/**
 * Whether an entry may enter measures of ups and downs: rated within 24 hours. They compare one talk with the next, and
 * ratings from memory are smoother, or rougher, than the talks were. Means and contact may use all entries.
 */
export function countsForUpsAndDowns(entry: Timed): boolean {
  return entryLagMinutes(entry) <= upsAndDownsWithinMinutes;
}
