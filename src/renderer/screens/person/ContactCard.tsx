import type { Window } from '../../../shared/model/estimates.ts';
import type { Tie } from '../../../shared/model/ties.ts';
import { contactWords } from '../../../shared/pictures/contactWords.ts';
import { windowWords } from '../../../shared/pictures/windowWords.ts';
import { useSettings } from '../../app/settings.ts';
import { hundredths } from '../../charts/words.ts';
import { Card } from '../../design/Card.tsx';
import { formatDate, formatPercent, formatQuantity } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { ClosenessRating } from '../map/ClosenessRating.tsx';
import { ClosenessHistory } from './own/ClosenessHistory.tsx';

type Part = Tie['contact']['parts'][number];

const fromWords: Record<Part['from'], string> = {
  rating: 'your rating',
  entries: 'your entries',
  log: 'the log',
};

const columns: Column<Part>[] = [
  { id: 'name', name: 'Part', cell: ({ name }) => name },
  { id: 'from', name: 'From', cell: ({ from }) => fromWords[from] },
  { id: 'weight', name: 'Weight', align: 'end', cell: ({ weight }) => formatPercent(weight) },
  {
    id: 'value',
    name: 'Value',
    align: 'end',
    cell: ({ value }) => (
      <span className="part-value">
        <span className="part-track" aria-hidden="true">
          <span className="part-fill" style={{ width: formatPercent(value).replace(' ', '') }} />
        </span>
        {hundredths(value)}
      </span>
    ),
  },
];

/** How much contact there is, part by part: which come from the owner's rating and entries, and which from the log. */
export function ContactCard({ tie, window }: { tie: Tie; window: Window }) {
  const { timeZone } = useSettings();
  const { contact } = tie;
  const hasEntries = contact.parts.some(({ from }) => from === 'entries');
  return (
    <Card title={contact.name === 'strength' ? 'Strength of the tie' : 'Contact level'}>
      <div className="stack">
        <p>
          <strong>{hundredths(contact.value)}</strong> of 1: {contactWords(contact)}. Without any one of its
          parts it would lie between {hundredths(contact.low)} and {hundredths(contact.high)}.{' '}
          {contact.name === 'strength'
            ? 'Your rating of closeness is the largest part of it.'
            : `Counted from ${hasEntries ? 'the log and your journal entries' : 'the log alone'}. It says how much you talk, not how close you feel: with your rating below it becomes the strength of the tie.`}
        </p>
        <Table
          caption={`Parts of the ${contact.name}`}
          columns={columns}
          rows={contact.parts}
          rowKey={(part) => part.name}
        />
        <p className="soft small">
          {formatQuantity(contact.n, 'talk', 'talks')},{' '}
          {windowWords(window, (milliseconds) => formatDate(milliseconds, timeZone))}. Duration reaches back
          to the first talk.
        </p>
        <ClosenessRating tie={tie} />
        <ClosenessHistory key={tie.personId} personId={tie.personId} name={tie.name} />
        <p className="soft small">
          {formatQuantity(tie.utterancesFrom, 'message', 'messages')} from {tie.name},{' '}
          {formatQuantity(tie.utterancesTo, 'message', 'messages')} from you. More contact never makes a tie
          count as steadying.
        </p>
      </div>
    </Card>
  );
}
