import type { PersonEntry } from '../../../../shared/model/personEntries.ts';
import { api } from '../../../api.ts';
import { IconButton } from '../../../design/Button.tsx';
import { Icon, type IconName } from '../../../design/Icon.tsx';
import { ErrorNotice } from '../../../design/Notice.tsx';
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
        <ErrorNotice error={remove.error} />
      </div>
      <div className="entry-actions">
        <IconButton icon="pencil" label={`Change: ${words}`} onPress={() => onEdit(entry)} />
        <IconButton
          icon="trash"
          label={`Remove: ${words}`}
          isDisabled={remove.isPending}
          onPress={() => remove.mutate(entry.id)}
        />
      </div>
    </li>
  );
}
