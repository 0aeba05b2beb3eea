/** What the rules of episodes ask of the vault. */
import { z } from 'zod';
import type { Readable } from '../database.ts';

const meetingRow = z.object({
  interactionId: z.int(),
  startedMilliseconds: z.int(),
  endedMilliseconds: z.int(),
});

/** Every interaction with a person, oldest first. */
export function meetingsWith(reader: Readable, personId: number): z.infer<typeof meetingRow>[] {
  return reader.all(
    meetingRow,
    `SELECT interaction_id AS interactionId, started_at_milliseconds AS startedMilliseconds,
       ended_at_milliseconds AS endedMilliseconds
     FROM tie_interaction WHERE person_id = ? ORDER BY started_at_milliseconds, interaction_id`,
    personId,
  );
}

const speakerRow = z.object({ personId: z.int().nullable() });

/** Who said the first thing in an interaction. */
export function firstSpeaker(reader: Readable, interactionId: number): number | null {
  const sql = `SELECT person_id AS personId FROM utterance WHERE interaction_id = ?
    ORDER BY at_milliseconds, sequence, id LIMIT 1`;
  return reader.get(speakerRow, sql, interactionId)?.personId ?? null;
}

const saidRow = z.object({ utteranceId: z.int(), text: z.string(), atMilliseconds: z.int() });

/** What a person said in a stretch of time, in words, oldest first. */
export function saidBy(
  reader: Readable,
  personId: number,
  fromMilliseconds: number,
  untilMilliseconds: number,
): z.infer<typeof saidRow>[] {
  return reader.all(
    saidRow,
    `SELECT id AS utteranceId, text, at_milliseconds AS atMilliseconds FROM utterance
     WHERE person_id = ? AND at_milliseconds BETWEEN ? AND ? AND kind IN ('text', 'turn')
     ORDER BY at_milliseconds, sequence, id`,
    personId,
    fromMilliseconds,
    untilMilliseconds,
  );
}

const beginningRow = z.object({ personId: z.int(), startedMilliseconds: z.int(), messages: z.int() });

/** How much each person said in the interactions of their first days, counted from their first one. */
export function beginnings(
  reader: Readable,
  withinMilliseconds: number,
): { personId: number; startedMilliseconds: number; messages: number }[] {
  return reader.all(
    beginningRow,
    `SELECT t.person_id AS personId, t.started_at_milliseconds AS startedMilliseconds, t.from_count AS messages
     FROM (SELECT p.id, (SELECT min(started_at_milliseconds) FROM tie_interaction WHERE person_id = p.id) AS first
       FROM person p) AS begun
     CROSS JOIN tie_interaction t ON t.person_id = begun.id
       AND t.started_at_milliseconds BETWEEN begun.first AND begun.first + ?
     ORDER BY t.person_id, t.started_at_milliseconds`,
    withinMilliseconds,
  );
}

const countRow = z.object({ count: z.int() });

/** How many people but this one the owner wrote with or spoke to in a stretch of time. */
export function othersInTouch(
  reader: Readable,
  personId: number,
  [fromMilliseconds, untilMilliseconds]: readonly [number, number],
): number {
  const sql = `SELECT count(DISTINCT person_id) AS count FROM tie_interaction
    WHERE started_at_milliseconds BETWEEN ? AND ? AND person_id <> ? AND to_count > 0`;
  return reader.get(countRow, sql, fromMilliseconds, untilMilliseconds, personId)?.count ?? 0;
}

const conversationRow = z.object({ id: z.int() });

/** The chats between the owner and this person alone. */
export function directChatsWith(reader: Readable, personId: number): number[] {
  const sql = `SELECT DISTINCT conversation_id AS id FROM tie_interaction
    JOIN conversation ON conversation.id = conversation_id WHERE person_id = ? AND conversation.kind = 'direct'`;
  return reader.all(conversationRow, sql, personId).map(({ id }) => id);
}

const turnRow = saidRow.extend({ personId: z.int(), kind: z.enum(['text', 'media', 'call', 'turn']) });

/** The newest utterances of a conversation, oldest first. */
export function newestTurns(
  reader: Readable,
  conversationId: number,
  limit: number,
): z.infer<typeof turnRow>[] {
  return reader
    .all(
      turnRow,
      `SELECT id AS utteranceId, person_id AS personId, kind, text, at_milliseconds AS atMilliseconds FROM utterance
       WHERE conversation_id = ? AND person_id IS NOT NULL AND kind <> 'notice'
       ORDER BY at_milliseconds DESC, sequence DESC, id DESC LIMIT ?`,
      conversationId,
      limit,
    )
    .toReversed();
}
