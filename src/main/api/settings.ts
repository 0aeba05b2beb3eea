import { z } from 'zod';
import { aboutSchema, settingsSchema } from '../../shared/model/settings.ts';
import { addedModelSchema, addedSpeakerModelSchema, slowSpeechSchema } from '../../shared/model/speech.ts';
import { procedure, router } from './trpc.ts';

const fileInput = z.object({ path: z.string().min(1).max(4096) });

export const settingsRouter = router({
  get: procedure.output(settingsSchema).query(({ ctx }) => ctx.app.call('settings.get', {})),
  set: procedure.input(settingsSchema).mutation(({ ctx, input }) => ctx.app.setSettings(input)),
  checkSpeechModel: procedure
    .input(fileInput)
    .output(addedModelSchema)
    .mutation(({ ctx, input }) => ctx.app.checkSpeechModel(input.path)),
  checkSpeakerModel: procedure
    .input(fileInput)
    .output(addedSpeakerModelSchema)
    .mutation(({ ctx, input }) => ctx.app.checkSpeakerModel(input.path)),
  /** That writing down is slow here, until the owner has answered to it. */
  slowSpeech: procedure
    .output(slowSpeechSchema.nullable())
    .query(({ ctx }) => ctx.app.call('speech.slow', null)),
  answerSlowSpeech: procedure
    .input(z.object({ takesSmaller: z.boolean() }))
    .mutation(({ ctx, input }) => ctx.app.call('speech.answerSlow', input)),
  about: procedure.output(aboutSchema).query(({ ctx }) => ctx.app.about()),
});
