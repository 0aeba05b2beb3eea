import { z } from 'zod';
import {
  egoNetworkSchema,
  networkMonthsSchema,
  networkStructureSchema,
  personGroupSchema,
  personContactSchema,
} from '../../shared/model/network.ts';
import { procedure, router } from './trpc.ts';

/** A day in the owner's time zone; null for the last one in the vault. */
const atDate = z.iso.date().nullable();
/** Of twenty people who all know each other. */
const mostPairs = 190;
const pairs = z.array(z.tuple([z.int(), z.int()])).max(mostPairs);

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
  /** Draws ties between two other people each, or takes them away; gives those for which that changed anything. */
  drawTies: procedure
    .input(z.object({ pairs: pairs.min(1), isDrawn: z.boolean() }))
    .output(z.object({ pairs }))
    .mutation(({ ctx, input }) => ctx.app.call('network.drawTies', input)),
  groups: procedure.output(z.array(personGroupSchema)).query(({ ctx }) => ctx.app.call('network.groups', {})),
  /** A new group where there is no id; else that group is to be so. */
  keepGroup: procedure
    .input(personGroupSchema.omit({ id: true }).extend({ groupId: z.int().nullable() }))
    .mutation(({ ctx, input }) => ctx.app.call('network.keepGroup', input)),
  removeGroup: procedure
    .input(z.object({ groupId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.call('network.removeGroup', input)),
  months: procedure.output(networkMonthsSchema).query(({ ctx }) => ctx.app.call('network.months', {})),
});
