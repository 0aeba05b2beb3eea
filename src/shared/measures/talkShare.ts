/**
 * How much of the speech is whose. Source of the idea: speaking time goes with how dominant somebody seems, more than
 * with how dominant they are (Schmid Mast 2002, Human Communication Research 28:420-50).
 * Interval: the call in minutes, share as a ratio of sums over them (Cochran 1977, Sampling Techniques, chapter 6).
 */
import { clamp, intervalOf } from './interval.ts';
import { lengthOf, type TalkUnit } from './talkSpans.ts';

export interface TalkShare {
  /** 0..1 of all speech, overlaps counted for each. */
  share: number;
  /** 80 % interval; null below three minutes with speech. */
  interval: { low: number; high: number } | null;
}

const minuteSeconds = 60;
const leastMinutes = 3;

/** Adds the seconds of a unit to the minutes it lies in. */
function addToMinutes(minutes: Map<number, number>, { startSeconds, endSeconds }: TalkUnit): void {
  for (
    let minute = Math.floor(startSeconds / minuteSeconds);
    minute * minuteSeconds < endSeconds;
    minute += 1
  ) {
    const from = Math.max(startSeconds, minute * minuteSeconds);
    const until = Math.min(endSeconds, (minute + 1) * minuteSeconds);
    minutes.set(minute, (minutes.get(minute) ?? 0) + until - from);
  }
}

/** Null where nobody speaks. */
export function talkShare(units: readonly TalkUnit[], speaker: number): TalkShare | null {
  const all = units.reduce((sum, unit) => sum + lengthOf(unit), 0);
  if (all === 0) return null;
  const [allMinutes, ownMinutes] = [new Map<number, number>(), new Map<number, number>()];
  for (const unit of units) {
    addToMinutes(allMinutes, unit);
    if (unit.speaker === speaker) addToMinutes(ownMinutes, unit);
  }
  const own = [...ownMinutes.values()].reduce((sum, seconds) => sum + seconds, 0);
  const share = clamp(own / all, 0, 1);
  const count = allMinutes.size;
  if (count < leastMinutes) return { share, interval: null };
  let squares = 0;
  for (const [minute, seconds] of allMinutes)
    squares += ((ownMinutes.get(minute) ?? 0) - share * seconds) ** 2;
  const { low, high } = intervalOf(share, Math.sqrt((count * squares) / (count - 1)) / all);
  return { share, interval: { low: clamp(low, 0, share), high: clamp(high, share, 1) } };
}
