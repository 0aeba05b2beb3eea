import { useMemo } from 'react';
import type { Tie } from '../../../shared/model/ties.ts';
import { mapChanges, type MapChange } from '../../../shared/pictures/mapChanges.ts';
import { contactBasis, type ContactBasis } from '../../../shared/pictures/contactWords.ts';
import { ringName } from '../../charts/words.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { formatQuantity } from '../../design/format.ts';

interface ChangesCardProps {
  readonly before: readonly Tie[];
  readonly after: readonly Tie[];
  readonly onSelect: (personId: number) => void;
}

const mostTold = 12;

/** What differs between the two maps, in words. */
export function ChangesCard({ before, after, onSelect }: ChangesCardProps) {
  const changes = useMemo(() => mapChanges(before, after), [before, after]);
  const told = changes.filter(({ kind }) => kind !== 'new').slice(0, mostTold);
  const newcomers = changes.filter(({ kind }) => kind === 'new');
  const basis = contactBasis([...before, ...after]);
  return (
    <Card title="What differs">
      {changes.length === 0 ? <p className="small">Everyone stands about where they stood.</p> : null}
      <ul className="plain-list small">
        {told.map((change) => (
          <li key={`${change.personId} ${change.kind}`}>
            <LinkButton onPress={() => onSelect(change.personId)}>{change.name}</LinkButton>:{' '}
            {changeWords(change, basis)}
          </li>
        ))}
      </ul>
      {newcomers.length === 0 ? null : (
        <p className="small soft">
          {formatQuantity(newcomers.length, 'person', 'people')} not yet known at the earlier date
          {newcomers.length <= 5 ? `: ${newcomers.map(({ name }) => name).join(', ')}` : ''}.
        </p>
      )}
    </Card>
  );
}

function changeWords(change: MapChange, basis: ContactBasis): string {
  switch (change.kind) {
    case 'new':
      return 'not yet known at the earlier date';
    case 'tone':
      return `words from ${change.from} to ${change.to} (estimate)`;
    default:
      return `${change.kind}, from “${ringName(change.from, basis)}” to “${ringName(change.to, basis)}”`;
  }
}
