import type { Overview } from '../../shared/model/overview.ts';
import { dayMilliseconds } from '../../shared/timeZone.ts';
import type { Readable } from '../vault/database.ts';
import { directContact } from '../vault/repositories/ties.ts';

/** A quarter: how often a tie that is not close wants a word (SCIENCE 4.5, a schedule of our own). */
const targetDays = 90;
/** After more than two years a greeting is no small thing any more. */
const longestDays = 730;
const yearDays = 365;
/** More talks a year than this is no weak tie; fewer altogether than this, hardly a tie. */
const mostTalksAYear = 12;
const fewestTalks = 3;

/**
 * Somebody known a little and not heard of for a while, the longest silence
 * first. Never somebody set aside, nor anybody whose words bear possible tactics. Null where nobody fits. That people
 * underestimate how glad others are of a greeting: Liu, Rim, Min & Min 2023 (JPSP 124).
 */
export function greeting(
  reader: Readable,
  names: ReadonlyMap<number, string>,
  isSetAside: (personId: number) => boolean,
  lastMilliseconds: number,
): Overview['greeting'] {
  const daysBefore = (days: number) => lastMilliseconds - days * dayMilliseconds;
  const due = directContact(reader, {
    from: daysBefore(longestDays),
    until: daysBefore(targetDays),
    since: daysBefore(yearDays),
  })
    .filter(({ personId, talks, recentTalks, tactics }) => {
      const isWeak = talks >= fewestTalks && recentTalks <= mostTalksAYear;
      return isWeak && tactics === 0 && !isSetAside(personId);
    })
    .toSorted(
      (first, second) => first.lastMilliseconds - second.lastMilliseconds || first.personId - second.personId,
    );
  const chosen = due[0];
  const name = chosen && names.get(chosen.personId);
  if (chosen === undefined || name === undefined) return null;
  return { personId: chosen.personId, name, lastMilliseconds: chosen.lastMilliseconds };
}
