import type { Stretch } from '../../charts/waves.ts';

/** Shorter pauses belong to talking; a moment is kept before and after speech, so that no sound is cut. */
const leastSilenceSeconds = 1.2;
const keptSeconds = 0.3;

/** Where somebody speaks, in order and without overlaps. */
export function speechIn(turns: readonly Stretch[]): Stretch[] {
  const speech: Stretch[] = [];
  for (const { startSeconds, endSeconds } of turns.toSorted((a, b) => a.startSeconds - b.startSeconds)) {
    const last = speech.at(-1);
    if (last === undefined || startSeconds > last.endSeconds) speech.push({ startSeconds, endSeconds });
    else speech[speech.length - 1] = { ...last, endSeconds: Math.max(last.endSeconds, endSeconds) };
  }
  return speech;
}

/** Where to go on listening from a moment of silence; null in speech, near it, and after the last of it. */
export function speechAfter(speech: readonly Stretch[], seconds: number): number | null {
  const next = speech[firstAfter(speech, seconds)];
  if (next === undefined) return null;
  const before = speech[firstAfter(speech, seconds) - 1];
  const silentFrom = before?.endSeconds ?? 0;
  if (next.startSeconds - silentFrom < leastSilenceSeconds) return null;
  const target = next.startSeconds - keptSeconds;
  const isSilent = before === undefined || seconds >= silentFrom + keptSeconds;
  return isSilent && seconds < target ? target : null;
}

/** Index of the first stretch that starts after a moment. */
export function firstAfter(stretches: readonly Stretch[], seconds: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.startSeconds ?? Infinity) > seconds) high = middle;
    else low = middle + 1;
  }
  return low;
}
