import { feltValidated } from '../../../shared/measures/feltValidated.ts';
import { pleasantness } from '../../../shared/measures/pleasantness.ts';
import type { JournalEntry } from '../../../shared/model/journal.ts';
import { LinkButton } from '../../design/Button.tsx';
import { Table, type Column } from '../../design/Table.tsx';

interface EntriesTableProps {
  /** The latest first. */
  readonly entries: readonly JournalEntry[];
  readonly formatMoment: (milliseconds: number) => string;
  readonly onOpen: (entryId: number) => void;
}

/** Entries one by one, as they were rated. */
export function EntriesTable({ entries, formatMoment, onOpen }: EntriesTableProps) {
  return (
    <Table
      caption="Your entries, the newest first"
      columns={columnsFor(formatMoment, onOpen)}
      rows={entries}
      rowKey={({ id }) => id}
    />
  );
}

function columnsFor(
  formatMoment: EntriesTableProps['formatMoment'],
  onOpen: EntriesTableProps['onOpen'],
): Column<JournalEntry>[] {
  return [
    {
      id: 'when',
      name: 'When',
      cell: ({ id, startedAtMilliseconds }) => (
        <LinkButton onPress={() => onOpen(id)}>{formatMoment(startedAtMilliseconds)}</LinkButton>
      ),
    },
    { id: 'pleasant', name: 'Pleasant', align: 'end', cell: ({ ratings }) => ofSix(pleasantness(ratings)) },
    {
      id: 'felt',
      name: 'Felt understood',
      align: 'end',
      cell: ({ ratings }) => ofSix(feltValidated(ratings)),
    },
    {
      id: 'onEdge',
      name: 'On edge',
      align: 'end',
      cell: ({ ratings: { onEdge } }) => (onEdge === undefined ? notRated : onEdge.toFixed(0)),
    },
  ];
}

const notRated = '–';

/** A share 0..1 on the scale it was rated on. */
function ofSix(share: number | null): string {
  return share === null ? notRated : (share * 6).toFixed(1);
}
