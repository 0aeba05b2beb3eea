import { useRef } from 'react';
import { Button } from '../../design/Button.tsx';
import type { Acts } from './useActs.ts';

/** What was just done on the map, with the way back; the keyboard stays here when the button goes. */
export function Told({ acts: { done, takeBack, isPending } }: { acts: Acts }) {
  const place = useRef<HTMLDivElement>(null);
  const back = () => {
    place.current?.focus();
    takeBack();
  };
  return (
    <div className="map-told" ref={place} tabIndex={-1}>
      <output className="small">{done?.words}</output>
      {done === null || done.takeBack === null ? null : (
        <Button variant="quiet" icon="undo" isDisabled={isPending} onPress={back}>
          Take back
        </Button>
      )}
    </div>
  );
}
