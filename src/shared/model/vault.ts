import { z } from 'zod';

export const vaultStatusSchema = z.object({
  state: z.enum(['absent', 'locked', 'unlocked']),
  directory: z.string(),
  autoLockMinutes: z.int().positive(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
