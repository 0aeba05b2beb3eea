/** Every interaction with everybody, for measures that look at many moments: read once, then only what has changed. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';
import { toneColumns, toneColumnsSql } from './toneColumns.ts';

const historyRow = toneColumns.extend({
  personId: z.int(),
  interactionId: z.int(),
  conversationId: z.int(),
  started: z.int(),
  ended: z.int(),
  from: z.int(),
  to: z.int(),
});
export type HistoryRecord = z.infer<typeof historyRow>;

const columns = `person_id AS personId, interaction_id AS interactionId, conversation_id AS conversationId,
  started_at_milliseconds AS started, ended_at_milliseconds AS ended, from_count AS "from", to_count AS "to",
  ${toneColumnsSql}`;

/** All rows, or those of some people; by person, oldest first. */
export function* historyRows(
  reader: Readable,
  personIds: readonly number[] | null,
): Generator<HistoryRecord, void> {
  const order = 'ORDER BY person_id, started_at_milliseconds, interaction_id';
  if (personIds === null) {
    yield* reader.iterate(historyRow, `SELECT ${columns} FROM tie_interaction t ${order}`);
    return;
  }
  yield* reader.iterate(
    historyRow,
    `SELECT ${columns} FROM tie_interaction t WHERE person_id IN (SELECT value FROM json_each(?)) ${order}`,
    JSON.stringify(personIds),
  );
}

/**
 * From here on this connection, which makes all changes, notes whose rows change; in its memory only.
 * Temporary triggers also see what goes because a person or an interaction goes.
 */
export function noteChangedPeople(writer: Writable): void {
  writer.run('CREATE TEMP TABLE IF NOT EXISTS changed_person (person_id INTEGER PRIMARY KEY) STRICT');
  // The ratings of a journal entry change only together with its row.
  for (const table of ['tie_interaction', 'journal_entry']) {
    for (const [event, row] of [
      ['INSERT', 'new'],
      ['DELETE', 'old'],
      ['UPDATE', 'old'],
      ['UPDATE', 'new'],
    ] as const) {
      writer.run(
        `CREATE TEMP TRIGGER IF NOT EXISTS changed_person_${table}_${event}_${row} AFTER ${event} ON main.${table} BEGIN
           INSERT OR IGNORE INTO changed_person VALUES (${row}.person_id);
         END`,
      );
    }
  }
  writer.run('DELETE FROM changed_person');
}

const changedRow = z.object({ personId: z.int() });

/** Whose rows have changed since the last call, or since noteChangedPeople. */
export function takeChangedPeople(writer: Writable): number[] {
  const changed = writer.all(changedRow, 'SELECT person_id AS personId FROM changed_person');
  if (changed.length > 0) writer.run('DELETE FROM changed_person');
  return changed.map(({ personId }) => personId);
}

const conversationRow = z.object({
  id: z.int(),
  service: z.string(),
  kind: z.enum(['direct', 'group', 'call']),
  title: z.string(),
});
export type ConversationKind = z.infer<typeof conversationRow>;

/** What the measures need to know of each conversation. */
export function conversationKinds(reader: Readable): ConversationKind[] {
  return reader.all(conversationRow, 'SELECT id, service, kind, title FROM conversation');
}
