import type { Person } from '../../../shared/model/people.ts';
import { useSettings } from '../../app/settings.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';
import { useFirst } from '../../design/useFirst.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { PersonName } from './PersonName.tsx';

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { timeZone } = useSettings();
  const { first, more } = useFirst(people);
  return (
    <div className="people-table">
      <Table caption="Everyone" columns={columnsIn(timeZone)} rows={first} rowKey={(person) => person.id} />
      {more}
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
      cell: (person) => <span className="soft small">{appearsAs(person)}</span>,
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

/** "Telegram, Kim (WhatsApp)": the name only where it is another one. */
function appearsAs({ name, identities }: Pick<Person, 'name' | 'identities'>): string {
  return identities
    .map(({ service, displayName }) =>
      displayName === name ? serviceName(service) : `${displayName} (${serviceName(service)})`,
    )
    .join(', ');
}
