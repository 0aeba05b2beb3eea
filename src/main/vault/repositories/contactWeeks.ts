import { z } from 'zod';
import type { Readable } from '../database.ts';

const weeksRow = z.object({ weeks: z.int() });

/** In how many of the weeks up to a moment contact began, with one person or (null) with anybody. */
export function weeksOfContact(
  reader: Readable,
  span: { fromMilliseconds: number; untilMilliseconds: number; weeks: number; personId: number | null },
): number {
  const row = reader.get(
    weeksRow,
    // The first moment belongs to the first week.
    `SELECT count(DISTINCT min((@untilMilliseconds - started_at_milliseconds) / 604800000, @weeks - 1)) AS weeks
     FROM tie_interaction WHERE started_at_milliseconds BETWEEN @fromMilliseconds AND @untilMilliseconds
       AND (@personId IS NULL OR person_id = @personId)`,
    span,
  );
  return row?.weeks ?? 0;
}
