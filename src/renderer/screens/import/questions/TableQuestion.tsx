import { useState } from 'react';
import type { ColumnMapping, Preview } from '../../../../shared/model/imports.ts';
import { Select } from '../../../design/Select.tsx';
import { Table } from '../../../design/Table.tsx';
import { readColumns } from '../foundSources.ts';

type TableFound = NonNullable<Preview['table']>;
type Part = keyof ColumnMapping;
type Draft = Record<Part, string | null>;

const parts: readonly { id: Part; label: string; name: string; isNeeded: boolean }[] = [
  { id: 'time', label: 'When was it said?', name: 'When', isNeeded: true },
  { id: 'sender', label: 'Who said it?', name: 'Who', isNeeded: false },
  { id: 'text', label: 'What was said?', name: 'What', isNeeded: true },
  { id: 'conversation', label: 'In which chat, or with whom?', name: 'Chat', isNeeded: false },
];
/** Not the name of a column: those come as they stand in the file. */
const none = '\u0000none';
const shownRows = 5;

/** Which column of a table holds what; below, its first rows as they would then be read. */
export function TableQuestion({
  sourceKey,
  preview,
  table,
}: {
  sourceKey: string;
  preview: Preview;
  table: TableFound;
}) {
  const [draft, setDraft] = useState<Draft>(
    table.mapping ?? { time: null, sender: null, text: null, conversation: null },
  );
  function choose(part: Part, column: string | null) {
    const next = { ...draft, [part]: column };
    setDraft(next);
    const { time, text, sender, conversation } = next;
    if (time !== null && text !== null) readColumns(sourceKey, { time, text, sender, conversation });
  }
  const isChosen = draft.time !== null && draft.text !== null;
  return (
    <section className="stack" aria-label="The columns of this table">
      <p>
        This is a table, and only you know what its columns mean. Evenkeel remembers your choice for every
        table with the same columns.
      </p>
      <div className="import-pair column-choices">
        {parts.map(({ id, label, isNeeded }) => (
          <Select
            key={id}
            label={label}
            options={optionsOf(table, isNeeded)}
            value={draft[id] ?? (isNeeded ? null : none)}
            onChange={(column) => choose(id, column === none ? null : column)}
          />
        ))}
      </div>
      {isChosen ? (
        <FirstRows table={table} draft={draft} />
      ) : (
        <p className="soft small">Choose at least the column with the time and the one with the words.</p>
      )}
      {isChosen && preview.messages === 0 && table.mapping !== null ? (
        <p>Read like this, no message is found in it. Perhaps another column holds the time.</p>
      ) : null}
    </section>
  );
}

function optionsOf({ columns }: TableFound, isNeeded: boolean) {
  const options = columns.map(({ name, examples }) => {
    const shown = examples.filter((example) => example !== '').slice(0, 2);
    return { id: name, name, description: shown.length === 0 ? 'empty in the first rows' : shown.join(', ') };
  });
  return isNeeded ? options : [{ id: none, name: 'Not in this table' }, ...options];
}

function FirstRows({ table, draft }: { table: TableFound; draft: Draft }) {
  const examples = new Map(table.columns.map((column) => [column.name, column.examples]));
  const count = Math.min(shownRows, Math.max(0, ...table.columns.map((column) => column.examples.length)));
  const used = parts.filter(({ id }) => draft[id] !== null);
  return (
    <div className="stack-tight first-rows">
      <h4>The first rows, read like this</h4>
      <Table
        caption="The first rows, read like this"
        rows={Array.from({ length: count }, (_, row) => row)}
        rowKey={(row) => row}
        columns={used.map(({ id, name }) => ({
          id,
          name,
          cell: (row: number) => examples.get(draft[id] ?? '')?.[row] ?? '',
        }))}
      />
    </div>
  );
}
