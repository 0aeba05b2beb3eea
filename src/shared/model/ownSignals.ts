import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds } from './fields.ts';
import { signalKindSchema, signalLabelSchema } from './signals.ts';

/** Marks on the owner's own words, each rate per 1,000 of their utterances. */
export const ownSignalsSchema = z.object({
  said: z.int(),
  recentFromMilliseconds: milliseconds.nullable().describe('null where nothing of the owner is known'),
  recentDays: z.int(),
  labels: z.array(
    z.object({
      label: signalLabelSchema,
      kind: signalKindSchema,
      hits: z.int(),
      recentRate: estimateSchema.nullable().describe('since recentFromMilliseconds; null: too little'),
      earlierRate: estimateSchema.nullable().describe('before that; null: too little'),
      utteranceIds: z.array(id).describe('the newest, oldest first'),
    }),
  ),
});
export type OwnSignals = z.infer<typeof ownSignalsSchema>;
