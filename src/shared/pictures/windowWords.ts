/** The stretch of time of a number in words, the same on screen and on paper. */
import type { Window } from '../model/estimates.ts';

/** "8 weeks up to 3 May 2026, contact in 6 of them"; where contact is counted: "contact with anybody in 6 of them". */
export function windowWords(
  { weeks, untilMilliseconds, coverage, contactWith }: Window,
  formatDay: (milliseconds: number) => string,
): string {
  const whose = contactWith === 'anybody' ? 'contact with anybody' : 'contact';
  const covered = Math.round(coverage * weeks);
  return `${weeks} ${weeks === 1 ? 'week' : 'weeks'} up to ${formatDay(untilMilliseconds)}, ${whose} in ${coveredWords(covered, weeks)}`;
}

function coveredWords(covered: number, weeks: number): string {
  if (weeks === 1) return covered === 1 ? 'it' : 'none of it';
  if (covered === weeks) return 'all of them';
  return `${covered === 0 ? 'none' : covered} of them`;
}
