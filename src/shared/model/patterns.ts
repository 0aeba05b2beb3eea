/** Marks that repeat, and marks that point at several utterances. Pointers to words, never a verdict on a person. */
import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds } from './fields.ts';
import { signalAnswerSchema, signalKindSchema, signalLabelSchema } from './signals.ts';

/** A label seen at least 3 times on 2 days within 30 days, told of its busiest 30 days. */
export const patternSchema = z.object({
  label: signalLabelSchema,
  kind: signalKindSchema,
  hits: z.int().describe('utterances that bear it'),
  days: z.int(),
  fromMilliseconds: milliseconds.describe('of the first of them'),
  untilMilliseconds: milliseconds.describe('of the last of them'),
  rate: estimateSchema.nullable().describe('per 1,000 of their utterances in this time'),
  rateOfOthers: estimateSchema.nullable().describe('of everybody else, ever; null: too few'),
  isAboveOthers: z.boolean().nullable().describe('null where there is too little of others to compare with'),
  hitsEver: z.int(),
  utteranceIds: z.array(id).describe('oldest first'),
});
export type Pattern = z.infer<typeof patternSchema>;

export const patternsSchema = z.object({
  /** Above the rate of others, or with too few others to tell. */
  patterns: z.array(patternSchema),
  /** Seen as often, but not above the rate of others: no patterns. */
  asWithOthers: z.array(patternSchema),
});
export type Patterns = z.infer<typeof patternsSchema>;

export const episodeLabelSchema = z.enum(['hoovering', 'love-bombing', 'isolation', 'stonewalling']);

/** A tactic that takes more than one message: which utterances it points at, and by what rule. */
export const episodeSchema = z.object({
  label: episodeLabelSchema,
  fromMilliseconds: milliseconds,
  untilMilliseconds: milliseconds,
  utteranceIds: z.array(id).describe('oldest first'),
  sentence: z.string().describe('what was found, with its numbers'),
  gateSentence: z.string().describe('what it takes for this to be said'),
  answer: signalAnswerSchema.nullable(),
});
export type Episode = z.infer<typeof episodeSchema>;

export const episodeAnswerInputSchema = episodeSchema.pick({ label: true, utteranceIds: true, answer: true });
export type EpisodeAnswerInput = z.infer<typeof episodeAnswerInputSchema>;
