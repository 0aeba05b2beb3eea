/** What the owner said of marks, counted, and what follows from it. */
import { z } from 'zod';
import { id, milliseconds, unit } from './fields.ts';
import { signalAnswerSchema, signalLabelSchema } from './signals.ts';

/** Says something of a mark; null takes back what was said. */
export const answerInputSchema = z.object({
  utteranceId: id,
  label: signalLabelSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  answer: signalAnswerSchema.nullable(),
});
export type AnswerInput = z.infer<typeof answerInputSchema>;

/** Marks of tactics and support on the words of one person. */
export const answerCountsSchema = z.object({
  marked: z.int().describe('by the reader and sure enough to be shown, dismissed ones among them'),
  dismissed: z.int(),
  confirmed: z.int(),
  dismissedUtteranceIds: z.array(id).describe('that bear dismissed marks, the newest 200, oldest first'),
});
export type AnswerCounts = z.infer<typeof answerCountsSchema>;

export const labelThresholdSchema = z.object({
  label: signalLabelSchema,
  shownFrom: unit.describe('marks of this label are shown from this probability on'),
  confirmed: z.int(),
  dismissed: z.int(),
  hidden: z.int().describe('marks in the vault that are less sure than that'),
});
export type LabelThreshold = z.infer<typeof labelThresholdSchema>;

export const thresholdsSchema = z.object({
  labels: z
    .array(labelThresholdSchema)
    .describe('those about which something was answered or that are raised'),
  /** Answers before this moment no longer move a threshold. */
  sinceMilliseconds: milliseconds.nullable(),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;
