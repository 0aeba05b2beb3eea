/**
 * The longest time one speaker keeps the floor: their speech with its pauses of at most 3 s, in which the others say
 * nothing but back-channels of less than 1 s. Our own definition.
 */
import { backChannelSeconds, lengthOf, type TalkUnit } from './talkSpans.ts';

export interface Monologue {
  startSeconds: number;
  endSeconds: number;
}

const longestPauseSeconds = 3;

/** Null for a speaker who says nothing; `units` in order of their starts. */
export function longestMonologue(units: readonly TalkUnit[], speaker: number): Monologue | null {
  let longest: Monologue | null = null;
  let current: Monologue | null = null;
  for (const unit of units) {
    if (unit.speaker !== speaker) {
      if (lengthOf(unit) >= backChannelSeconds) current = null;
      continue;
    }
    const { startSeconds, endSeconds } = unit;
    if (current === null || startSeconds - current.endSeconds > longestPauseSeconds) {
      current = { startSeconds, endSeconds };
    } else current = { startSeconds: current.startSeconds, endSeconds };
    if (longest === null || lengthOf(current) > lengthOf(longest)) longest = current;
  }
  return longest;
}
