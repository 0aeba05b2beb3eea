import { z } from 'zod';
import {
  conversationPageSchema,
  conversationSchema,
  searchHitSchema,
  utteranceSchema,
} from '../../shared/model/conversations.ts';
import { procedure, router } from './trpc.ts';

/** Where a page starts: around an utterance, before or after one, or at an end. */
const anchorSchema = z.union([
  z.object({ utteranceId: z.int() }),
  z.object({ before: z.int() }),
  z.object({ after: z.int() }),
  z.literal('first'),
  z.literal('last'),
]);

export const conversationsRouter = router({
  list: procedure
    .input(z.object({ personId: z.int().nullable() }))
    .output(z.array(conversationSchema))
    .query(({ ctx, input }) => ctx.app.call('conversations.list', input)),
  kind: procedure
    .input(z.object({ conversationId: z.int() }))
    .output(conversationSchema.shape.kind)
    .query(({ ctx, input }) => ctx.app.call('conversations.kind', input)),
  page: procedure
    .input(
      z.object({
        conversationId: z.int(),
        anchor: anchorSchema,
        limit: z.int().min(1).max(500).default(120),
      }),
    )
    .output(conversationPageSchema)
    .query(({ ctx, input }) => ctx.app.call('conversations.page', input)),
  interaction: procedure
    .input(z.object({ interactionId: z.int() }))
    .output(z.array(utteranceSchema))
    .query(({ ctx, input }) => ctx.app.call('conversations.interaction', input)),
  search: procedure
    .input(z.object({ text: z.string().max(200), limit: z.int().min(1).max(200).default(50) }))
    .output(z.array(searchHitSchema))
    .query(({ ctx, input }) => ctx.app.call('conversations.search', input)),
  /** Lets a voice message that was written down say `text`; null: again what was heard. */
  writeVoice: procedure
    .input(z.object({ utteranceId: z.int(), text: z.string().trim().min(1).max(20_000).nullable() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.app.call('conversations.writeVoice', input);
      ctx.app.readNewWords();
    }),
});
