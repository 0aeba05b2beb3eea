import { useQuery } from '@tanstack/react-query';
import { isWrittenLater } from '../../../shared/measures/entryLag.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { api } from '../../api.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Loading } from '../../design/Progress.tsx';
import { EntryWords } from '../journal/EntryWords.tsx';
import { channelWords, minutesWords } from '../journal/journalWords.ts';
import { BesidePanel } from './BesidePanel.tsx';

interface EntryPanelProps {
  readonly entryId: number;
  readonly formatMoment: (milliseconds: number) => string;
  readonly onClose: () => void;
}

/** What the owner wrote down of one talk. */
export function EntryPanel({ entryId, formatMoment, onClose }: EntryPanelProps) {
  const found = useQuery({
    queryKey: ['journal.entry', entryId],
    queryFn: () => api.journal.entry.query({ entryId }),
  });
  const people = useQuery({ queryKey: ['people.list'], queryFn: () => api.people.list.query() });
  const error = found.error ?? people.error;
  const entry = found.data;
  const name = people.data?.find(({ id }) => id === entry?.personId)?.name;
  const when = entry === undefined ? '' : `, ${formatMoment(entry.startedAtMilliseconds)}`;
  return (
    <BesidePanel
      title={`journal entry${when}`}
      facts={entry === undefined ? '' : factsOf(entry)}
      closeLabel="Close the entry"
      onClose={onClose}
    >
      <ErrorNotice error={error} />
      {entry === undefined || name === undefined ? (
        error === null && <Loading />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrow keys scroll it
        <section className="words-frame" aria-label="The entry" tabIndex={0}>
          <EntryWords entry={entry} name={name} />
        </section>
      )}
      <p className="soft small">These are your ratings, not a verdict on the person.</p>
    </BesidePanel>
  );
}

function factsOf(entry: JournalEntry): string {
  return [
    channelWords(entry.channel),
    ...(entry.minutes === null ? [] : [minutesWords(entry.minutes)]),
    ...(isWrittenLater(entry) ? ['written down later'] : []),
  ].join(' · ');
}
