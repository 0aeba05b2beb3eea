import { useEffect, useRef } from 'react';
import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { endWriting } from './journalAsk.ts';

/** Says that a talk is written down, where it cannot be seen at once. */
export function Written({ name, personId }: { name: string; personId: number }) {
  const done = useRef<HTMLDivElement>(null);
  // The button that saved it is gone.
  useEffect(() => done.current?.focus(), []);
  function see() {
    endWriting();
    go({ screen: 'person', personId });
  }
  return (
    <div className="stack" ref={done} tabIndex={-1}>
      <p>Your talk with {name.trim()} stands in the journal on their page.</p>
      <div className="dialog-actions">
        <Button onPress={see}>See it there</Button>
        <Button variant="primary" onPress={endWriting}>
          Done
        </Button>
      </div>
    </div>
  );
}
