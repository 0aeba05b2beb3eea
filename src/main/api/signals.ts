import { z } from 'zod';
import { answerCountsSchema, answerInputSchema, thresholdsSchema } from '../../shared/model/signalAnswers.ts';
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
  thresholds: procedure.output(thresholdsSchema).query(({ ctx }) => ctx.app.call('signals.thresholds', {})),
  resetThresholds: procedure.mutation(({ ctx }) =>
    ctx.app.call('signals.resetThresholds', { atMilliseconds: Date.now() }),
  ),
});
