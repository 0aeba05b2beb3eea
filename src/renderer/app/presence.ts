import { useEffect } from 'react';
import { api, forgetEverything, queryClient } from '../api.ts';

const touchEveryMilliseconds = 20_000;

/** Tells the vault, at most every 20 s, that the owner is there, so that it does not lock under their hands. */
export function usePresence(): void {
  useEffect(() => {
    let last = -Infinity;
    function onActivity(event: Event) {
      if (event.timeStamp - last < touchEveryMilliseconds) return;
      last = event.timeStamp;
      api.vault.touch.mutate().catch(() => undefined);
    }
    const kinds = ['pointerdown', 'keydown', 'wheel'];
    for (const kind of kinds) window.addEventListener(kind, onActivity, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onActivity);
    };
  }, []);
}

/** Forgets everything and starts the page anew when the vault gets locked, by whatever cause, or is no longer there. */
export function useLockWatch(): void {
  useEffect(() => {
    const watch = api.vault.watchLock.subscribe(undefined, {
      onData: forgetEverything,
      // The process behind this page ended: nobody is left to lock what it shows.
      onConnectionStateChange({ state, error }) {
        if (state === 'connecting' && error !== null) forgetEverything();
      },
      // It may have been locked just before we began to listen.
      onStarted: () => void queryClient.invalidateQueries({ queryKey: ['vault'] }),
    });
    return () => watch.unsubscribe();
  }, []);
}
