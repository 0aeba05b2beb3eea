import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { endWriting } from './journalAsk.ts';

/** Says that a talk is written down, where it cannot be seen at once. */
export function WrittenDialog({ name, personId }: { name: string; personId: number }) {
  function see() {
    endWriting();
    go({ screen: 'person', personId });
  }
  return (
    <Dialog title="Written down" isOpen onClose={endWriting}>
      <p>Your talk with {name.trim()} stands in the journal on their page.</p>
      <div className="dialog-actions">
        <Button onPress={see}>See it there</Button>
        <Button variant="primary" onPress={endWriting}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}
