/** What the speech pipeline takes and gives; the shapes that cross from the child process, checked there by zod. */
import { z } from 'zod';

export const turnSchema = z.object({
  /** "left", "right" (one speaker a channel) or "mixed" */
  channel: z.enum(['left', 'right', 'mixed']),
  startSeconds: z.number().nonnegative(),
  endSeconds: z.number().nonnegative(),
  text: z.string(),
  voice: z.object({
    pitchHertz: z.number().nullable().describe('median over voiced frames'),
    loudnessDecibels: z.number().nullable().describe('mean over speech, dB relative to full scale'),
    wordsPerMinute: z.number().nullable().describe('on speaking time'),
  }),
});
export type Turn = z.infer<typeof turnSchema>;

export const speechEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), durationSeconds: z.number(), channels: z.int(), model: z.string() }),
  /** Finished turns up to `untilSeconds`: safe to keep; a later run may start from there. */
  z.object({ type: z.literal('turns'), turns: z.array(turnSchema), untilSeconds: z.number() }),
  z.object({ type: z.literal('done'), speechSeconds: z.number(), elapsedSeconds: z.number() }),
  z.object({ type: z.literal('failed'), code: z.string() }),
]);
export type SpeechEvent = z.infer<typeof speechEventSchema>;
