import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatDate, formatQuantity } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { useOwnChange } from '../person/own/useOwnWords.ts';
import { JournalItem } from './JournalItem.tsx';
import { WriteTalkButton } from './WriteTalkButton.tsx';
import './journal.css';

const shownAtFirst = 6;

/** The talks with a person that the owner wrote down, the latest first. */
export function JournalCard({ personId, name }: { personId: number; name: string }) {
  const [isAllShown, setAllShown] = useState(false);
  const entries = useQuery({
    queryKey: ['journal.list', personId],
    queryFn: () => api.journal.list.query({ personId }),
  });
  const remove = useOwnChange((entry: JournalEntry) => api.journal.remove.mutate({ entryId: entry.id }));
  const all = entries.data ?? [];
  return (
    <Card
      title="Journal"
      intro={`Talks with ${name} that you wrote down yourself.`}
      actions={<WriteTalkButton personId={personId} />}
    >
      <div className="stack">
        <ErrorNotice error={entries.error ?? remove.error} />
        <Removed entry={remove.isSuccess ? remove.variables : null} onBack={() => remove.reset()} />
        {entries.data !== undefined && all.length === 0 ? <Nothing name={name} /> : null}
        <ul className="plain-list journal-list">
          {all.slice(0, isAllShown ? all.length : shownAtFirst).map((entry) => (
            <JournalItem key={entry.id} entry={entry} name={name} onRemove={() => remove.mutate(entry)} />
          ))}
        </ul>
        {isAllShown || all.length <= shownAtFirst ? null : (
          <div>
            <Button onPress={() => setAllShown(true)}>
              Show all {formatQuantity(all.length, 'entry', 'entries')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function Nothing({ name }: { name: string }) {
  return (
    <p className="soft">
      Nothing written down yet. Soon after a talk with {name}, note how it was: that is also how talks in
      person find their way in here.
    </p>
  );
}

/** Until the owner leaves the page, what was removed can be brought back; the keyboard stays here meanwhile. */
function Removed({ entry, onBack }: { entry: JournalEntry | null; onBack: () => void }) {
  const { timeZone } = useSettings();
  const place = useRef<HTMLDivElement>(null);
  const back = useOwnChange((removed: JournalEntry) => {
    place.current?.focus();
    return api.journal.bringBack.mutate(removed);
  }, onBack);
  return (
    <div ref={place} tabIndex={-1} className="journal-removed">
      {entry === null ? null : (
        <>
          <output>The entry of {formatDate(entry.startedAtMilliseconds, timeZone)} is removed.</output>
          <Button
            variant="quiet"
            icon="undo"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the button that was pressed is gone
            autoFocus
            isDisabled={back.isPending}
            onPress={() => back.mutate(entry)}
          >
            Bring it back
          </Button>
        </>
      )}
      <ErrorNotice error={back.error} />
    </div>
  );
}
