/** How close the owner says people are, 0..6, each time with its moment. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const ratingRow = z
  .object({ id: z.int(), person_id: z.int(), rated_at_milliseconds: z.int(), closeness: z.int() })
  .transform((row) => ({
    id: row.id,
    personId: row.person_id,
    ratedAtMilliseconds: row.rated_at_milliseconds,
    closeness: row.closeness,
  }));
type RatingRecord = z.infer<typeof ratingRow>;

/** By person, oldest first. */
export function listClosenessRatings(reader: Readable): RatingRecord[] {
  return reader.all(
    ratingRow,
    'SELECT * FROM closeness_rating ORDER BY person_id, rated_at_milliseconds, id',
  );
}

/** Oldest first. */
export function closenessRatingsOf(reader: Readable, personId: number): RatingRecord[] {
  const sql = 'SELECT * FROM closeness_rating WHERE person_id = ? ORDER BY rated_at_milliseconds, id';
  return reader.all(ratingRow, sql, personId);
}

/** Gives the id of the rating. */
export function insertClosenessRating(writer: Writable, rating: Omit<RatingRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO closeness_rating (person_id, rated_at_milliseconds, closeness) VALUES (?, ?, ?)',
    rating.personId,
    rating.ratedAtMilliseconds,
    rating.closeness,
  ).lastId;
}

/** False when there is no such rating. */
export function updateClosenessRating(writer: Writable, rating: Omit<RatingRecord, 'personId'>): boolean {
  return (
    writer.run(
      'UPDATE closeness_rating SET rated_at_milliseconds = ?, closeness = ? WHERE id = ?',
      rating.ratedAtMilliseconds,
      rating.closeness,
      rating.id,
    ).changes > 0
  );
}

/** False when there is no such rating. */
export function deleteClosenessRating(writer: Writable, ratingId: number): boolean {
  return writer.run('DELETE FROM closeness_rating WHERE id = ?', ratingId).changes > 0;
}
