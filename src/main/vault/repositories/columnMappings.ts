/** What the owner said of the columns of a table, for the next table with the same ones. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { columnMappingSchema, type ColumnMapping } from '../../../shared/model/imports.ts';
import type { Readable, Writable } from '../database.ts';

const row = z.object({
  mapping: z.string().transform((text) => columnMappingSchema.parse(JSON.parse(text))),
});

function headerHash(columnNames: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(columnNames)).digest('hex');
}

export function findColumnMapping(reader: Readable, columnNames: readonly string[]): ColumnMapping | null {
  const sql = 'SELECT mapping FROM column_mapping WHERE header_hash = ?';
  return reader.get(row, sql, headerHash(columnNames))?.mapping ?? null;
}

export function keepColumnMapping(
  writer: Writable,
  columnNames: readonly string[],
  mapping: ColumnMapping,
): void {
  writer.run(
    'INSERT OR REPLACE INTO column_mapping (header_hash, mapping) VALUES (?, ?)',
    headerHash(columnNames),
    JSON.stringify(mapping),
  );
}
