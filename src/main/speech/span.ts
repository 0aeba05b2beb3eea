/** A stretch of time in a recording. */
export interface Span {
  startSeconds: number;
  endSeconds: number;
}

/** The window Silero was trained with, in samples at 16 kHz: the grain of everything found before the words. */
export const windowSamples = 512;

/** How much of one stretch lies in the other; 0 where they do not meet. */
export function overlapSeconds(first: Span, second: Span): number {
  const start = Math.max(first.startSeconds, second.startSeconds);
  return Math.max(0, Math.min(first.endSeconds, second.endSeconds) - start);
}

/** Of stretches that do not overlap, all together. */
export function totalSeconds(spans: readonly Span[]): number {
  return spans.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
}
