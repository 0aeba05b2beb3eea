/** What reading models found in the words: valence and signals of each utterance. */
import { z } from 'zod';
import { emotionSchema } from '../../../shared/model/emotions.ts';
import {
  markSchema,
  signalKindSchema,
  signalLabelSchema,
  type Mark,
  type Signal,
} from '../../../shared/model/signals.ts';
import type { Readable, Writable } from '../database.ts';
import type { Place } from './utterances.ts';

const readingRow = z
  .object({
    utterance_id: z.int(),
    valence: z.number(),
    emotion: emotionSchema.nullable(),
    model: z.string(),
  })
  .transform(({ utterance_id: utteranceId, ...row }) => ({ utteranceId, ...row }));
export type ReadingRecord = z.infer<typeof readingRow>;

const signalRow = z
  .object({
    utterance_id: z.int(),
    kind: signalKindSchema,
    label: signalLabelSchema,
    probability: z.number(),
    start_offset: z.int(),
    end_offset: z.int(),
    model: z.string(),
    answer: markSchema.shape.answer,
    is_shown: z.int(),
  })
  .transform((row) => ({
    utteranceId: row.utterance_id,
    kind: row.kind,
    label: row.label,
    probability: row.probability,
    start: row.start_offset,
    end: row.end_offset,
    model: row.model,
    answer: row.answer,
    isShown: row.is_shown === 1,
  }));
export type SignalRecord = z.infer<typeof signalRow>;

/** As screens show it, without the utterance. */
export function toMark({ kind, label, probability, start, end, model, answer, isShown }: SignalRecord): Mark {
  return { kind, label, probability, start, end, model, answer, isShown };
}

const unreadRow = z
  .object({
    id: z.int(),
    conversation_id: z.int(),
    person_id: z.int().nullable(),
    is_owner: z.int().nullable(),
    at_milliseconds: z.int(),
    sequence: z.int(),
    text: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    isOwner: row.is_owner === 1,
    atMilliseconds: row.at_milliseconds,
    sequence: row.sequence,
    text: row.text,
  }));
/** An utterance still to be read; it is its own place, from which to ask for the next ones. */
export type UnreadUtterance = z.infer<typeof unreadRow>;

const countRow = z.object({ count: z.int() });
const unreadSql = `LEFT JOIN reading ON reading.utterance_id = utterance.id AND reading.model = @model
  LEFT JOIN person ON person.id = utterance.person_id
  WHERE reading.utterance_id IS NULL AND utterance.kind IN ('text', 'turn')`;

/** Up to `limit` utterances this model has not read, after `place`, conversation by conversation, oldest first. */
export function unreadUtterances(
  reader: Readable,
  model: string,
  place: Place,
  limit: number,
): UnreadUtterance[] {
  return reader.all(
    unreadRow,
    // Without INDEXED BY the index by kind is taken, and all there is to read sorted anew for each batch.
    `SELECT utterance.id, conversation_id, person_id, person.is_owner, at_milliseconds, sequence, text
     FROM utterance INDEXED BY utterance_conversation ${unreadSql}
       AND (conversation_id, at_milliseconds, sequence, utterance.id) > (@conversation, @at, @sequence, @id)
     ORDER BY conversation_id, at_milliseconds, sequence, utterance.id LIMIT @limit`,
    {
      model,
      conversation: place.conversationId,
      at: place.atMilliseconds,
      sequence: place.sequence,
      id: place.id,
      limit,
    },
  );
}

export function countUnread(reader: Readable, model: string): number {
  return reader.get(countRow, `SELECT count(*) AS count FROM utterance ${unreadSql}`, { model })?.count ?? 0;
}

/** Keeps what a model found in an utterance, in place of whatever was found in it before; answers are left alone. */
export function replaceReading(writer: Writable, reading: ReadingRecord, signals: readonly Signal[]): void {
  const { utteranceId, valence, emotion, model } = reading;
  writer.run(
    // Not ON CONFLICT DO UPDATE: under it a trigger's INSERT OR IGNORE fails on an interaction that is stale already.
    'INSERT OR REPLACE INTO reading (utterance_id, valence, emotion, model) VALUES (?, ?, ?, ?)',
    utteranceId,
    valence,
    emotion,
    model,
  );
  writer.run('DELETE FROM signal WHERE utterance_id = ?', utteranceId);
  for (const { kind, label, probability, start, end } of signals) {
    writer.run(
      `INSERT INTO signal (utterance_id, kind, label, probability, start_offset, end_offset, model)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      utteranceId,
      kind,
      label,
      probability,
      start,
      end,
      model,
    );
  }
  keepConfirmed(writer, utteranceId);
}

/** What the owner confirmed stays a mark, also where this model does not find it. */
function keepConfirmed(writer: Writable, utteranceId: number): void {
  writer.run(
    `INSERT INTO signal (utterance_id, kind, label, probability, start_offset, end_offset, model)
     SELECT utterance_id, kind, label, probability, start_offset, end_offset, model FROM signal_answer AS given
     WHERE utterance_id = ? AND answer = 'confirmed' AND NOT EXISTS (SELECT 1 FROM signal
       WHERE signal.utterance_id = given.utterance_id AND signal.label = given.label
         AND signal.start_offset < given.end_offset AND signal.end_offset > given.start_offset)`,
    utteranceId,
  );
}

export function readingsOf(reader: Readable, utteranceIds: readonly number[]): ReadingRecord[] {
  return reader.all(
    readingRow,
    'SELECT * FROM reading WHERE utterance_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(utteranceIds),
  );
}

/** With what the owner said of them; in the order of utterance and place in its text. */
export function signalsOf(reader: Readable, utteranceIds: readonly number[]): SignalRecord[] {
  return reader.all(
    signalRow,
    `SELECT signal.*, EXISTS (SELECT 1 FROM shown_signal WHERE shown_signal.id = signal.id) AS is_shown,
       (SELECT answer FROM signal_answer WHERE signal_answer.utterance_id = signal.utterance_id
          AND signal_answer.label = signal.label AND signal_answer.start_offset < signal.end_offset
          AND signal_answer.end_offset > signal.start_offset LIMIT 1) AS answer
     FROM signal WHERE utterance_id IN (SELECT value FROM json_each(?)) ORDER BY utterance_id, start_offset, id`,
    JSON.stringify(utteranceIds),
  );
}

/** Has utterances read again; what was found in them before is gone. */
export function forgetReadings(writer: Writable, utteranceIds: readonly number[]): void {
  for (const table of ['reading', 'signal']) {
    writer.run(
      `DELETE FROM ${table} WHERE utterance_id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(utteranceIds),
    );
  }
}
