import { useEffect } from 'react';
import { Button } from '../../design/Button.tsx';
import { writeTalk } from './journalAsk.ts';

/** Begins to write a talk down, with a person where it is clear which. */
export function WriteTalkButton({ personId = null }: { personId?: number | null }) {
  return (
    <Button icon="pencil" onPress={() => writeTalk({ personId })}>
      Write down a talk
    </Button>
  );
}

/** Alt+J does the same from every screen; `personId` is whose page is open. */
export function useWriteTalkKey(personId: number | null): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      // By its place: with Alt, the key writes other letters on some keyboards.
      if (event.code !== 'KeyJ' || !event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      if (document.querySelector('[role=dialog]') === null) writeTalk({ personId });
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [personId]);
}
