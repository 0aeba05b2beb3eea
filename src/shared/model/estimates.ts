import { z } from 'zod';
import { milliseconds, unit } from './fields.ts';

/** The stretch of time a number covers, and how much of it the vault knows. */
export const windowSchema = z.object({
  fromMilliseconds: milliseconds,
  untilMilliseconds: milliseconds,
  weeks: z.int().positive().describe('how many it spans; one that is only begun counts'),
  coverage: unit.describe('share of these weeks with contact in the vault'),
  /** With the person the number is about; with anybody where contact itself, or its absence, is what is counted. */
  contactWith: z.enum(['person', 'anybody']),
});
export type Window = z.infer<typeof windowSchema>;

/** A number with its uncertainty, over what stretch of time, and what it was computed from. */
export const estimateSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  intervalPercent: z.int(),
  n: z.int(),
  basis: z.enum(['self', 'estimate', 'log']),
  window: windowSchema,
});
export type Estimate = z.infer<typeof estimateSchema>;
