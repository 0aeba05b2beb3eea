/** A stretch of time in a recording. */
export interface Span {
  startSeconds: number;
  endSeconds: number;
}

/** The window Silero was trained with, in samples at 16 kHz: the grain of everything found before the words. */
export const windowSamples = 512;
