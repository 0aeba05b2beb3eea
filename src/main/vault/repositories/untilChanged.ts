import { z } from 'zod';
import type { Readable } from '../database.ts';

const versionRow = z.object({ data_version: z.int() });

/** Keeps the answer to a costly question about the whole vault until something in the vault changes. */
export function untilChanged<Answer>(ask: (reader: Readable) => Answer): (reader: Readable) => Answer {
  const kept = new WeakMap<Readable, { version: number; answer: Answer }>();
  return (reader) => {
    // SQLite counts only the changes made by other connections: one that writes itself would not notice its own.
    if ('run' in reader) return ask(reader);
    const version = reader.get(versionRow, 'PRAGMA data_version')?.data_version ?? 0;
    const known = kept.get(reader);
    if (known?.version === version) return known.answer;
    const answer = ask(reader);
    kept.set(reader, { version, answer });
    return answer;
  };
}
