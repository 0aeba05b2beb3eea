/** How close the owner feels to people: a rating with its day, kept beside the earlier ones. */
import { EvenkeelError } from '../../shared/errors.ts';
import { zoneClock } from '../../shared/timeZone.ts';
import { writes } from '../vault/calls.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  deleteClosenessRating,
  insertClosenessRating,
  updateClosenessRating,
} from '../vault/repositories/closenessRatings.ts';
import { findPerson } from '../vault/repositories/people.ts';
import { dayOf, middleOf } from './ownDays.ts';
import { getSettings } from './settings.ts';

interface Rated {
  /** 0..6 */
  closeness: number;
  /** Today where it is left out. */
  day?: string | undefined;
  atMilliseconds: number;
}

/** Gives the id of the rating. Throws `not-found`; `input-invalid` for the owner or a day to come. */
function rateCloseness(
  writer: Writable,
  { personId, ...rated }: Rated & { personId: number },
): { ratingId: number } {
  const person = findPerson(writer, personId);
  if (person === undefined) throw new EvenkeelError('not-found');
  if (person.isOwner) throw new EvenkeelError('input-invalid');
  const ratedAtMilliseconds = momentOf(writer, rated);
  const { closeness } = rated;
  return { ratingId: insertClosenessRating(writer, { personId, ratedAtMilliseconds, closeness }) };
}

/** Throws `not-found`; `input-invalid` for a day to come. */
function changeRating(writer: Writable, { ratingId, ...rated }: Rated & { ratingId: number }): null {
  const { closeness } = rated;
  const changed = { id: ratingId, ratedAtMilliseconds: momentOf(writer, rated), closeness };
  if (!updateClosenessRating(writer, changed)) throw new EvenkeelError('not-found');
  return null;
}

/** Throws `not-found`. */
function removeRating(writer: Writable, { ratingId }: { ratingId: number }): null {
  if (!deleteClosenessRating(writer, ratingId)) throw new EvenkeelError('not-found');
  return null;
}

function momentOf(reader: Readable, { day, atMilliseconds }: Omit<Rated, 'closeness'>): number {
  const clock = zoneClock(getSettings(reader).timeZone);
  const today = dayOf(clock, atMilliseconds);
  if (day === undefined || day === today) return atMilliseconds;
  if (day > today) throw new EvenkeelError('input-invalid');
  return middleOf(clock, day);
}

export const closenessCalls = {
  'people.rateCloseness': writes(rateCloseness),
  'people.changeRating': writes(changeRating),
  'people.removeRating': writes(removeRating),
};
