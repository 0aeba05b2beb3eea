import { z } from 'zod';
import {
  mergedSchema,
  personIdentitiesSchema,
  personSchema,
  personStatusSchema,
  suggestionSchema,
} from '../../shared/model/people.ts';
import {
  boundaryAnswerSchema,
  closenessRatingSchema,
  entryChangeSchema,
  newEntrySchema,
  ownWordsSchema,
  personEventSchema,
  rolesSchema,
} from '../../shared/model/personEntries.ts';
import { timelineSchema } from '../../shared/model/timeline.ts';
import { toneChangesSchema } from '../../shared/model/toneChanges.ts';
import { procedure, router } from './trpc.ts';

const onePerson = z.object({ personId: z.int() });
const { day, closeness } = closenessRatingSchema.shape;
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
  setStatus: procedure
    .input(onePerson.extend({ status: personStatusSchema }))
    .mutation(({ ctx, input }) => ctx.app.call('people.setStatus', input)),
  ownWords: procedure
    .input(onePerson)
    .output(ownWordsSchema)
    .query(({ ctx, input }) => ctx.app.call('people.ownWords', input)),
  /** Boundaries and life events, for a timeline. */
  events: procedure
    .input(onePerson)
    .output(z.array(personEventSchema))
    .query(({ ctx, input }) => ctx.app.call('people.events', input)),
  addEntry: procedure
    .input(newEntrySchema)
    .mutation(({ ctx, input }) => ctx.app.call('people.addEntry', input)),
  answerBoundary: procedure
    .input(boundaryAnswerSchema)
    .mutation(({ ctx, input }) => ctx.app.call('people.answerBoundary', input)),
  changeEntry: procedure
    .input(entryChangeSchema)
    .mutation(({ ctx, input }) => ctx.app.call('people.changeEntry', input)),
  removeEntry: procedure
    .input(z.object({ entryId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('people.removeEntry', input)),
  setRoles: procedure
    .input(rolesSchema)
    .mutation(({ ctx, input }) => ctx.app.call('people.setRoles', { ...input, atMilliseconds: Date.now() })),
  photo: procedure
    .input(onePerson)
    .output(z.string().nullable())
    .query(({ ctx, input }) => ctx.app.call('people.photo', input)),
  /** Of everybody who has one. */
  photos: procedure
    .output(z.array(onePerson.extend({ jpeg: z.string() })))
    .query(({ ctx }) => ctx.app.call('people.photos', {})),
  setPhoto: procedure
    .input(onePerson.extend({ jpeg: z.base64().max(200_000).nullable() }))
    .mutation(({ ctx, input }) => ctx.app.call('people.setPhoto', input)),
  rateCloseness: procedure
    .input(onePerson.extend({ closeness, day: day.optional() }))
    .mutation(({ ctx, input }) =>
      ctx.app.call('people.rateCloseness', { ...input, atMilliseconds: Date.now() }),
    ),
  changeRating: procedure
    .input(z.object({ ratingId: z.int(), closeness, day }))
    .mutation(({ ctx, input }) =>
      ctx.app.call('people.changeRating', { ...input, atMilliseconds: Date.now() }),
    ),
  removeRating: procedure
    .input(z.object({ ratingId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('people.removeRating', input)),
  timeline: procedure
    .input(z.object({ personId: z.int(), windowDays: z.int().min(7).max(3660).default(56) }))
    .output(timelineSchema)
    .query(({ ctx, input }) => ctx.app.call('timeline.person', { ...input, atMilliseconds: Date.now() })),
  changes: procedure
    .input(z.object({ personId: z.int(), windowDays: z.int().min(7).max(3660) }))
    .output(toneChangesSchema)
    .query(({ ctx, input }) => ctx.app.call('timeline.changes', { ...input, atMilliseconds: Date.now() })),
});
