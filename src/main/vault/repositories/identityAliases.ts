/** Identities of one service that proved to be the same one under two names. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const aliasRow = z.object({ id: z.int(), key: z.string() });

/**
 * The identity that stands for another in matching: the one it is an alias of, or the first with the same address. An
 * alias counts only while both are one person, so that parting them ends it.
 */
export function standInOf(reader: Readable, identityId: number): { id: number; key: string } | undefined {
  return reader.get(
    aliasRow,
    `SELECT other.id, other.key FROM identity AS own JOIN identity AS other
       ON other.service = own.service AND other.person_id = own.person_id
         AND (other.id = own.alias_of OR other.id = own.id OR other.address = own.address)
     WHERE own.id = ? ORDER BY other.id = own.alias_of DESC, other.id LIMIT 1`,
    identityId,
  );
}

export function setAlias(writer: Writable, identityId: number, aliasOf: number): void {
  writer.run('UPDATE identity SET alias_of = ? WHERE id = ?', aliasOf, identityId);
}

/** Whether nothing was said under an identity but in one conversation, if there. */
export function isOnlyIn(reader: Readable, identityId: number, conversationId: number): boolean {
  const sql = `SELECT utterance.id FROM identity JOIN utterance ON utterance.person_id = identity.person_id
    WHERE identity.id = ? AND utterance.identity_id = identity.id AND conversation_id <> ? LIMIT 1`;
  return reader.get(z.object({ id: z.int() }), sql, identityId, conversationId) === undefined;
}

/** Says of what somebody said in a conversation under an identity that it was another person. */
export function setSpeaker(
  writer: Writable,
  conversationId: number,
  identityId: number,
  speaker: { identityId: number; personId: number },
): void {
  writer.run(
    'UPDATE utterance SET identity_id = ?, person_id = ? WHERE conversation_id = ? AND identity_id = ?',
    speaker.identityId,
    speaker.personId,
    conversationId,
    identityId,
  );
}
