import { z } from 'zod';
import { id, milliseconds } from './fields.ts';
import { quoteSchema } from './quotes.ts';

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
      interactions: z.int(),
      usualInteractions: z.number().nullable(),
      days: z.array(
        z.object({ startMilliseconds: milliseconds, interactions: z.int(), utterances: z.int() }),
      ),
      people: z.array(
        z.object({ personId: id, name: z.string(), interactions: z.int(), utterances: z.int() }),
      ),
    })
    .nullable(),
  /** Plain sentences on what changed, each with the place that shows it. */
  changes: z.array(z.object({ personId: id, sentence: z.string(), atMilliseconds: milliseconds })),
  supportQuotes: z.array(quoteSchema).describe('kind words from the last weeks'),
  unreadUtterances: z.int().describe('still to be read for tone and signals'),
});
export type Overview = z.infer<typeof overviewSchema>;
