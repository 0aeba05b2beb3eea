/** How much was said: counts that read indexes only. Those of the whole vault are kept until it changes. */
import { z } from 'zod';
import type { Readable } from '../database.ts';
import { untilChanged } from './untilChanged.ts';

const personCount = z.object({ personId: z.int(), utterances: z.int(), first: z.int(), last: z.int() });
const conversationCount = z.object({
  conversationId: z.int(),
  utterances: z.int(),
  first: z.int(),
  last: z.int(),
});
const memberRow = z.object({ conversationId: z.int(), personId: z.int() });
const countRow = z.object({ count: z.int() });

export const utterancesByPerson = untilChanged((reader) =>
  reader.all(
    personCount,
    `SELECT person_id AS personId, count(*) AS utterances, min(at_milliseconds) AS first, max(at_milliseconds) AS last
     FROM utterance WHERE person_id IS NOT NULL GROUP BY person_id`,
  ),
);

const allRow = z.object({
  utterances: z.int(),
  first: z.int().nullable(),
  last: z.int().nullable(),
});

/** What people said in all, from the counts of interactions: some tens of times fewer rows than utterances. */
export function spokenInAll(reader: Readable): z.infer<typeof allRow> {
  const sql = `SELECT (SELECT coalesce(sum(utterance_count), 0) FROM interaction_person) AS utterances,
    (SELECT at_milliseconds FROM utterance WHERE interaction_id IS NOT NULL ORDER BY at_milliseconds LIMIT 1) AS first,
    (SELECT at_milliseconds FROM utterance WHERE interaction_id IS NOT NULL ORDER BY at_milliseconds DESC LIMIT 1) AS last`;
  return reader.get(allRow, sql) ?? { utterances: 0, first: null, last: null };
}

export type ConversationCount = z.infer<typeof conversationCount>;

const byConversationSql = `SELECT conversation_id AS conversationId, count(*) AS utterances,
  min(at_milliseconds) AS first, max(at_milliseconds) AS last FROM utterance`;
const byConversation = untilChanged((reader) =>
  reader.all(conversationCount, `${byConversationSql} GROUP BY conversation_id`),
);

/** Of the conversations given, or of all for null. */
export function utterancesByConversation(
  reader: Readable,
  conversationIds: readonly number[] | null,
): ConversationCount[] {
  if (conversationIds === null) return byConversation(reader);
  return reader.all(
    conversationCount,
    `${byConversationSql} WHERE conversation_id IN (SELECT value FROM json_each(?)) GROUP BY conversation_id`,
    JSON.stringify(conversationIds),
  );
}

const membersSql = `SELECT DISTINCT i.conversation_id AS conversationId, p.person_id AS personId
  FROM interaction i JOIN interaction_person p ON p.interaction_id = i.id`;
const allMembers = untilChanged((reader) => reader.all(memberRow, membersSql));

/** Who spoke in which conversation; of the conversations given, or of all for null. */
export function conversationMembers(
  reader: Readable,
  conversationIds: readonly number[] | null,
): z.infer<typeof memberRow>[] {
  if (conversationIds === null) return allMembers(reader);
  return reader.all(
    memberRow,
    `${membersSql} WHERE i.conversation_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(conversationIds),
  );
}

/** Who spoke in which group. */
export function groupMembers(reader: Readable): z.infer<typeof memberRow>[] {
  return reader.all(
    memberRow,
    `${membersSql} JOIN conversation c ON c.id = i.conversation_id WHERE c.kind = 'group'`,
  );
}

const identityCount = z.object({
  identityId: z.int().nullable(),
  service: z.string(),
  utterances: z.int(),
  first: z.int(),
  last: z.int(),
});
export type IdentityCount = z.infer<typeof identityCount>;

/** What a person said, by the identity under which and the service in which they said it. */
export function utterancesByIdentity(reader: Readable, personId: number): IdentityCount[] {
  return reader.all(
    identityCount,
    `SELECT identity_id AS identityId, c.service, count(*) AS utterances, min(at_milliseconds) AS first,
       max(at_milliseconds) AS last
     FROM utterance JOIN conversation c ON c.id = conversation_id WHERE person_id = ? GROUP BY 1, 2`,
    personId,
  );
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

export function countConversations(reader: Readable): number {
  return reader.get(countRow, 'SELECT count(*) AS count FROM conversation')?.count ?? 0;
}

/** Texts and turns that no reading model has read yet. */
export const countUnread = untilChanged((reader) => {
  const readable = reader.get(
    countRow,
    "SELECT count(*) AS count FROM utterance WHERE kind IN ('text', 'turn')",
  );
  const read = reader.get(countRow, 'SELECT count(*) AS count FROM reading');
  return Math.max(0, (readable?.count ?? 0) - (read?.count ?? 0));
});

/** Whether any text or turn of a person was not read yet. */
export function hasUnread(reader: Readable, personId: number): boolean {
  const sql = `SELECT 1 AS count FROM utterance u WHERE person_id = ? AND kind IN ('text', 'turn')
    AND NOT EXISTS (SELECT 1 FROM reading WHERE utterance_id = u.id) LIMIT 1`;
  return reader.get(countRow, sql, personId) !== undefined;
}
