/**
 * Warmth of a tie, -1 draining .. 1 steadying, from the owner's own journal entries alone: our own rule, validated by
 * nobody.
 *
 * 2 x (mean pleasantness) - 1 over the entries of the window, drawn towards the mean over all people with entries, each
 * counted once (shrunkMean), with an 80 % interval. Six entries rated for pleasantness are needed. Where the owner was
 * on edge at 4 of 6 or more on average it is never above "mixed": pleasant talks on tiptoe do not show that a tie
 * steadies. How often or when there is contact never enters, nor do the words.
 */
import { mean } from './average.ts';
import { earlyFrom } from './gates.ts';
import { clamp } from './interval.ts';
import { ratingMean } from './ratingMean.ts';
import { shrinkageWeight, shrunkMean } from './shrunkMean.ts';
import type { Warmth } from './warmth.ts';

const oftenOnEdge = 4 / 6;

/** Ratings 0..1 of one person's entries in the window. */
export interface RatedTalks {
  pleasantness: readonly number[];
  onEdge: readonly number[];
}

/** `isHeld`: at "mixed", for being on edge. */
export type EntryWarmth = Warmth & { isHeld: boolean };

/** The warmth of each person; null below six entries with pleasantness. */
export function entryWarmths(people: readonly RatedTalks[]): (EntryWarmth | null)[] {
  const series = people.map(({ pleasantness }) => pleasantness);
  const overall = mean(series.filter((values) => values.length > 0).map(mean));
  const weight = shrinkageWeight(series);
  return people.map(({ pleasantness, onEdge }) => {
    if (pleasantness.length < earlyFrom) return null;
    const own = ratingMean(pleasantness);
    const { n } = own;
    const shift = shrunkMean({ mean: own.value, n }, overall, weight) - own.value;
    const onScale = (score: number) => clamp(2 * (score + shift) - 1, -1, 1);
    const [value, low, high] = [onScale(own.value), onScale(own.low), onScale(own.high)];
    const isHeld = value > 0 && onEdge.length > 0 && mean(onEdge) >= oftenOnEdge;
    return isHeld ? { value: 0, low: Math.min(low, 0), high, n, isHeld } : { value, low, high, n, isHeld };
  });
}
