import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds, unit } from './fields.ts';
import { quoteSchema } from './quotes.ts';

export const timelinePointSchema = z.object({
  interactionId: id,
  kind: z.enum(['session', 'call', 'journal']),
  atMilliseconds: milliseconds,
  /** Tone of the other's words in this interaction, 0 cold .. 1 warm, with an 80 % interval. */
  value: unit,
  low: unit,
  high: unit,
  utterances: z.int(),
  tactics: z.int(),
  support: z.int(),
  voice: z
    .string()
    .nullable()
    .optional()
    .describe('of a call: how their voice sounded lastingly in parts of it, against its usual; only sound'),
});
export type TimelinePoint = z.infer<typeof timelinePointSchema>;

/** A journal entry that was rated for pleasantness: the owner's word, where a talk's tone is an estimate. */
const timelineEntrySchema = z.object({
  entryId: id,
  atMilliseconds: milliseconds,
  value: unit.describe('pleasantness, 0 unpleasant .. 1 pleasant'),
});

export const timelineSchema = z.object({
  personId: id,
  name: z.string(),
  points: z.array(timelinePointSchema),
  /** A series of its own, oldest first: no entry enters level, changes or numbers here. */
  entries: z.array(timelineEntrySchema),
  /** Local-level Kalman mean with its 80 % band, at each point (SCIENCE 3.1). */
  level: z.array(
    z.object({ atMilliseconds: milliseconds, mean: z.number(), low: z.number(), high: z.number() }),
  ),
  /** PELT, only with at least 20 points, each with the passages on both sides (SCIENCE 3.4). */
  changePoints: z.array(
    z.object({
      atMilliseconds: milliseconds,
      before: z.number(),
      after: z.number(),
      quoteBefore: quoteSchema.nullable(),
      quoteAfter: quoteSchema.nullable(),
      sentence: z.string(),
    }),
  ),
  /** Below 6 interactions: raw list only; 6-13: early picture; 14 and more: full (SCIENCE 3.2). */
  gate: z.enum(['raw', 'early', 'full']),
  gateSentence: z.string(),
  windowDays: z.int(),
  windowPoints: z.int(),
  mean: estimateSchema.nullable(),
  rmassd: estimateSchema.nullable(),
  acuteDrops: estimateSchema
    .nullable()
    .describe('PAC: share of successive changes that are drops beyond the cut'),
  acuteCut: z.number(),
  hotAndCold: z.boolean().nullable(),
  basis: z.enum(['self', 'estimate']),
  model: z.string(),
});
export type Timeline = z.infer<typeof timelineSchema>;
