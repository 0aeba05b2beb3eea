import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { windowWords } from '../../../shared/pictures/windowWords.ts';
import { useSettings } from '../../app/settings.ts';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { wholeRows, type WholeRow } from './wholeRows.ts';

const columns: Column<WholeRow>[] = [
  {
    id: 'name',
    name: 'What',
    cell: ({ name, meaning }) => (
      <>
        {name}
        <br />
        <span className="soft small">{meaning}</span>
      </>
    ),
  },
  {
    id: 'value',
    name: 'Value',
    align: 'end',
    cell: ({ value, range }) => (
      <>
        {value}
        {range === '' ? null : (
          <>
            <br />
            <span className="soft small">{range.replaceAll(' ', '\u00a0')}</span>
          </>
        )}
      </>
    ),
  },
  { id: 'from', name: 'From', cell: ({ from }) => from },
];

/** How the network of the year before hangs together, in a few sentences and as a table. */
export function WholeCard({ date }: { date: string }) {
  const { timeZone } = useSettings();
  const structure = useQuery({
    queryKey: ['network.structure', date],
    queryFn: () => api.network.structure.query({ atDate: date }),
    placeholderData: keepPreviousData,
  });
  if (structure.data === undefined) return <ErrorNotice error={structure.error} />;
  const { sentences, people, window } = structure.data;
  if (people === 0) return null;
  return (
    <Card title="The network as a whole">
      <div className="stack">
        {sentences.length === 0 ? (
          <p>There were too few people in the year for more than what the table says.</p>
        ) : (
          <ul className="stack">
            {sentences.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <Disclosure title="All numbers of the network">
          <Table
            caption="The network as a whole"
            columns={columns}
            rows={wholeRows(structure.data)}
            rowKey={({ name }) => name}
          />
        </Disclosure>
        <p className="soft small">
          All over {windowWords(window, (milliseconds) => formatDate(milliseconds, timeZone))}. Below a number
          stands its range: of the first three what they would be without any one of your groups, of the
          others 80 %. Who knows whom without sharing a group with you is not seen unless you draw it.
        </p>
      </div>
    </Card>
  );
}
