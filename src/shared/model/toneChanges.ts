/** What changed with one person lately, in sentences that each bring their evidence and uncertainty. */
import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

/** First minus second, with its 80 % interval. */
const differenceSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });

const comparisonSchema = z.object({
  kind: z.enum(['tone', 'contact', 'tactics', 'support']),
  /** Null when it may as well be chance. */
  direction: z.enum(['up', 'down']).nullable(),
  sentence: z.string(),
  /** From how much, and how sure. */
  uncertainty: z.string(),
  /** Talks of the last weeks to look at, the newest first; none where the count itself is the evidence. */
  interactionIds: z.array(id),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const toneChangesSchema = z.object({
  /** What is compared with what, or why nothing is. */
  comparedSentence: z.string(),
  /** Those told apart from chance first. Empty below the gates. */
  comparisons: z.array(comparisonSchema),
  /** How large each lasting change of the timeline is, in its order; tone from -1 to 1. */
  shifts: z.array(z.object({ atMilliseconds: milliseconds, size: differenceSchema })),
  /** The longest times without words of theirs, the latest first. */
  silences: z.array(
    z.object({
      fromMilliseconds: milliseconds,
      toMilliseconds: milliseconds,
      days: z.int(),
      beforeInteractionId: id,
      afterInteractionId: id,
    }),
  ),
});
export type ToneChanges = z.infer<typeof toneChangesSchema>;
