import { z } from 'zod';
import {
  mergedSchema,
  personIdentitiesSchema,
  personSchema,
  suggestionSchema,
} from '../../shared/model/people.ts';
import { timelineSchema } from '../../shared/model/timeline.ts';
import { procedure, router } from './trpc.ts';

const pair = z.object({ personId: z.int(), otherPersonId: z.int() });

export const peopleRouter = router({
  list: procedure.output(z.array(personSchema)).query(({ ctx }) => ctx.app.call('people.list', {})),
  rename: procedure
    .input(z.object({ personId: z.int(), name: z.string().trim().min(1).max(200) }))
    .mutation(({ ctx, input }) => ctx.app.call('people.rename', input)),
  identities: procedure
    .input(z.object({ personId: z.int() }))
    .output(personIdentitiesSchema)
    .query(({ ctx, input }) => ctx.app.call('people.identities', input)),
  suggestions: procedure
    .output(z.array(suggestionSchema))
    .query(({ ctx }) => ctx.app.call('people.suggestions', {})),
  merge: procedure
    .input(pair)
    .output(mergedSchema)
    .mutation(({ ctx, input }) => ctx.app.call('people.merge', { ...input, atMilliseconds: Date.now() })),
  undoMerge: procedure
    .input(z.object({ mergeId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('people.undoMerge', input)),
  split: procedure
    .input(z.object({ identityId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('people.split', { ...input, atMilliseconds: Date.now() })),
  reconsider: procedure.input(pair).mutation(({ ctx, input }) => ctx.app.call('people.reconsider', input)),
  dismiss: procedure.input(pair).mutation(({ ctx, input }) => ctx.app.call('people.dismiss', input)),
  rateCloseness: procedure
    .input(z.object({ personId: z.int(), closeness: z.int().min(0).max(6) }))
    .mutation(({ ctx, input }) =>
      ctx.app.call('people.rateCloseness', { ...input, atMilliseconds: Date.now() }),
    ),
  timeline: procedure
    .input(z.object({ personId: z.int(), windowDays: z.int().min(7).max(3660).default(56) }))
    .output(timelineSchema)
    .query(({ ctx, input }) => ctx.app.call('timeline.person', { ...input, atMilliseconds: Date.now() })),
});
