import { z } from 'zod';
import {
  formatInfoSchema,
  importChoicesSchema,
  notUnderstoodSchema,
  previewSchema,
  sourceSchema,
} from '../../shared/model/imports.ts';
import { procedure, router } from './trpc.ts';

export const importsRouter = router({
  formats: procedure.output(z.array(formatInfoSchema)).query(({ ctx }) => ctx.app.formats()),
  preview: procedure
    .input(importChoicesSchema.pick({ stagedId: true, timeZone: true, dateOrder: true }))
    .output(previewSchema)
    .mutation(({ ctx, input }) => ctx.app.preview(input.stagedId, input)),
  discard: procedure
    .input(z.object({ stagedId: z.string() }))
    .mutation(({ ctx, input }) => ctx.app.discard(input.stagedId)),
  start: procedure
    .input(importChoicesSchema)
    .output(z.object({ jobId: z.int() }))
    .mutation(({ ctx, input }) => ({ jobId: ctx.app.startImport(input) })),
  sources: procedure.output(z.array(sourceSchema)).query(({ ctx }) => ctx.app.call('sources.list', {})),
  notUnderstood: procedure
    .input(z.object({ sourceId: z.int(), offset: z.int().default(0), limit: z.int().max(500).default(100) }))
    .output(z.array(notUnderstoodSchema))
    .query(({ ctx, input }) => ctx.app.call('sources.notUnderstood', input)),
  remove: procedure
    .input(z.object({ sourceId: z.int() }))
    .mutation(({ ctx, input }) => ctx.app.removeSource(input.sourceId)),
});
