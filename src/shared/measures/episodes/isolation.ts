/**
 * Possible isolation: somebody runs down others or presses to stay away from them at least three times in 30 days, and
 * around it the owner is in touch with fewer others. After Klein, Li & Wood 2023 (Personal Relationships 30:1316-40)
 * and Stark 2007, Coercive Control; thresholds are our own choice.
 */
import { dayMilliseconds } from '../../timeZone.ts';
import { repeatedStretch, type Hit, type Stretch } from '../repetition.ts';

/** Others are counted in so many days before the first and after the last of these words. */
export const besideDays = 30;
const fewestOthersBefore = 4;
const fallShare = 0.25;
const fewestLost = 2;

/** The busiest 30 days of such words, and the stretches of time on both sides; null below three of them. */
export function isolationStretch<Mark extends Hit>(
  hits: readonly Mark[],
): { stretch: Stretch<Mark>; before: [number, number]; after: [number, number] } | null {
  const stretch = repeatedStretch(hits);
  const first = stretch?.hits[0];
  const last = stretch?.hits.at(-1);
  if (stretch === null || first === undefined || last === undefined) return null;
  const reach = besideDays * dayMilliseconds;
  return {
    stretch,
    before: [first.atMilliseconds - reach, first.atMilliseconds - 1],
    after: [last.atMilliseconds + 1, last.atMilliseconds + reach],
  };
}

/** Whether the number of other people one was in touch with fell: by a quarter and by two at least, from four on. */
export function isFall(othersBefore: number, othersAfter: number): boolean {
  const lost = othersBefore - othersAfter;
  return othersBefore >= fewestOthersBefore && lost >= fewestLost && lost >= fallShare * othersBefore;
}
