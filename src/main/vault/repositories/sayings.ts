/** Who said something when, in conversations of two. */
import { z } from 'zod';
import type { Saying } from '../../../shared/measures/turnTaking.ts';
import type { Readable } from '../database.ts';

const sayingRow = z
  .object({ session: z.int(), by_other: z.int(), at_milliseconds: z.int() })
  .transform((row): Saying => ({
    session: row.session,
    byOwner: row.by_other === 0,
    atSeconds: row.at_milliseconds / 1000,
  }));

/** What was said in chats of the owner with one person, conversation by conversation, oldest first; no calls. */
export function sayingsWith(
  reader: Readable,
  personId: number,
  { fromMilliseconds, untilMilliseconds }: { fromMilliseconds: number; untilMilliseconds: number },
): Saying[] {
  return reader.all(
    sayingRow,
    `WITH chat AS (SELECT DISTINCT t.conversation_id AS id FROM tie_interaction t
       JOIN conversation c ON c.id = t.conversation_id WHERE t.person_id = @person AND c.kind = 'direct')
     SELECT u.interaction_id AS session, u.person_id = @person AS by_other, u.at_milliseconds
     FROM chat CROSS JOIN utterance u ON u.conversation_id = chat.id
       AND u.at_milliseconds BETWEEN @from AND @until
     WHERE u.kind IN ('text', 'media') AND u.interaction_id IS NOT NULL AND u.person_id IS NOT NULL
     ORDER BY u.conversation_id, u.at_milliseconds, u.sequence`,
    { person: personId, from: fromMilliseconds, until: untilMilliseconds },
  );
}
