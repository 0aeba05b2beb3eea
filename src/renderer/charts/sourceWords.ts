/** What a number was made from, in one line: how much of what, over which time, how far that is known, and by whom. */
import type { Estimate } from '../../shared/model/estimates.ts';
import { windowWords } from '../../shared/pictures/windowWords.ts';
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
