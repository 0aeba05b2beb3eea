import { z } from 'zod';
import { estimateSchema } from './estimates.ts';
import { id, milliseconds } from './fields.ts';
import { quoteSchema } from './quotes.ts';

/** Time in talks as far as the vault knows it, over the days covered; talks at the same time are counted once. */
const socialTimeSchema = z.object({
  minutesPerDay: z.number().min(0),
  /** The median of the weeks before, which it counts; null while there are too few. */
  usualMinutesPerDay: estimateSchema.nullable(),
  /** Talks with some back and forth: a count of our own (src/shared/measures/socialTime.ts). */
  meaningfulPerDay: z.number().min(0),
});

export const overviewSchema = z.object({
  ownerName: z.string().nullable(),
  people: z.int(),
  conversations: z.int(),
  utterances: z.int(),
  firstMilliseconds: milliseconds.nullable(),
  lastMilliseconds: milliseconds.nullable(),
  /** The last week that has data, compared with the owner's usual week. */
  week: z
    .object({
      startMilliseconds: milliseconds,
      endMilliseconds: milliseconds,
      daysCovered: z.int().min(1).max(7).describe('fewer than 7 where the record begins within this week'),
      interactions: z.int(),
      usualInteractions: estimateSchema.nullable(),
      days: z.array(
        z.object({ startMilliseconds: milliseconds, interactions: z.int(), utterances: z.int() }),
      ),
      /** Without those set aside. */
      people: z.array(
        z.object({ personId: id, name: z.string(), interactions: z.int(), utterances: z.int() }),
      ),
      setAside: z.int().describe('people set aside by the owner who wrote or spoke in this week'),
      socialTime: socialTimeSchema,
    })
    .nullable(),
  /** Plain sentences on what changed, each with the place that shows it. */
  changes: z.array(z.object({ personId: id, sentence: z.string(), atMilliseconds: milliseconds })),
  isTooEarlyForChanges: z.boolean().describe('with nobody there are enough talks to tell a change'),
  supportQuotes: z.array(quoteSchema).describe('kind words from the last weeks'),
});
export type Overview = z.infer<typeof overviewSchema>;
