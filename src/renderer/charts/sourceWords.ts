/** What a number was made from, in one line: how much of what, over which time, how far that is known, and by whom. */
import type { Estimate, Window } from '../../shared/model/estimates.ts';
import { formatQuantity } from '../design/format.ts';

const basisWords: Record<Estimate['basis'], string> = {
  self: 'from what you rated',
  estimate: 'from the words (estimate)',
  log: 'counted from what you brought in',
};

/** What was counted, as in "1 talk", "2 talks". */
export type Counted = readonly [one: string, many: string];

/** "23 talks, 8 weeks up to 3 May 2026, contact in 6 of them, from the words (estimate)". */
export function sourceWords(
  { n, window, basis }: Pick<Estimate, 'n' | 'window' | 'basis'>,
  [one, many]: Counted,
  formatDay: (milliseconds: number) => string,
): string {
  return [formatQuantity(n, one, many), windowWords(window, formatDay), basisWords[basis]].join(', ');
}

/** "8 weeks up to 3 May 2026, contact in 6 of them"; where contact is counted: "contact with anybody in 6 of them". */
export function windowWords(
  { weeks, untilMilliseconds, coverage, contactWith }: Window,
  formatDay: (milliseconds: number) => string,
): string {
  const whose = contactWith === 'anybody' ? 'contact with anybody' : 'contact';
  const covered = Math.round(coverage * weeks);
  return `${formatQuantity(weeks, 'week', 'weeks')} up to ${formatDay(untilMilliseconds)}, ${whose} in ${coveredWords(covered, weeks)}`;
}

function coveredWords(covered: number, weeks: number): string {
  if (weeks === 1) return covered === 1 ? 'it' : 'none of it';
  if (covered === weeks) return 'all of them';
  return `${covered === 0 ? 'none' : covered} of them`;
}
