import { isWrittenLater } from '../../../shared/measures/entryLag.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { useSettings } from '../../app/settings.ts';
import { IconButton } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { formatDateTime, formatWeekday } from '../../design/format.ts';
import { EntryWords } from './EntryWords.tsx';
import { writeTalk } from './journalAsk.ts';
import { channelWords, minutesWords } from './journalWords.ts';

interface JournalItemProps {
  readonly entry: JournalEntry;
  readonly name: string;
  readonly onRemove: () => void;
}

/** One entry, folded to its day; opened, its words and ratings. */
export function JournalItem({ entry, name, onRemove }: JournalItemProps) {
  const { timeZone } = useSettings();
  const { startedAtMilliseconds, minutes, channel } = entry;
  const when = `${formatWeekday(startedAtMilliseconds, timeZone, 'short')} ${formatDateTime(startedAtMilliseconds, timeZone)}`;
  const facts = [
    channelWords(channel).toLowerCase(),
    ...(minutes === null ? [] : [minutesWords(minutes)]),
    ...(isWrittenLater(entry) ? ['written down later'] : []),
  ];
  return (
    <li className="journal-entry">
      <Disclosure
        title={
          <span>
            {when} <span className="soft small">· {facts.join(' · ')}</span>
          </span>
        }
      >
        <EntryWords entry={entry} name={name} />
      </Disclosure>
      <div className="journal-entry-actions">
        <IconButton
          icon="pencil"
          label={`Change the entry of ${when}`}
          onPress={() => writeTalk({ entry })}
        />
        <IconButton icon="trash" label={`Remove the entry of ${when}`} onPress={onRemove} />
      </div>
    </li>
  );
}
