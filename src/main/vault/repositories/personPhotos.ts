/** A small picture of a person, as the owner chose it. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const photoRow = z.object({ image: z.instanceof(Uint8Array) });

/** Of people made one the picture that came last; undefined where there is none. */
export function findPhoto(reader: Readable, personId: number): Uint8Array | undefined {
  const sql = 'SELECT image FROM person_photo WHERE person_id = ? ORDER BY id DESC LIMIT 1';
  return reader.get(photoRow, sql, personId)?.image;
}

/** Everybody who has one, each with the picture that came last. */
export function listPhotos(reader: Readable): { personId: number; image: Uint8Array }[] {
  const row = photoRow
    .extend({ person_id: z.int() })
    .transform((found) => ({ personId: found.person_id, image: found.image }));
  const newest = 'SELECT max(id) FROM person_photo GROUP BY person_id';
  return reader.all(
    row,
    `SELECT person_id, image FROM person_photo WHERE id IN (${newest}) ORDER BY person_id`,
  );
}

export function insertPhoto(writer: Writable, personId: number, image: Uint8Array): void {
  writer.run('INSERT INTO person_photo (person_id, image) VALUES (?, ?)', personId, image);
}

/** Takes every picture of a person away. */
export function deletePhotos(writer: Writable, personId: number): void {
  writer.run('DELETE FROM person_photo WHERE person_id = ?', personId);
}
