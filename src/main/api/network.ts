import { z } from 'zod';
import {
  egoNetworkSchema,
  networkMonthsSchema,
  networkStructureSchema,
  personContactSchema,
} from '../../shared/model/network.ts';
import { procedure, router } from './trpc.ts';

/** A day in the owner's time zone; null for the last one in the vault. */
const atDate = z.iso.date().nullable();

export const networkRouter = router({
  show: procedure
    .input(z.object({ atDate }))
    .output(egoNetworkSchema)
    .query(({ ctx, input }) => ctx.app.call('network.show', input)),
  structure: procedure
    .input(z.object({ atDate }))
    .output(networkStructureSchema)
    .query(({ ctx, input }) => ctx.app.call('network.structure', input)),
  /** Null where there was no contact with the person by that day. */
  contact: procedure
    .input(z.object({ personId: z.int(), atDate }))
    .output(personContactSchema.nullable())
    .query(({ ctx, input }) => ctx.app.call('network.contact', input)),
  /** Draws a tie between two other people, or takes it away. */
  drawTie: procedure
    .input(z.object({ personId: z.int(), otherPersonId: z.int(), isDrawn: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.app.call('network.drawTie', input)),
  /** The same for every pair of several people. */
  drawCircle: procedure
    .input(z.object({ personIds: z.array(z.int()).min(2).max(20), isDrawn: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.app.call('network.drawCircle', input)),
  months: procedure.output(networkMonthsSchema).query(({ ctx }) => ctx.app.call('network.months', {})),
});
