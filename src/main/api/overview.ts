import { z } from 'zod';
import { overviewSchema } from '../../shared/model/overview.ts';
import { procedure, router } from './trpc.ts';

export const overviewRouter = router({
  show: procedure
    .input(z.object({ timeZone: z.string() }))
    .output(overviewSchema)
    .query(({ ctx, input }) => ctx.app.call('overview.show', input)),
  /** Messages still to be read for tone and signals. */
  unread: procedure.output(z.int()).query(({ ctx }) => ctx.app.call('overview.unread', {})),
});
