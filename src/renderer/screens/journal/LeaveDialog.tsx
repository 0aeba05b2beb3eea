import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';

/** Asks before what was written is left; Escape goes on writing. */
export function LeaveDialog({
  isOpen,
  onStay,
  onLeave,
}: {
  isOpen: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  return (
    <Dialog title="Leave without saving?" isOpen={isOpen} onClose={onStay}>
      <p>What you have written here would be gone.</p>
      <div className="dialog-actions">
        <Button onPress={onLeave}>Leave it</Button>
        <Button variant="primary" onPress={onStay}>
          Go on writing
        </Button>
      </div>
    </Dialog>
  );
}
