import { z } from 'zod';
import { procedure, router } from './trpc.ts';

const jobInput = z.object({ jobId: z.int() });

export const jobsRouter = router({
  watch: procedure.subscription(({ ctx, signal }) =>
    ctx.app.watchJobs(signal ?? new AbortController().signal),
  ),
  cancel: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.cancelJob(input.jobId)),
  /** Stops a job for now; the others go on. */
  pause: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.pauseJob(input.jobId)),
  resume: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.resumeJob(input.jobId)),
  /** Lets a waiting job take its turn before the one that waits before it. */
  moveUp: procedure.input(jobInput).mutation(({ ctx, input }) => ctx.app.moveJobUp(input.jobId)),
});
