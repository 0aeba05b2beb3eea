/**
 * Possible hoovering: somebody comes back after a break with more than one way of pulling. Rule: docs/measures.md; the
 * word is from lay and clinical use and has hardly been measured. Thresholds are our own choice.
 */
import { dayMilliseconds } from '../../timeZone.ts';
import { pullsIn, type PullKind } from './words.ts';

/** A break at least this long, unless the owner had marked one. */
export const breakDays = 14;
/** Before the break there was regular contact: so many meetings in so many days. */
const fewestBefore = 6;
const beforeDays = 60;
/** Words of the first day back. */
export const backDays = 1;
const fewestKinds = 2;

/** A bounded meeting with one person. */
export interface Meeting {
  startedMilliseconds: number;
  endedMilliseconds: number;
}

export interface Return {
  /** Of the meeting in the list. */
  index: number;
  backMilliseconds: number;
  breakDays: number;
  /** The owner had asked for no contact. */
  isAfterPause: boolean;
}

/**
 * Meetings after a break that was unlike the time before it, and the first ones after the owner asked for no contact.
 * Meetings oldest first. A talk the owner wrote down ends a break too, unless it was on the first day back itself.
 */
export function returnsAfterBreak(
  meetings: readonly Meeting[],
  pausedSinceMilliseconds: readonly number[] = [],
  writtenDownMilliseconds: readonly number[] = [],
): Return[] {
  return meetings.flatMap((meeting, index) => {
    const last = meetings[index - 1];
    if (last === undefined) return [];
    const back = meeting.startedMilliseconds;
    const before = writtenDownMilliseconds.filter((at) => at < back - backDays * dayMilliseconds);
    const lastContact = before.reduce((latest, at) => Math.max(latest, at), last.endedMilliseconds);
    const away = (back - lastContact) / dayMilliseconds;
    const isAfterPause = pausedSinceMilliseconds.some(
      (since) => since > last.startedMilliseconds && since <= back,
    );
    if (!isAfterPause && (away < breakDays || !isRegular(meetings, index))) return [];
    return [{ index, backMilliseconds: back, breakDays: away, isAfterPause }];
  });
}

function isRegular(meetings: readonly Meeting[], index: number): boolean {
  const end = meetings[index - 1]?.startedMilliseconds ?? 0;
  const first = meetings[index - fewestBefore];
  return first !== undefined && first.startedMilliseconds >= end - beforeDays * dayMilliseconds;
}

export interface BackWords {
  utteranceId: number;
  text: string;
  /** A reader marked hoovering or love-bombing in it. */
  isMarked: boolean;
}

/**
 * The utterances that pull, and how; null where they do not: two ways at least, or a mark of the reader, or one way
 * where the owner had asked for no contact.
 */
export function hooveringIn(
  { isAfterPause }: Pick<Return, 'isAfterPause'>,
  words: readonly BackWords[],
): { utteranceIds: number[]; kinds: PullKind[] } | null {
  const pulling = words
    .map((said) => ({ ...said, kinds: pullsIn(said.text) }))
    .filter(({ kinds, isMarked }) => kinds.length > 0 || isMarked);
  const kinds = [...new Set(pulling.flatMap((said) => said.kinds))];
  const isEnough = kinds.length >= (isAfterPause ? 1 : fewestKinds) || pulling.some((said) => said.isMarked);
  return isEnough ? { utteranceIds: pulling.map(({ utteranceId }) => utteranceId), kinds } : null;
}
