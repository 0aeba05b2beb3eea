/** Small named values, each kept as JSON text. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const settingRow = z.object({ value: z.string() });

/** The value kept under a name, not yet checked; undefined when none is. */
export function findSetting(reader: Readable, key: string): unknown {
  const row = reader.get(settingRow, 'SELECT value FROM setting WHERE key = ?', key);
  return row === undefined ? undefined : JSON.parse(row.value);
}

export function setSetting(writer: Writable, key: string, value: unknown): void {
  writer.run(
    `INSERT INTO setting (key, value) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    key,
    JSON.stringify(value),
  );
}
