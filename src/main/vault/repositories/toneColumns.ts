/** How a talk sounded, as tie_interaction keeps it; its table is called t. */
import { z } from 'zod';

export const toneColumns = z.object({
  readCount: z.int(),
  weight: z.number(),
  weightedValence: z.number(),
  weightedSquare: z.number(),
  squaredWeight: z.number(),
  tactics: z.int(),
  support: z.int(),
});

export const toneColumnsSql = `t.read_count AS readCount, t.weight, t.weighted_valence AS weightedValence,
  t.weighted_square AS weightedSquare, t.squared_weight AS squaredWeight, t.tactics, t.support`;
