import type { NotUnderstood } from '../../../shared/model/imports.ts';
import { formatCount } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';

const columns: Column<NotUnderstood>[] = [
  { id: 'line', name: 'Line', cell: (row) => formatCount(row.line) },
  { id: 'text', name: 'What stands there', cell: (row) => <code>{row.text}</code> },
];

/** The lines Evenkeel could not read, with their numbers in the file; `count` is how many there are in all. */
export function NotUnderstoodList({ lines, count }: { lines: readonly NotUnderstood[]; count: number }) {
  return (
    <div className="stack-tight">
      <Table
        caption="Lines not understood"
        rows={lines}
        rowKey={(row) => `${row.line} ${row.text}`}
        columns={columns}
      />
      {count > lines.length ? (
        <p className="soft small">
          The first {formatCount(lines.length)} of {formatCount(count)}.
        </p>
      ) : null}
    </div>
  );
}
