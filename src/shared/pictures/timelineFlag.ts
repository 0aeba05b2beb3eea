import type { PersonEvent } from '../model/personEntries.ts';
import type { Zoom } from './zoom.ts';

/** What the owner wrote down of their own life, to be seen beside the tone; not a measure. */
export type TimelineFlag = Pick<PersonEvent, 'id' | 'kind' | 'day' | 'atMilliseconds' | 'words' | 'isOwners'>;

/** Those that stand in a stretch of time, both ends included. */
export function flagsInView<Flag extends { atMilliseconds: number }>(
  flags: readonly Flag[],
  { fromMilliseconds, toMilliseconds }: Zoom,
): Flag[] {
  return flags.filter(
    ({ atMilliseconds }) => atMilliseconds >= fromMilliseconds && atMilliseconds <= toMilliseconds,
  );
}
