import { useState } from 'react';
import type { ClosenessRating } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { Button, IconButton } from '../../../design/Button.tsx';
import { ConfirmDialog } from '../../../design/Dialog.tsx';
import { Disclosure } from '../../../design/Disclosure.tsx';
import { formatQuantity } from '../../../design/format.ts';
import { ErrorNotice } from '../../../design/Notice.tsx';
import { Table, type Column } from '../../../design/Table.tsx';
import { stepWords } from '../../map/ClosenessScale.tsx';
import { dayWords } from './dayWords.ts';
import { RatingDialog } from './RatingDialog.tsx';
import { useOwnChange, useOwnWords } from './useOwnWords.ts';

/** Every rating of closeness with its day, to be mended, and room for earlier ones. */
export function ClosenessHistory({ personId, name }: { personId: number; name: string }) {
  const own = useOwnWords(personId);
  const [editing, setEditing] = useState<ClosenessRating | 'new' | null>(null);
  const [removing, setRemoving] = useState<ClosenessRating | null>(null);
  const ratings = own.data?.ratings ?? [];
  const count = ratings.length;
  return (
    <Disclosure
      title={
        count === 0 ? 'How close it was before' : `${formatQuantity(count, 'rating', 'ratings')} over time`
      }
    >
      <div className="stack">
        {count === 0 ? null : (
          <Table
            caption={`Your ratings of closeness to ${name}, the latest first`}
            columns={columnsFor(setEditing, setRemoving)}
            rows={ratings}
            rowKey={(rating) => rating.id}
          />
        )}
        <ErrorNotice error={own.error} />
        <div>
          <Button icon="plus" onPress={() => setEditing('new')}>
            Add one for another day
          </Button>
        </div>
      </div>
      {editing === null ? null : (
        <RatingDialog
          rating={editing === 'new' ? null : editing}
          personId={personId}
          name={name}
          onClose={() => setEditing(null)}
        />
      )}
      {removing === null ? null : <RemoveRating rating={removing} onClose={() => setRemoving(null)} />}
    </Disclosure>
  );
}

function RemoveRating({ rating, onClose }: { rating: ClosenessRating; onClose: () => void }) {
  const remove = useOwnChange(() => api.people.removeRating.mutate({ ratingId: rating.id }), onClose);
  return (
    <ConfirmDialog
      title="Remove this rating?"
      isOpen
      onClose={onClose}
      confirmLabel="Remove it"
      onConfirm={() => remove.mutate(undefined)}
      isPending={remove.isPending}
      error={remove.error}
    >
      <p>
        {dayWords(rating.day)}: {stepWords(rating.closeness)}. It cannot be brought back.
      </p>
    </ConfirmDialog>
  );
}

function columnsFor(
  onEdit: (rating: ClosenessRating) => void,
  onRemove: (rating: ClosenessRating) => void,
): Column<ClosenessRating>[] {
  return [
    { id: 'day', name: 'Day', cell: ({ day }) => dayWords(day) },
    { id: 'closeness', name: 'Closeness, 0 to 6', cell: ({ closeness }) => stepWords(closeness) },
    {
      id: 'actions',
      name: <span className="visually-hidden">Mend</span>,
      align: 'end',
      cell: (rating) => (
        <>
          <IconButton
            icon="pencil"
            label={`Change the rating of ${dayWords(rating.day)}`}
            onPress={() => onEdit(rating)}
          />
          <IconButton
            icon="trash"
            label={`Remove the rating of ${dayWords(rating.day)}`}
            onPress={() => onRemove(rating)}
          />
        </>
      ),
    },
  ];
}
