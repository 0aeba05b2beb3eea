/** After so much sound chance no longer decides. */
const leastSeconds = 5 * 60;

/**
 * Tells how many times as fast as it was spoken sound is written down, over each five minutes of sound; null in between.
 * Begins to count with the first moment it is told, so that loading a model and the first listening are no part of it.
 */
export function createPace(): (soundSeconds: number, atMilliseconds: number) => number | null {
  let from: { soundSeconds: number; atMilliseconds: number } | null = null;
  return (soundSeconds, atMilliseconds) => {
    from ??= { soundSeconds, atMilliseconds };
    const heardSeconds = soundSeconds - from.soundSeconds;
    const elapsedSeconds = (atMilliseconds - from.atMilliseconds) / 1000;
    if (heardSeconds < leastSeconds || elapsedSeconds <= 0) return null;
    from = { soundSeconds, atMilliseconds };
    return heardSeconds / elapsedSeconds;
  };
}
