import { useState } from 'react';
import type { PersonEntry } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { IconButton } from '../../../design/Button.tsx';
import { ConfirmDialog } from '../../../design/Dialog.tsx';
import { Icon, type IconName } from '../../../design/Icon.tsx';
import { dayWords } from './dayWords.ts';
import { useOwnChange } from './useOwnWords.ts';

const icons: Record<PersonEntry['kind'], IconName> = {
  role: 'people',
  note: 'file',
  'green-flag': 'heart',
  'red-flag': 'warning',
  boundary: 'lock',
  'boundary-kept': 'check',
  'boundary-crossed': 'close',
  'life-event': 'calendar',
};

interface EntryItemProps {
  readonly entry: PersonEntry;
  /** Before the words: "Kept". */
  readonly outcome?: string;
  readonly onEdit: (entry: PersonEntry) => void;
}

/** One thing the owner wrote down, to be changed or taken away. */
export function EntryItem({ entry, outcome, onEdit }: EntryItemProps) {
  const [isRemoving, setRemoving] = useState(false);
  const remove = useOwnChange((entryId: number) => api.people.removeEntry.mutate({ entryId }));
  const words = outcome ?? entry.words;
  return (
    <li className="entry" data-kind={entry.kind}>
      <span className="entry-icon">
        <Icon name={icons[entry.kind]} size={18} />
      </span>
      <div className="entry-body">
        <p>
          {words}{' '}
          <span className="soft small">
            · {dayWords(entry.day)}
            {entry.isOwners ? ' · in your own life' : ''}
          </span>
        </p>
        {entry.note === '' ? null : <p className="entry-note soft">{entry.note}</p>}
      </div>
      <div className="entry-actions">
        <IconButton icon="pencil" label={`Change: ${words}`} onPress={() => onEdit(entry)} />
        <IconButton icon="trash" label={`Remove: ${words}`} onPress={() => setRemoving(true)} />
      </div>
      <ConfirmDialog
        title="Remove this?"
        isOpen={isRemoving}
        onClose={() => setRemoving(false)}
        confirmLabel="Remove it"
        onConfirm={() => remove.mutate(entry.id)}
        isPending={remove.isPending}
        error={remove.error}
      >
        <p>
          {words}, {dayWords(entry.day)}
          {entry.kind === 'boundary' ? ', with every day on which it was kept or crossed' : ''}. It cannot be
          brought back.
        </p>
      </ConfirmDialog>
    </li>
  );
}
