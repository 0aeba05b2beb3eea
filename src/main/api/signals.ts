import { z } from 'zod';
import { utteranceSchema } from '../../shared/model/conversations.ts';
import { answerCountsSchema, answerInputSchema, thresholdsSchema } from '../../shared/model/signalAnswers.ts';
import { ownSignalsSchema } from '../../shared/model/ownSignals.ts';
import { episodeAnswerInputSchema, episodeSchema, patternsSchema } from '../../shared/model/patterns.ts';
import { procedure, router } from './trpc.ts';

const person = z.object({ personId: z.int() });

export const signalsRouter = router({
  answer: procedure
    .input(answerInputSchema)
    .mutation(({ ctx, input }) => ctx.app.call('signals.answer', { ...input, atMilliseconds: Date.now() })),
  counts: procedure
    .input(person)
    .output(answerCountsSchema)
    .query(({ ctx, input }) => ctx.app.call('signals.counts', input)),
  patterns: procedure
    .input(person)
    .output(patternsSchema)
    .query(({ ctx, input }) => ctx.app.call('signals.patterns', input)),
  episodes: procedure
    .input(person)
    .output(z.array(episodeSchema))
    .query(({ ctx, input }) => ctx.app.call('signals.episodes', input)),
  answerEpisode: procedure
    .input(episodeAnswerInputSchema)
    .mutation(({ ctx, input }) => ctx.app.call('signals.answerEpisode', input)),
  /** What was said, with its marks, oldest first. */
  words: procedure
    .input(z.object({ utteranceIds: z.array(z.int()).max(500) }))
    .output(z.array(utteranceSchema))
    .query(({ ctx, input }) => ctx.app.call('signals.words', input)),
  own: procedure.output(ownSignalsSchema).query(({ ctx }) => ctx.app.call('signals.own', null)),
  thresholds: procedure.output(thresholdsSchema).query(({ ctx }) => ctx.app.call('signals.thresholds', {})),
  resetThresholds: procedure.mutation(({ ctx }) =>
    ctx.app.call('signals.resetThresholds', { atMilliseconds: Date.now() }),
  ),
});
