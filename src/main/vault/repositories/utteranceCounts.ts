/** How much was said: counts that read indexes only. */
import { z } from 'zod';
import type { Readable } from '../database.ts';

const personCount = z.object({ personId: z.int(), utterances: z.int(), first: z.int(), last: z.int() });
const conversationCount = z.object({
  conversationId: z.int(),
  utterances: z.int(),
  first: z.int(),
  last: z.int(),
});
const memberRow = z.object({ conversationId: z.int(), personId: z.int() });
const countRow = z.object({ count: z.int() });

export function utterancesByPerson(reader: Readable): z.infer<typeof personCount>[] {
  return reader.all(
    personCount,
    `SELECT person_id AS personId, count(*) AS utterances, min(at_milliseconds) AS first, max(at_milliseconds) AS last
     FROM utterance WHERE person_id IS NOT NULL GROUP BY person_id`,
  );
}

export type ConversationCount = z.infer<typeof conversationCount>;

/** Of the conversations given, or of all for null. */
export function utterancesByConversation(
  reader: Readable,
  conversationIds: readonly number[] | null,
): ConversationCount[] {
  const only = 'WHERE conversation_id IN (SELECT value FROM json_each(?))';
  const sql = `SELECT conversation_id AS conversationId, count(*) AS utterances, min(at_milliseconds) AS first,
      max(at_milliseconds) AS last FROM utterance ${conversationIds === null ? '' : only} GROUP BY conversation_id`;
  return conversationIds === null
    ? reader.all(conversationCount, sql)
    : reader.all(conversationCount, sql, JSON.stringify(conversationIds));
}

/** Who spoke in which conversation; of the conversations given, or of all for null. */
export function conversationMembers(
  reader: Readable,
  conversationIds: readonly number[] | null,
): z.infer<typeof memberRow>[] {
  const only = 'WHERE i.conversation_id IN (SELECT value FROM json_each(?))';
  const sql = `SELECT DISTINCT i.conversation_id AS conversationId, p.person_id AS personId
     FROM interaction i JOIN interaction_person p ON p.interaction_id = i.id ${conversationIds === null ? '' : only}`;
  return conversationIds === null
    ? reader.all(memberRow, sql)
    : reader.all(memberRow, sql, JSON.stringify(conversationIds));
}

/** The conversations in which a person spoke. */
export function conversationIdsWith(reader: Readable, personId: number): number[] {
  return reader
    .all(
      memberRow.pick({ conversationId: true }),
      `SELECT DISTINCT i.conversation_id AS conversationId FROM interaction_person p
       JOIN interaction i ON i.id = p.interaction_id WHERE p.person_id = ?`,
      personId,
    )
    .map(({ conversationId }) => conversationId);
}

export function countUtterances(reader: Readable): number {
  return reader.get(countRow, 'SELECT count(*) AS count FROM utterance')?.count ?? 0;
}

export function countConversations(reader: Readable): number {
  return reader.get(countRow, 'SELECT count(*) AS count FROM conversation')?.count ?? 0;
}

/** Texts and turns that no reading model has read yet. */
export function countUnread(reader: Readable): number {
  const readable = reader.get(
    countRow,
    "SELECT count(*) AS count FROM utterance WHERE kind IN ('text', 'turn')",
  );
  const read = reader.get(countRow, 'SELECT count(*) AS count FROM reading');
  return Math.max(0, (readable?.count ?? 0) - (read?.count ?? 0));
}
