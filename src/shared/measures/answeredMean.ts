/** The mean of the items that were rated: what was left out says nothing, not even the middle. */
import type { JournalItem, JournalRatings } from '../model/journal.ts';
import { mean } from './average.ts';

const highestRating = 6;

/** Of items rated 0..6, as a share 0..1 of the scale; null with fewer than `fewest` of them rated. */
export function answeredMean(
  ratings: JournalRatings,
  items: readonly JournalItem[],
  fewest: number,
): number | null {
  const answered = items.flatMap((item) => ratings[item] ?? []);
  return answered.length < fewest ? null : mean(answered) / highestRating;
}
