/** Ties between two people that the owner drew. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const pairRow = z.object({ first: z.int(), second: z.int() });
export type DrawnTie = z.infer<typeof pairRow>;

/** Each pair once, the smaller id first; a tie whose two ends were made one person is none while they are. */
export function listDrawnTies(reader: Readable): DrawnTie[] {
  return reader.all(
    pairRow,
    `SELECT DISTINCT first, second FROM (
       SELECT min(person_id) AS first, max(person_id) AS second FROM drawn_tie_end GROUP BY tie_id)
     WHERE first < second ORDER BY first, second`,
  );
}

export function insertDrawnTie(writer: Writable, { first, second }: DrawnTie): void {
  const tieId = writer.run('INSERT INTO drawn_tie DEFAULT VALUES').lastId;
  for (const personId of [first, second]) {
    writer.run('INSERT INTO drawn_tie_end (tie_id, person_id) VALUES (?, ?)', tieId, personId);
  }
}

/** Takes every tie drawn between these two away. */
export function deleteDrawnTies(writer: Writable, pair: DrawnTie): void {
  writer.run(
    `DELETE FROM drawn_tie WHERE id IN (
       SELECT one.tie_id FROM drawn_tie_end AS one JOIN drawn_tie_end AS other ON other.tie_id = one.tie_id
       WHERE one.person_id = @first AND other.person_id = @second)`,
    pair,
  );
}
