import { aboutSchema, settingsSchema } from '../../shared/model/settings.ts';
import { procedure, router } from './trpc.ts';

export const settingsRouter = router({
  get: procedure.output(settingsSchema).query(({ ctx }) => ctx.app.call('settings.get', {})),
  set: procedure.input(settingsSchema).mutation(({ ctx, input }) => ctx.app.setSettings(input)),
  about: procedure.output(aboutSchema).query(({ ctx }) => ctx.app.about()),
});
