import type { Estimate } from '../../../shared/model/estimates.ts';
import type { Pattern } from '../../../shared/model/patterns.ts';
import type { AnswerCounts } from '../../../shared/model/signalAnswers.ts';
import { formatCount, formatQuantity } from '../../design/format.ts';

/** "12 passages marked, 3 dismissed by you, 4 confirmed." */
export function countsSentence({ marked, dismissed, confirmed }: AnswerCounts): string {
  const answered = [
    ...(dismissed > 0 ? [`${formatCount(dismissed)} dismissed by you`] : []),
    ...(confirmed > 0 ? [`${formatCount(confirmed)} confirmed`] : []),
  ];
  return `${[`${formatQuantity(marked, 'passage', 'passages')} marked`, ...answered].join(', ')}.`;
}

/** "9.3 in 1,000 messages (80 % interval 4.1 to 20)". */
export function rateWords({ value, low, high, intervalPercent }: Estimate): string {
  return `${figure(value)} in 1,000 messages (${intervalPercent} % interval ${figure(low)} to ${figure(high)})`;
}

/** "5 messages on 4 days, 12 March to 2 April 2024; 12 in all." */
export function hitsSentence(pattern: Pattern, range: string): string {
  const { hits, days, hitsEver } = pattern;
  const all = hitsEver > hits ? `; ${formatCount(hitsEver)} in all` : '';
  return `${formatQuantity(hits, 'message', 'messages')} on ${formatQuantity(days, 'day', 'days')}, ${range}${all}.`;
}

/** The rate in these weeks beside that of everybody else. */
export function comparisonSentence({ rate, rateOfOthers }: Pattern): string {
  const own = rate === null ? '' : `In these weeks ${rateWords(rate)}. `;
  return rateOfOthers === null
    ? `${own}There are too few messages of other people here to compare with.`
    : `${own}In your other chats ${rateWords(rateOfOthers)}.`;
}

/** Two digits that count. */
function figure(value: number): string {
  if (value === 0) return '0';
  return value >= 10 ? formatCount(Math.round(value)) : value.toPrecision(2);
}
