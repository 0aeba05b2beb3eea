import { z } from 'zod';
import { procedure, router } from './trpc.ts';

const jobInput = z.object({ jobId: z.int() });

export const jobsRouter = router({
  watch: procedure.subscription(({ ctx, signal }) =>
    ctx.app.watchJobs(signal ?? new AbortController().signal),
  ),
  cancel: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.cancelJob(input.jobId)),
  resume: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.resumeJob(input.jobId)),
});
