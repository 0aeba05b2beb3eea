import type { TimelineFlag } from '../../../shared/pictures/timelineFlag.ts';
import { flagNames } from '../../charts/timelineStops.ts';
import { formatDate } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';

interface NamedFlag extends TimelineFlag {
  /** Whom it is about, where flags of several people stand together. */
  readonly name?: string;
}

interface FlagTableProps {
  /** Oldest first; shown the other way round. */
  readonly flags: readonly NamedFlag[];
  readonly timeZone: string;
}

/** The flags of a picture as a table; nothing where there are none. */
export function FlagTable({ flags, timeZone }: FlagTableProps) {
  if (flags.length === 0) return null;
  const columns: readonly Column<NamedFlag>[] = [
    { id: 'when', name: 'When', cell: ({ atMilliseconds }) => formatDate(atMilliseconds, timeZone) },
    { id: 'kind', name: 'What', cell: ({ kind }) => flagNames[kind] },
    { id: 'words', name: 'In your words', cell: ({ words }) => words },
  ];
  const isNamed = flags.some(({ name }) => name !== undefined);
  return (
    <section className="flag-table">
      <h3>Boundaries and life events</h3>
      <Table
        caption="Boundaries and life events, the latest first"
        columns={isNamed ? [...columns, nameColumn] : columns}
        rows={flags.toReversed()}
        rowKey={({ id }) => id}
      />
    </section>
  );
}

const nameColumn: Column<NamedFlag> = {
  id: 'name',
  name: 'With',
  cell: ({ name, isOwners }) => (isOwners ? 'your own life' : name),
};
