import type { NotUnderstood } from '../../../shared/model/imports.ts';
import { formatCount } from '../../design/format.ts';
import { Table, type Column } from '../../design/Table.tsx';

const place: Column<NotUnderstood> = { id: 'line', name: 'Line', cell: ({ line }) => formatCount(line) };
const words: Column<NotUnderstood> = {
  id: 'text',
  name: 'What stands there',
  cell: ({ text }) => <code>{text}</code>,
};
const file: Column<NotUnderstood> = {
  id: 'file',
  name: 'File',
  cell: (row) => <span className="not-understood-file">{row.file}</span>,
};

/** The places Evenkeel could not read, with file and line; `count` is how many there are in all. */
export function NotUnderstoodList({ lines, count }: { lines: readonly NotUnderstood[]; count: number }) {
  const hasFiles = lines.some((row) => row.file !== '');
  return (
    <div className="stack-tight not-understood">
      <Table
        caption="Places not understood"
        rows={lines.map((row, index) => ({ ...row, index }))}
        rowKey={({ index }) => index}
        columns={hasFiles ? [file, place, words] : [place, words]}
      />
      {count > lines.length ? (
        <p className="soft small">
          The first {formatCount(lines.length)} of {formatCount(count)}.
        </p>
      ) : null}
    </div>
  );
}
