import { useMutation, useQuery } from '@tanstack/react-query';
import type { Source } from '../../../shared/model/imports.ts';
import { api, queryClient } from '../../api.ts';
import { ConfirmDialog, Dialog } from '../../design/Dialog.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { NotUnderstoodList } from './NotUnderstoodList.tsx';

/** The lines of a source that could not be read. */
export function MissedDialog({ source, onClose }: { source: Source; onClose: () => void }) {
  const lines = useQuery({
    queryKey: ['imports', 'notUnderstood', source.id],
    queryFn: () => api.imports.notUnderstood.query({ sourceId: source.id, limit: 500 }),
  });
  return (
    <Dialog title="Lines not understood" size="wide" isOpen onClose={onClose}>
      <p className="soft">
        These lines of {source.fileName} are not in the vault. Everything else of the file is.
      </p>
      <ErrorNotice error={lines.error} />
      {lines.data === undefined ? (
        <Loading />
      ) : (
        <NotUnderstoodList lines={lines.data} count={source.notUnderstoodCount} />
      )}
    </Dialog>
  );
}

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
