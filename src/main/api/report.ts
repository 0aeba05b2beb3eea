import { z } from 'zod';
import { reportOptionsSchema } from '../../shared/model/report.ts';
import { procedure, router } from './trpc.ts';

export const reportRouter = router({
  /** The whole document, for the preview frame and the browser's own print dialog. */
  html: procedure
    .input(reportOptionsSchema)
    .output(z.object({ html: z.string() }))
    .mutation(async ({ ctx, input }) => ({ html: await ctx.app.reportHtml(input) })),
  /** The PDF as base64, for saving. */
  pdf: procedure
    .input(reportOptionsSchema)
    .output(z.object({ base64: z.string() }))
    .mutation(async ({ ctx, input }) => ({
      base64: Buffer.from(await ctx.app.reportPdf(input)).toString('base64'),
    })),
});
