import { useMutation } from '@tanstack/react-query';
import type { Source } from '../../../shared/model/imports.ts';
import { api, queryClient } from '../../api.ts';
import { ConfirmDialog } from '../../design/Dialog.tsx';

/** Asks before a source and all that came from it is deleted. */
export function RemoveDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const remove = useMutation({
    mutationFn: () => api.imports.remove.mutate({ sourceId: source.id }),
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });
  return (
    <ConfirmDialog
      title="Take this source out again?"
      isOpen
      onClose={onClose}
      confirmLabel={remove.isPending ? 'Removing …' : 'Remove it'}
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate()}
    >
      <p>
        Everything that came from <strong>{source.fileName}</strong> is deleted from the vault for good: its
        messages{source.kind === 'recording' ? ', the recording' : ''} and what was read in them.
      </p>
      <p className="soft">The file it came from, elsewhere on this computer, is not touched.</p>
    </ConfirmDialog>
  );
}
