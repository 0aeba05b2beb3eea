import { z } from 'zod';
import { greetingSchema } from '../../shared/model/greeting.ts';
import { overviewSchema } from '../../shared/model/overview.ts';
import { procedure, router } from './trpc.ts';

const person = z.object({ personId: z.int() });

export const overviewRouter = router({
  show: procedure
    .input(z.object({ timeZone: z.string() }))
    .output(overviewSchema)
    .query(({ ctx, input }) => ctx.app.call('overview.show', input)),
  /** Messages still to be read for tone and signals. */
  unread: procedure.output(z.int()).query(({ ctx }) => ctx.app.call('overview.unread', {})),
  /** Whom to greet today. */
  greeting: procedure
    .output(greetingSchema.nullable())
    .query(({ ctx }) => ctx.app.call('greeting.show', { atMilliseconds: Date.now() })),
  passGreeting: procedure
    .input(person)
    .mutation(({ ctx, input }) => ctx.app.call('greeting.pass', { ...input, atMilliseconds: Date.now() })),
  putOffGreeting: procedure
    .input(person.extend({ isPutOff: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.app.call('greeting.putOff', { ...input, atMilliseconds: Date.now() })),
});
