/** Bounded meetings, and who took part in them. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const interactionRow = z
  .object({
    id: z.int(),
    conversation_id: z.int(),
    kind: z.enum(['session', 'call', 'journal']),
    started_at_milliseconds: z.int(),
    ended_at_milliseconds: z.int(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    kind: row.kind,
    startedAtMilliseconds: row.started_at_milliseconds,
    endedAtMilliseconds: row.ended_at_milliseconds,
  }));
export type InteractionRecord = z.infer<typeof interactionRow>;
export type InteractionCut = Pick<
  InteractionRecord,
  'kind' | 'startedAtMilliseconds' | 'endedAtMilliseconds'
>;

const momentRow = z
  .object({ at_milliseconds: z.int(), is_call: z.int() })
  .transform((row) => ({ atMilliseconds: row.at_milliseconds, isCall: row.is_call === 1 }));
export type Moment = z.infer<typeof momentRow>;

/** When things were said in a conversation, oldest first: what its interactions are cut from. Notices do not count. */
export function* conversationMoments(reader: Readable, conversationId: number): Generator<Moment, void> {
  yield* reader.iterate(
    momentRow,
    `SELECT at_milliseconds, kind = 'call' AS is_call FROM utterance
     WHERE conversation_id = ? AND kind <> 'notice' ORDER BY at_milliseconds, sequence`,
    conversationId,
  );
}

/** Whether something was said in a conversation that belongs to no interaction yet. */
export function hasLooseUtterances(reader: Readable, conversationId: number): boolean {
  const row = z.object({ id: z.int() });
  const sql = `SELECT id FROM utterance INDEXED BY utterance_interaction
    WHERE interaction_id IS NULL AND conversation_id = ? AND kind <> 'notice' LIMIT 1`;
  return reader.get(row, sql, conversationId) !== undefined;
}

export function findInteraction(reader: Readable, interactionId: number): InteractionRecord | undefined {
  return reader.get(interactionRow, 'SELECT * FROM interaction WHERE id = ?', interactionId);
}

/**
 * Replaces all interactions of a conversation by these, and assigns its utterances to them: calls to the calls, all
 * else to the sessions, which do not overlap each other.
 */
export function replaceInteractions(
  writer: Writable,
  conversationId: number,
  cuts: readonly InteractionCut[],
): void {
  writer.run('DELETE FROM interaction WHERE conversation_id = ?', conversationId);
  for (const cut of cuts) {
    const lastId = insertInteraction(writer, conversationId, cut);
    writer.run(
      `UPDATE utterance SET interaction_id = ?
       WHERE conversation_id = ? AND at_milliseconds BETWEEN ? AND ? AND kind <> 'notice'
         AND (kind = 'call') = ?`,
      lastId,
      conversationId,
      cut.startedAtMilliseconds,
      cut.endedAtMilliseconds,
      cut.kind === 'call' ? 1 : 0,
    );
  }
  countPeople(writer, conversationId);
}

/** How many chat sessions and calls a conversation was cut into. */
export function countInteractions(reader: Readable, conversationId: number): number {
  const row = z.object({ count: z.int() });
  const sql = "SELECT count(*) AS count FROM interaction WHERE conversation_id = ? AND kind <> 'journal'";
  return reader.get(row, sql, conversationId)?.count ?? 0;
}

/** Gives the new interaction's id. */
export function insertInteraction(writer: Writable, conversationId: number, cut: InteractionCut): number {
  return writer.run(
    `INSERT INTO interaction (conversation_id, kind, started_at_milliseconds, ended_at_milliseconds)
     VALUES (?, ?, ?, ?)`,
    conversationId,
    cut.kind,
    cut.startedAtMilliseconds,
    cut.endedAtMilliseconds,
  ).lastId;
}

/** Fits the interactions of a conversation to what is left of it; those in which nothing is left go. */
export function shrinkInteractions(writer: Writable, conversationId: number): void {
  writer.run(
    `DELETE FROM interaction WHERE conversation_id = ? AND kind <> 'journal'
       AND NOT EXISTS (SELECT 1 FROM utterance WHERE utterance.interaction_id = interaction.id)`,
    conversationId,
  );
  writer.run(
    `UPDATE interaction SET (started_at_milliseconds, ended_at_milliseconds) = (
       SELECT min(at_milliseconds), max(at_milliseconds) FROM utterance WHERE interaction_id = interaction.id)
     WHERE conversation_id = ? AND kind <> 'journal'`,
    conversationId,
  );
  writer.run(
    `DELETE FROM interaction_person
     WHERE interaction_id IN (SELECT id FROM interaction WHERE conversation_id = ?)`,
    conversationId,
  );
  countPeople(writer, conversationId);
}

/**
 * Counts who said how much in the interactions of a conversation, where this was not counted yet. One interaction at a
 * time: sorting millions of utterances at once would take as much memory as they do.
 */
export function countPeople(writer: Writable, conversationId: number): void {
  const row = z.object({ id: z.int() });
  const ids = writer.all(row, 'SELECT id FROM interaction WHERE conversation_id = ?', conversationId);
  for (const { id } of ids) {
    writer.run(
      `INSERT INTO interaction_person (interaction_id, person_id, utterance_count)
       SELECT interaction_id, person_id, count(*) FROM utterance
       WHERE interaction_id = ? AND person_id IS NOT NULL GROUP BY person_id`,
      id,
    );
  }
}

/** A call with those who took part in it, whoever said what: until words are assigned, they have said nothing yet. */
export function insertCall(
  writer: Writable,
  call: Pick<InteractionRecord, 'conversationId' | 'startedAtMilliseconds' | 'endedAtMilliseconds'>,
  personIds: readonly number[],
): void {
  const { lastId } = writer.run(
    `INSERT INTO interaction (conversation_id, kind, started_at_milliseconds, ended_at_milliseconds)
     VALUES (?, 'call', ?, ?)`,
    call.conversationId,
    call.startedAtMilliseconds,
    call.endedAtMilliseconds,
  );
  for (const personId of personIds) {
    writer.run(
      'INSERT INTO interaction_person (interaction_id, person_id, utterance_count) VALUES (?, ?, 0)',
      lastId,
      personId,
    );
  }
}

/** The call of a conversation; undefined when there is none. */
export function findCall(reader: Readable, conversationId: number): InteractionRecord | undefined {
  return reader.get(
    interactionRow,
    "SELECT * FROM interaction WHERE conversation_id = ? AND kind = 'call'",
    conversationId,
  );
}

export function endInteraction(writer: Writable, interactionId: number, endedAtMilliseconds: number): void {
  writer.run(
    'UPDATE interaction SET ended_at_milliseconds = ? WHERE id = ?',
    endedAtMilliseconds,
    interactionId,
  );
}

/** Puts utterances of a call into its interaction, and counts them for those who said them. */
export function assignUtterances(
  writer: Writable,
  interactionId: number,
  utteranceIds: readonly number[],
): void {
  writer.run(
    'UPDATE utterance SET interaction_id = ? WHERE id IN (SELECT value FROM json_each(?))',
    interactionId,
    JSON.stringify(utteranceIds),
  );
  writer.run(
    `UPDATE interaction_person SET utterance_count = (
       SELECT count(*) FROM utterance WHERE utterance.interaction_id = interaction_person.interaction_id
         AND utterance.person_id = interaction_person.person_id)
     WHERE interaction_id = ?`,
    interactionId,
  );
}
