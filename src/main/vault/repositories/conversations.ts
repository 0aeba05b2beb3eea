/** Threads of a service, and calls. */
import { z } from 'zod';
import { conversationSchema } from '../../../shared/model/conversations.ts';
import type { Readable, Writable } from '../database.ts';

const conversationRow = z.object({
  id: z.int(),
  service: z.string(),
  key: z.string(),
  kind: conversationSchema.shape.kind,
  title: z.string(),
});
export type ConversationRecord = z.infer<typeof conversationRow>;

export function listConversations(reader: Readable): ConversationRecord[] {
  return reader.all(conversationRow, 'SELECT * FROM conversation ORDER BY id');
}

export function findConversation(reader: Readable, conversationId: number): ConversationRecord | undefined {
  return reader.get(conversationRow, 'SELECT * FROM conversation WHERE id = ?', conversationId);
}

export function findConversationByKey(
  reader: Readable,
  service: string,
  key: string,
): ConversationRecord | undefined {
  return reader.get(
    conversationRow,
    'SELECT * FROM conversation WHERE service = ? AND key = ?',
    service,
    key,
  );
}

type Kind = Pick<ConversationRecord, 'service' | 'kind'>;
/** Of very many of one title, as of a daily letter, no more are looked at. */
const mostTitled = 100;

export function conversationsOfKind(reader: Readable, { service, kind }: Kind): ConversationRecord[] {
  return reader.all(
    conversationRow,
    'SELECT * FROM conversation WHERE service = ? AND kind = ? ORDER BY id',
    service,
    kind,
  );
}

/** Those that have no id of their own service. */
export function conversationsWithMadeKey(reader: Readable, { service, kind }: Kind): ConversationRecord[] {
  return reader.all(
    conversationRow,
    `SELECT * FROM conversation WHERE kind = @kind AND id IN (
       SELECT id FROM conversation WHERE service = @service AND key >= 'pair:' AND key < 'pair;'
       UNION SELECT id FROM conversation WHERE service = @service AND key >= 'group:' AND key < 'group;')
     ORDER BY id`,
    { service, kind },
  );
}

/** Those of that title, whatever its case in ASCII. */
export function conversationsTitled(
  reader: Readable,
  { service, kind, title }: Kind & Pick<ConversationRecord, 'title'>,
): ConversationRecord[] {
  return reader.all(
    conversationRow,
    `SELECT * FROM conversation WHERE title = ? COLLATE NOCASE AND service = ? AND kind = ?
     ORDER BY id LIMIT ${mostTitled}`,
    title,
    service,
    kind,
  );
}

/** Whether there are more than so many. */
export function hasOtherConversations(reader: Readable, count: number): boolean {
  const sql = 'SELECT id FROM conversation LIMIT 1 OFFSET ?';
  return reader.get(z.object({ id: z.int() }), sql, count) !== undefined;
}

/** The conversations that a source tells of. */
export function conversationsOfSource(reader: Readable, sourceId: number): ConversationRecord[] {
  return reader.all(
    conversationRow,
    `SELECT * FROM conversation WHERE id IN (SELECT conversation_id FROM utterance_source
       JOIN utterance ON utterance.id = utterance_source.utterance_id WHERE source_id = ?)`,
    sourceId,
  );
}

/** Gives the new conversation's id. */
export function insertConversation(writer: Writable, conversation: Omit<ConversationRecord, 'id'>): number {
  return writer.run(
    'INSERT INTO conversation (service, key, kind, title) VALUES (@service, @key, @kind, @title)',
    { ...conversation },
  ).lastId;
}

/** Gives a conversation the key and title of another; a key that is taken already stays with whom it is. */
export function renameConversation(
  writer: Writable,
  conversationId: number,
  { key, title }: Pick<ConversationRecord, 'key' | 'title'>,
): void {
  writer.run('UPDATE OR IGNORE conversation SET key = ?, title = ? WHERE id = ?', key, title, conversationId);
}

/** Whether a conversation was told by the format of a source, as far as what was said first and last in it shows. */
export function isToldByFormatOf(reader: Readable, conversationId: number, sourceId: number): boolean {
  const sql = `SELECT told.id FROM utterance_source AS link
    JOIN source AS told ON told.id = link.source_id
    JOIN source AS own ON own.id = @source AND own.format_id = told.format_id
    WHERE utterance_id IN (
      SELECT * FROM (SELECT id FROM utterance WHERE conversation_id = @id ORDER BY at_milliseconds LIMIT 1)
      UNION SELECT * FROM (
        SELECT id FROM utterance WHERE conversation_id = @id ORDER BY at_milliseconds DESC LIMIT 1))
    LIMIT 1`;
  return reader.get(z.object({ id: z.int() }), sql, { id: conversationId, source: sourceId }) !== undefined;
}

export function deleteConversation(writer: Writable, conversationId: number): void {
  writer.run('DELETE FROM conversation WHERE id = ?', conversationId);
}

/** Whether one of these people has said something in a conversation. */
export function hasSpeaker(reader: Readable, conversationId: number, personIds: readonly number[]): boolean {
  return personIds.some(
    (personId) =>
      reader.get(
        conversationRow.pick({ id: true }),
        'SELECT id FROM utterance WHERE conversation_id = ? AND person_id = ? LIMIT 1',
        conversationId,
        personId,
      ) !== undefined,
  );
}

const emptySql = `DELETE FROM conversation
  WHERE NOT EXISTS (SELECT 1 FROM utterance WHERE utterance.conversation_id = conversation.id)
    AND NOT EXISTS (SELECT 1 FROM recording WHERE recording.conversation_id = conversation.id)`;

/** Removes conversations in which nothing is left, neither words nor a recording. */
export function deleteEmptyConversations(writer: Writable): number {
  return writer.run(emptySql).changes;
}

/** Removes a conversation if there is nothing in it; gives whether it did. */
export function deleteIfEmpty(writer: Writable, conversationId: number): boolean {
  return writer.run(`${emptySql} AND id = ?`, conversationId).changes === 1;
}
