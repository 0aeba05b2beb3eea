/** Speech in time, and who it is by: what all measures of talk are made from. */

/** One speaker's unbroken speech. */
export interface TalkSpan {
  /** Number of the voice in the call; null where nobody can tell whose it is. */
  speaker: number | null;
  startSeconds: number;
  endSeconds: number;
}

interface Timed {
  startSeconds: number;
  endSeconds: number;
}

/** Shorter silences are part of speaking (Goldman-Eisler 1968; de Jong & Bosker 2013). */
const leastPauseSeconds = 0.25;
/** What is shorter is taken for a back-channel ("mm", "yes"), not for a claim to the floor: our own choice. */
export const backChannelSeconds = 1;

export function lengthOf({ startSeconds, endSeconds }: Timed): number {
  return endSeconds - startSeconds;
}

/** The unbroken speech within a turn, from the times of its words; the whole turn where it has none. */
export function speechOfTurn(turn: Timed & { words: readonly Timed[] }): Timed[] {
  if (turn.words.length === 0) return [{ startSeconds: turn.startSeconds, endSeconds: turn.endSeconds }];
  return joinSpans(turn.words, leastPauseSeconds);
}

/** Spans in order of time as few as possible: those less than `gapSeconds` apart become one. */
function joinSpans(spans: readonly Timed[], gapSeconds: number): Timed[] {
  const joined: Timed[] = [];
  const ordered = spans.toSorted((first, second) => first.startSeconds - second.startSeconds);
  for (const { startSeconds, endSeconds } of ordered) {
    const last = joined.at(-1);
    if (last !== undefined && startSeconds - last.endSeconds < gapSeconds) {
      last.endSeconds = Math.max(last.endSeconds, endSeconds);
    } else joined.push({ startSeconds, endSeconds });
  }
  return joined;
}

/** A span whose speaker is known. */
export interface TalkUnit extends Timed {
  speaker: number;
}

/** The speech of each known speaker in unbroken units, all in order of their starts. */
export function toUnits(spans: readonly TalkSpan[]): TalkUnit[] {
  const units: TalkUnit[] = [];
  for (const speaker of new Set(spans.map((span) => span.speaker))) {
    if (speaker === null) continue;
    const own = spans.filter((span) => span.speaker === speaker);
    for (const span of joinSpans(own, leastPauseSeconds)) units.push({ speaker, ...span });
  }
  return units.toSorted(
    (first, second) => first.startSeconds - second.startSeconds || first.speaker - second.speaker,
  );
}
