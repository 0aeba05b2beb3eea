import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds, unit } from './fields.ts';

export const tieSchema = z.object({
  personId: id,
  name: z.string(),
  /**
   * Called "contact level" while there is no closeness rating, "strength" with one (SCIENCE 4.3). Counted over the
   * window of the network.
   */
  contact: z.object({
    value: unit,
    low: unit.describe('the least it would be without any one of its parts'),
    high: unit.describe('the most'),
    n: z.int().describe('interactions in that window'),
    name: z.enum(['contact level', 'strength']),
    class: z.enum(['strong', 'middle', 'weak']),
    parts: z.array(
      z.object({ name: z.string(), weight: unit, value: unit, from: z.enum(['rating', 'entries', 'log']) }),
    ),
  }),
  closeness: z.int().min(0).max(6).nullable(),
  /**
   * -1 draining .. 1 steadying; from the owner's own entries where there are enough, else from words (its basis tells);
   * null below the gate of both.
   */
  warmth: estimateSchema.nullable(),
  /** What the words alone say, where warmth is the owner's own. */
  warmthFromWords: estimateSchema.optional(),
  /** Warmth from entries is held at "mixed", for the owner was often on edge. */
  isWarmthHeld: z.boolean().optional(),
  hotAndCold: z.boolean().nullable().describe('null below the gate'),
  interactions: z.int(),
  utterancesFrom: z.int(),
  utterancesTo: z.int(),
  tactics: z.int(),
  support: z.int(),
  lastMilliseconds: milliseconds.nullable(),
  services: z.array(z.string()),
});
export type Tie = z.infer<typeof tieSchema>;

export const networkSchema = z.object({
  ownerName: z.string().nullable(),
  atMilliseconds: milliseconds,
  ties: z.array(tieSchema),
  /** Who shares a group conversation with whom. */
  between: z.array(z.object({ first: id, second: id, groups: z.int() })),
});
export type Network = z.infer<typeof networkSchema>;
