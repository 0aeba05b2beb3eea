import type { Person } from '../../../shared/model/people.ts';
import { useSettings } from '../../app/settings.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { PersonName } from './PersonName.tsx';

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { timeZone } = useSettings();
  return (
    <div className="people-table">
      <Table caption="Everyone" columns={columnsIn(timeZone)} rows={people} rowKey={(person) => person.id} />
    </div>
  );
}

function columnsIn(timeZone: string): Column<Person>[] {
  const day = (milliseconds: number | null) =>
    milliseconds === null ? '–' : formatDate(milliseconds, timeZone);
  return [
    { id: 'name', name: 'Name', cell: (person) => <PersonName person={person} /> },
    {
      id: 'identities',
      name: 'Appears as',
      cell: ({ identities }) => <Identities identities={identities} />,
    },
    {
      id: 'utterances',
      name: 'Messages',
      align: 'end',
      cell: ({ utterances }) => formatCount(utterances),
    },
    { id: 'first', name: 'First', align: 'end', cell: ({ firstMilliseconds }) => day(firstMilliseconds) },
    { id: 'last', name: 'Last', align: 'end', cell: ({ lastMilliseconds }) => day(lastMilliseconds) },
  ];
}

function Identities({ identities }: Pick<Person, 'identities'>) {
  return (
    <span className="soft small">
      {identities.map(({ service, displayName }) => `${displayName} (${serviceName(service)})`).join(', ')}
    </span>
  );
}
