import { useEffect } from 'react';
import { api, queryClient } from '../api.ts';

const triplePressMilliseconds = 900;

/**
 * Whether this key press asks for the quick exit: F9, or Escape for the third time within 0.9 s.
 * `escapes` holds the times of the last Escape presses and is kept up to date here.
 */
export function asksForQuickExit(key: string, atMilliseconds: number, escapes: number[]): boolean {
  if (key === 'F9') return true;
  if (key !== 'Escape') {
    escapes.length = 0;
    return false;
  }
  escapes.push(atMilliseconds);
  const third = escapes.at(-3);
  return third !== undefined && atMilliseconds - third <= triplePressMilliseconds;
}

/** Leaves an empty page called "Document" at once, then empties the clipboard and locks the vault. */
export function quickExit(unmount: () => void): void {
  unmount();
  document.title = 'Document';
  document.documentElement.removeAttribute('data-theme');
  document.head.querySelector('link[rel=icon]')?.remove();
  document.body.replaceChildren();
  document.body.className = 'blank';
  queryClient.clear();
  // Both may be refused or fail; the page is already empty, and there is nobody left to tell.
  navigator.clipboard?.writeText('').catch(() => undefined);
  api.vault.lock.mutate().catch(() => undefined);
}

/** Listens for the quick exit on the whole page, before anything else gets the key. */
export function useQuickExitKeys(exit: () => void): void {
  useEffect(() => {
    const escapes: number[] = [];
    function onKeyDown(event: KeyboardEvent) {
      if (event.repeat || !asksForQuickExit(event.key, event.timeStamp, escapes)) return;
      event.preventDefault();
      event.stopPropagation();
      exit();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [exit]);
}
