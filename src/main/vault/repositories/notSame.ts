/** Identities of which the owner said that they are not one person. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const pairRow = z
  .object({ first_identity_id: z.int(), second_identity_id: z.int() })
  .transform((row): IdentityPair => [row.first_identity_id, row.second_identity_id]);
export type IdentityPair = [number, number];

export function listNotSame(reader: Readable): IdentityPair[] {
  return reader.all(pairRow, 'SELECT * FROM not_same');
}

/** Whether the owner said of any two of their identities that they are not one person. */
export function areKeptApart(reader: Readable, firstPersonId: number, secondPersonId: number): boolean {
  const sql = `SELECT 1 AS found FROM not_same JOIN identity AS one ON one.id = first_identity_id
      JOIN identity AS two ON two.id = second_identity_id
    WHERE min(one.person_id, two.person_id) = min(@first, @second)
      AND max(one.person_id, two.person_id) = max(@first, @second) LIMIT 1`;
  const people = { first: firstPersonId, second: secondPersonId };
  return reader.get(z.object({ found: z.int() }), sql, people) !== undefined;
}

/** Each of the first is not the same person as each of the second. */
export function insertNotSame(
  writer: Writable,
  firstIds: readonly number[],
  secondIds: readonly number[],
): void {
  for (const first of firstIds) {
    for (const second of secondIds) {
      writer.run('INSERT OR IGNORE INTO not_same VALUES (min(@first, @second), max(@first, @second))', {
        first,
        second,
      });
    }
  }
}

/** Forgets that any of the first is not the same as any of the second; gives what was forgotten. */
export function deleteNotSame(
  writer: Writable,
  firstIds: readonly number[],
  secondIds: readonly number[],
): IdentityPair[] {
  const [first, second] = [new Set(firstIds), new Set(secondIds)];
  const between = listNotSame(writer).filter(
    ([left, right]) => (first.has(left) && second.has(right)) || (first.has(right) && second.has(left)),
  );
  for (const [left, right] of between) {
    writer.run('DELETE FROM not_same WHERE first_identity_id = ? AND second_identity_id = ?', left, right);
  }
  return between;
}
