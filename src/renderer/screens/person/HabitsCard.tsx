import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { useSettings } from '../../app/settings.ts';
import { Card } from '../../design/Card.tsx';
import { windowWords } from '../../../shared/pictures/windowWords.ts';
import { formatDate } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { habitRows, type HabitRow } from './habitRows.ts';

const columns: Column<HabitRow>[] = [
  { id: 'name', name: 'What', cell: ({ name }) => name },
  { id: 'value', name: 'Usually', cell: ({ value }) => value },
  { id: 'range', name: 'Likely between', cell: ({ range }) => range },
  { id: 'from', name: 'From', cell: ({ from }) => from },
];

/** How contact with somebody goes: who begins, how long answers take, when and where. */
export function HabitsCard({ personId }: { personId: number }) {
  const { timeZone } = useSettings();
  const contact = useQuery({
    queryKey: ['network.contact', personId],
    queryFn: () => api.network.contact.query({ personId, atDate: null }),
  });
  if (contact.data === undefined || contact.data === null) return null;
  const { window, sessionGapMinutes } = contact.data;
  return (
    <Card title="How contact goes">
      <div className="stack">
        <Table
          caption="How contact goes"
          columns={columns}
          rows={habitRows(contact.data)}
          rowKey={({ name }) => name}
        />
        <p className="soft small">
          Counted over {windowWords(window, (milliseconds) => formatDate(milliseconds, timeZone))}. A chat
          ends with a silence of {sessionGapMinutes / 60} hours; what comes after it begins a new one. Being
          slow or busy is not being cold, and none of this says whether contact does you good.
        </p>
      </div>
    </Card>
  );
}
