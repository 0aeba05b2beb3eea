import { useState } from 'react';
import type { OwnWords, PersonEntry } from '../../../../shared/model/personEntries.ts';
import { Button } from '../../../design/Button.tsx';
import { Card } from '../../../design/Card.tsx';
import { BoundaryList } from './BoundaryList.tsx';
import { EntryDialog } from './EntryDialog.tsx';
import { EntryItem } from './EntryItem.tsx';
import { kindWords, writtenKinds } from './entryWords.ts';

const headings = {
  note: 'Notes',
  'green-flag': 'Green flags',
  'red-flag': 'Red flags',
  'life-event': 'Life events',
} as const;

/** Notes, flags, boundaries and life events, each with its day, in the owner's own words. */
export function EntriesCard({ own, name, ownerId }: { own: OwnWords; name: string; ownerId: number | null }) {
  const [writing, setWriting] = useState<PersonEntry | 'new' | null>(null);
  const ofKind = (kind: PersonEntry['kind']) => own.entries.filter((entry) => entry.kind === kind);
  const groups = writtenKinds.filter((kind) => ofKind(kind).length > 0);
  return (
    <Card
      title="In your own words"
      intro="Boundaries and life events also stand on the timeline above."
      actions={
        <Button icon="plus" onPress={() => setWriting('new')}>
          Write something down
        </Button>
      }
    >
      {groups.length === 0 ? (
        <p className="soft">
          Nothing written down yet. Notes, green and red flags, boundaries and life events find their place
          here.
        </p>
      ) : (
        <div className="stack">
          {groups.map((kind) =>
            kind === 'boundary' ? (
              <BoundaryList key={kind} own={own} onEdit={setWriting} />
            ) : (
              <section key={kind} aria-label={headings[kind]}>
                <h3>{headings[kind]}</h3>
                <ul className="plain-list entry-list">
                  {ofKind(kind).map((entry) => (
                    <EntryItem key={entry.id} entry={entry} onEdit={setWriting} />
                  ))}
                </ul>
              </section>
            ),
          )}
        </div>
      )}
      {writing === null ? null : (
        <EntryDialog
          entry={writing === 'new' ? null : writing}
          personId={own.personId}
          name={name}
          ownerId={ownerId}
          title={writing === 'new' ? 'Write something down' : `Change this ${titleOf(writing)}`}
          onClose={() => setWriting(null)}
        />
      )}
    </Card>
  );
}

function titleOf({ kind }: PersonEntry): string {
  if (kind === 'boundary-kept' || kind === 'boundary-crossed' || kind === 'role') return 'entry';
  return kindWords[kind].name.toLowerCase();
}
