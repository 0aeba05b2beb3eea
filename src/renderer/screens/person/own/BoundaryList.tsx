import { useState } from 'react';
import type { OwnWords, PersonEntry } from '../../../../shared/model/personEntries.ts';
import { Button } from '../../../design/Button.tsx';
import { BoundaryDialog } from './BoundaryDialog.tsx';
import { EntryItem } from './EntryItem.tsx';

interface BoundaryListProps {
  readonly own: OwnWords;
  readonly onEdit: (entry: PersonEntry) => void;
}

/** Boundaries, each with the days on which it was kept or crossed. */
export function BoundaryList({ own, onEdit }: BoundaryListProps) {
  const [answering, setAnswering] = useState<PersonEntry | null>(null);
  const boundaries = own.entries.filter(({ kind }) => kind === 'boundary');
  return (
    <section aria-label="Boundaries">
      <h3>Boundaries</h3>
      <ul className="plain-list entry-list">
        {boundaries.map((boundary) => (
          <li key={boundary.id}>
            <ul className="plain-list">
              <EntryItem entry={boundary} onEdit={onEdit} />
            </ul>
            <ul className="plain-list entry-answers" aria-label={`What became of: ${boundary.words}`}>
              {own.entries
                .filter(({ boundaryId }) => boundaryId === boundary.id)
                .map((entry) => (
                  <EntryItem
                    key={entry.id}
                    entry={entry}
                    outcome={entry.kind === 'boundary-kept' ? 'Kept' : 'Crossed'}
                    onEdit={onEdit}
                  />
                ))}
              <li>
                <Button
                  variant="quiet"
                  aria-label={`Kept or crossed: ${boundary.words}`}
                  onPress={() => setAnswering(boundary)}
                >
                  Kept or crossed…
                </Button>
              </li>
            </ul>
          </li>
        ))}
      </ul>
      {answering === null ? null : <BoundaryDialog boundary={answering} onClose={() => setAnswering(null)} />}
    </section>
  );
}
