import type { ReactNode } from 'react';
import './Table.css';

export interface Column<Row> {
  id: string;
  name: ReactNode;
  /** Numbers stand at the right, figures under figures. */
  align?: 'start' | 'end';
  cell: (row: Row) => ReactNode;
}

/** A plain table with a caption for those who do not see the page; the first column names each row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
}) {
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={`cell-${column.align ?? 'start'}`}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => {
                const className = `cell-${column.align ?? 'start'}`;
                return index === 0 ? (
                  <th key={column.id} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
