import { z } from 'zod';
import { vaultStatusSchema } from '../../shared/model/vault.ts';
import { procedure, router } from './trpc.ts';

const passphrase = z.string().max(1000);

export const vaultRouter = router({
  status: procedure.output(vaultStatusSchema).query(({ ctx }) => ctx.app.status()),
  create: procedure
    .input(z.object({ passphrase }))
    .mutation(({ ctx, input }) => ctx.app.create(input.passphrase)),
  unlock: procedure
    .input(z.object({ passphrase }))
    .mutation(({ ctx, input }) => ctx.app.unlock(input.passphrase)),
  recover: procedure
    .input(z.object({ recoveryCode: z.string().max(200), newPassphrase: passphrase }))
    .mutation(({ ctx, input }) => ctx.app.recover(input.recoveryCode, input.newPassphrase)),
  changePassphrase: procedure
    .input(z.object({ current: passphrase, next: passphrase }))
    .mutation(({ ctx, input }) => ctx.app.changePassphrase(input.current, input.next)),
  lock: procedure.mutation(({ ctx }) => ctx.app.lock()),
  /** The page says now and then that the owner is there, so that the vault does not lock under their hands. */
  touch: procedure.mutation(({ ctx }) => ctx.app.touch()),
  /** Gives one `locked` when the vault is locked by whatever cause. */
  watchLock: procedure.subscription(async function* watchLock({ ctx, signal }) {
    let stop: (() => void) | undefined;
    const locked = new Promise<boolean>((resolve) => {
      stop = ctx.app.onLock(() => resolve(true));
      signal?.addEventListener('abort', () => resolve(false));
    });
    try {
      if (await locked) yield 'locked' as const;
    } finally {
      stop?.();
    }
  }),
});
