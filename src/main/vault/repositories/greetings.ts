/** Whom it came to mind to greet, one row a person. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const greetingRow = z
  .object({ person_id: z.int(), day: z.iso.date(), answer: z.enum(['proposed', 'passed', 'put-off']) })
  .transform((row) => ({ personId: row.person_id, day: row.day, answer: row.answer }));
export type GreetingRecord = z.infer<typeof greetingRow>;

export function listGreetings(reader: Readable): GreetingRecord[] {
  return reader.all(greetingRow, 'SELECT * FROM greeting ORDER BY day, person_id');
}

/** In place of what was kept of that person before. */
export function keepGreeting(writer: Writable, { personId, day, answer }: GreetingRecord): void {
  writer.run(
    'INSERT OR REPLACE INTO greeting (person_id, day, answer) VALUES (?, ?, ?)',
    personId,
    day,
    answer,
  );
}

export function deleteGreetingsBefore(writer: Writable, day: string): void {
  writer.run('DELETE FROM greeting WHERE day < ?', day);
}
