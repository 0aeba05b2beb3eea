import { z } from 'zod';

/** A number with its uncertainty and what it was computed from. */
export const estimateSchema = z.object({
  value: z.number(),
  low: z.number(),
  high: z.number(),
  intervalPercent: z.int(),
  n: z.int(),
  basis: z.enum(['self', 'estimate', 'log']),
});
export type Estimate = z.infer<typeof estimateSchema>;
