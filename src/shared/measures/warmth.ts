/**
 * Warmth of a tie, -1 draining .. 1 steadying: our own estimate from words, validated by nobody.
 *
 * Per interaction:  (2 x tone - 1) + 0.5 x (support - tactics) / (support + tactics + 2), held within -1..1,
 * where tone is interactionTone of the person's words and support and tactics count the marks on their words.
 * The tie's warmth is the mean over its interactions in the window, drawn towards the mean over all people, each
 * counted once (shrunkMean), with an 80 % interval from the spread between interactions. Six interactions with words read are needed.
 * How often or when somebody writes never enters: a controlling person produces much contact.
 * Limits: what was said face to face is missing; the marks are only possible ones; a warm tone can hide pressure.
 */
import { mean, standardDeviation } from './average.ts';
import { earlyFrom } from './gates.ts';
import { clamp, intervalOf } from './interval.ts';
import { shrinkageWeight, shrunkMean } from './shrunkMean.ts';

/** Warmth is read from this many days before the last interaction with that person. */
export const warmthWindowDays = 90;
/** Spread between interactions assumed in addition, so that a few like talks do not look certain. */
const usualSpread = 0.25;

/** Warmth of one interaction, -1..1, from its tone 0..1 and the marks on the person's words. */
export function interactionWarmth(tone: number, support: number, tactics: number): number {
  const marks = (support - tactics) / (support + tactics + 2);
  return clamp(2 * tone - 1 + 0.5 * marks, -1, 1);
}

export interface Warmth {
  value: number;
  low: number;
  high: number;
  n: number;
}

/** The warmth of each series of interaction warmths (one series a person); null below six interactions. */
export function tieWarmths(series: readonly (readonly number[])[]): (Warmth | null)[] {
  const overall = mean(series.filter((values) => values.length > 0).map(mean));
  const weight = shrinkageWeight(series);
  return series.map((values) => {
    const n = values.length;
    if (n < earlyFrom) return null;
    const value = shrunkMean({ mean: mean(values), n }, overall, weight);
    const variance = ((n - 1) * standardDeviation(values) ** 2 + 2 * usualSpread ** 2) / (n + 1);
    const { low, high } = intervalOf(value, Math.sqrt(variance / n));
    return { value, low: clamp(low, -1, value), high: clamp(high, value, 1), n };
  });
}
