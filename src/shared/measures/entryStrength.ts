/**
 * What the owner's entries add to the strength of a tie: intimacy and support given and received.
 * Ideas: mutual confiding and reciprocal services (Granovetter 1973); telling of oneself (Laurenceau, Barrett &
 * Pietromonaco 1998, JPSP 74:1238-51). That six ratings within a year are needed is our own choice.
 */
import type { JournalItem, JournalRatings } from '../model/journal.ts';
import { answeredMean } from './answeredMean.ts';
import { mean } from './average.ts';
import { earlyFrom } from './gates.ts';

/** How much the owner told of themselves, 0..1; null with fewer than six entries that say so. */
export function intimacyOf(entries: readonly JournalRatings[]): number | null {
  return meanOver(entries, ['disclosed']);
}

/** Support both ways, 0..1: of what was rated in each entry the mean; null with fewer than six entries that say so. */
export function supportExchangedOf(entries: readonly JournalRatings[]): number | null {
  return meanOver(entries, ['supportReceived', 'supportGiven']);
}

function meanOver(entries: readonly JournalRatings[], items: readonly JournalItem[]): number | null {
  const rated = entries.flatMap((ratings) => answeredMean(ratings, items, 1) ?? []);
  return rated.length < earlyFrom ? null : mean(rated);
}
