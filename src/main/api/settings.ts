import { z } from 'zod';
import { aboutSchema, settingsSchema } from '../../shared/model/settings.ts';
import { addedModelSchema } from '../../shared/model/speech.ts';
import { procedure, router } from './trpc.ts';

export const settingsRouter = router({
  get: procedure.output(settingsSchema).query(({ ctx }) => ctx.app.call('settings.get', {})),
  set: procedure.input(settingsSchema).mutation(({ ctx, input }) => ctx.app.setSettings(input)),
  checkSpeechModel: procedure
    .input(z.object({ path: z.string().min(1).max(4096) }))
    .output(addedModelSchema)
    .mutation(({ ctx, input }) => ctx.app.checkSpeechModel(input.path)),
  about: procedure.output(aboutSchema).query(({ ctx }) => ctx.app.about()),
});
