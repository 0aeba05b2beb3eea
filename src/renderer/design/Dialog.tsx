import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { ErrorNotice } from './Notice.tsx';
import './Dialog.css';

/** A window over the page; Escape or a click beside it closes it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  size = 'normal',
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  size?: 'normal' | 'wide';
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Modal className={`dialog-modal dialog-${size}`}>
        <AriaDialog className="dialog">
          <header className="dialog-header">
            <Heading slot="title">{title}</Heading>
            <IconButton icon="close" label="Close" onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Asks before something is taken away. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  confirmLabel,
  onConfirm,
  isPending = false,
  error = null,
  children,
}: {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  confirmLabel: string;
  onConfirm: () => void;
  isPending?: boolean;
  error?: Error | null;
  children: ReactNode;
}) {
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose}>
      {children}
      <ErrorNotice error={error} />
      <div className="dialog-actions">
        <Button onPress={onClose}>Keep it</Button>
        <Button variant="danger" onPress={onConfirm} isDisabled={isPending}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
