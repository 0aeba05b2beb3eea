/**
 * How much time talks take, and which of them go back and forth.
 *
 * Beside it stands the guideline of one to three hours of social time a day (Canadian Alliance for Social Connection
 * and Health, evidence brief 2023; needs differ much between people, and few studies exist) and the finding that one
 * meaningful talk a day goes with a better day (Hall et al. 2023, Communication Research). What makes a talk
 * meaningful nobody can tell from counts: the rule here is our own and not validated.
 * Limits: only what was imported or written down is seen; a chat is not attended to all the while it lasts.
 */
const minuteMilliseconds = 60_000;
const leastMessagesOfEach = 5;
const leastSpokenMinutes = 10;

export interface Talk {
  startMilliseconds: number;
  endMilliseconds: number;
  /** On the phone or face to face. */
  isSpoken: boolean;
  /** Said by the others and by the owner. */
  from: number;
  to: number;
}

/** Hours a day that the guideline names. */
export const guidelineHours = { from: 1, to: 3 } as const;

/** Minutes in which at least one talk went on; what overlaps is counted once. Talks in any order. */
export function socialMinutes(talks: readonly Pick<Talk, 'startMilliseconds' | 'endMilliseconds'>[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { startMilliseconds, endMilliseconds } of talks.toSorted(
    (first, second) => first.startMilliseconds - second.startMilliseconds,
  )) {
    total += Math.max(0, endMilliseconds - Math.max(startMilliseconds, until));
    until = Math.max(until, endMilliseconds);
  }
  return total / minuteMilliseconds;
}

/** A call or a meeting of ten minutes, or a chat in which both sides wrote at least five times. */
export function goesBackAndForth({ startMilliseconds, endMilliseconds, isSpoken, from, to }: Talk): boolean {
  if (isSpoken) return endMilliseconds - startMilliseconds >= leastSpokenMinutes * minuteMilliseconds;
  return Math.min(from, to) >= leastMessagesOfEach;
}
