import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ErrorNotice } from './Notice.tsx';

interface FormDialogProps {
  readonly title: string;
  /** Whether what stands in the form can be saved. */
  readonly isReady: boolean;
  readonly error?: Error | null;
  readonly saveLabel?: string;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a window over the page: saved by its button or Enter, or left as if it had never been open. */
export function FormDialog(props: FormDialogProps) {
  const { title, isReady, error = null, saveLabel = 'Save', onSave, onClose, children } = props;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isReady) onSave();
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        {children}
        <ErrorNotice error={error} />
        <div className="dialog-actions">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isDisabled={!isReady}>
            {saveLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
