import { z } from 'zod';
import {
  formatInfoSchema,
  importChoicesSchema,
  notUnderstoodSchema,
  previewSchema,
  readingChoicesSchema,
  recognisedSchema,
  sourceSchema,
} from '../../shared/model/imports.ts';
import { procedure, router } from './trpc.ts';

export const importsRouter = router({
  formats: procedure.output(z.array(formatInfoSchema)).query(({ ctx }) => ctx.app.formats()),
  /** What the files of a set are; ask again after files were added to it. */
  recognise: procedure
    .input(z.object({ stagedId: z.string() }))
    .output(recognisedSchema)
    .mutation(({ ctx, input }) => ctx.app.recognise(input.stagedId)),
  preview: procedure
    .input(readingChoicesSchema)
    .output(previewSchema)
    .mutation(({ ctx, input, signal }) => ctx.app.preview(input, signal)),
  /** One source of a set is not wanted. */
  dismiss: procedure
    .input(z.object({ stagedId: z.string(), sourceKey: z.string() }))
    .mutation(({ ctx, input }) => ctx.app.dismiss(input.stagedId, input.sourceKey)),
  /** The whole set is not wanted. */
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
