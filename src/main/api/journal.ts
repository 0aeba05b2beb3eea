import { z } from 'zod';
import { entryMeasuresSchema } from '../../shared/model/entryMeasures.ts';
import {
  journalChangeSchema,
  journalEntrySchema,
  newJournalEntrySchema,
} from '../../shared/model/journal.ts';
import { procedure, router } from './trpc.ts';

const writtenSchema = z.object({ entryId: z.int(), personId: z.int() });

export const journalRouter = router({
  list: procedure
    .input(z.object({ personId: z.int() }))
    .output(z.array(journalEntrySchema))
    .query(({ ctx, input }) => ctx.app.call('journal.list', input)),
  entry: procedure
    .input(z.object({ entryId: z.int() }))
    .output(journalEntrySchema)
    .query(({ ctx, input }) => ctx.app.call('journal.entry', input)),
  /** What a person's entries say in numbers. */
  measures: procedure
    .input(z.object({ personId: z.int(), windowDays: z.int().min(7).max(3660).default(56) }))
    .output(entryMeasuresSchema)
    .query(({ ctx, input }) => ctx.app.call('journal.measures', input)),
  add: procedure
    .input(newJournalEntrySchema)
    .output(writtenSchema)
    .mutation(({ ctx, input }) => ctx.app.call('journal.add', { ...input, atMilliseconds: Date.now() })),
  change: procedure
    .input(journalChangeSchema)
    .output(writtenSchema)
    .mutation(({ ctx, input }) => ctx.app.call('journal.change', { ...input, atMilliseconds: Date.now() })),
  remove: procedure
    .input(z.object({ entryId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('journal.remove', input)),
  /** Undoes a removal. */
  bringBack: procedure
    .input(journalEntrySchema)
    .output(writtenSchema)
    .mutation(({ ctx, input }) => ctx.app.call('journal.bringBack', input)),
});
