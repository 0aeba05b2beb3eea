import { createPace } from '../speech/pace.ts';
import type { VaultSession } from '../vault/session.ts';

/** Follows how far the sound of a task is written down, and has the vault note it where that goes slowly. */
export function createPaceNote(vault: Pick<VaultSession, 'call'>): (soundSeconds: number) => Promise<void> {
  const pace = createPace();
  return async (soundSeconds) => {
    const timesRealTime = pace(soundSeconds, performance.now());
    if (timesRealTime !== null) await vault.call('speech.notePace', { timesRealTime });
  };
}
