/**
 * When a mark seen more than once is called a pattern: at least 3 utterances that bear it, on at least 2 days within
 * 30, and more often than in the owner's other chats. Our own rule (docs/measures.md), validated by nobody.
 */
import { dayMilliseconds } from '../timeZone.ts';
import { chanceOfAsMany, type MarkRate } from './rateAbove.ts';

export const patternWindowDays = 30;
export const fewestHits = 3;
const fewestDays = 2;
/** Chance allowed to a rate that is no higher than with others, over all stretches one could have looked at. */
const allowedChance = 0.05;
/** With fewer utterances of others there is nothing to compare with. */
export const fewestOfOthers = 200;

export interface Hit {
  atMilliseconds: number;
  /** The owner's day, counted: hits of one evening are one day. */
  day: number;
}

export interface Stretch<Mark extends Hit> {
  hits: readonly Mark[];
  days: number;
  fromMilliseconds: number;
  untilMilliseconds: number;
}

/**
 * The 30 days with the most hits, the latest of several, as long as there are 3 on 2 days; null otherwise. It ends with
 * its last hit and reaches 30 days back. Hits oldest first.
 */
export function repeatedStretch<Mark extends Hit>(hits: readonly Mark[]): Stretch<Mark> | null {
  let best: Stretch<Mark> | null = null;
  let first = 0;
  for (const [last, { atMilliseconds: until }] of hits.entries()) {
    const from = until - patternWindowDays * dayMilliseconds;
    while ((hits[first]?.atMilliseconds ?? until) < from) first += 1;
    const inside = hits.slice(first, last + 1);
    const days = new Set(inside.map(({ day }) => day)).size;
    if (inside.length < fewestHits || days < fewestDays || inside.length < (best?.hits.length ?? 0)) continue;
    best = { hits: inside, days, fromMilliseconds: from, untilMilliseconds: until };
  }
  return best;
}

/**
 * Whether the rate in the busiest stretch is above that of others; null where too little was said by others. As the
 * busiest of `stretches` was chosen, each is allowed only its part of the chance (C. E. Bonferroni 1936).
 */
export function isAboveOthers(own: MarkRate, others: MarkRate, stretches: number): boolean | null {
  if (others.utterances < fewestOfOthers) return null;
  return chanceOfAsMany(own, others) * Math.max(1, stretches) <= allowedChance;
}
