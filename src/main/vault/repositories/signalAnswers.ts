/** What the owner said of marks. An answer belongs to words of an utterance, so it holds for whatever model marks them. */
import { z } from 'zod';
import {
  signalAnswerSchema,
  signalLabelSchema,
  type SignalAnswer,
  type SignalKind,
  type SignalLabel,
} from '../../../shared/model/signals.ts';
import type { Readable, Writable } from '../database.ts';

export interface SignalAnswerRecord extends MarkedSpan {
  kind: SignalKind;
  words: string;
  answer: SignalAnswer;
  /** Of the mark that was answered, and who read it. */
  probability: number;
  model: string;
  answeredAtMilliseconds: number;
}

/** Words of an utterance under a label. */
export interface MarkedSpan {
  utteranceId: number;
  label: SignalLabel;
  start: number;
  end: number;
}

/** Keeps an answer in place of any that was given for some of the same words under the same label. */
export function putAnswer(writer: Writable, answer: SignalAnswerRecord): void {
  takeBackAnswer(writer, answer);
  writer.run(
    `INSERT INTO signal_answer (utterance_id, kind, label, start_offset, end_offset, words, answer, probability, model,
       answered_at_milliseconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    answer.utteranceId,
    answer.kind,
    answer.label,
    answer.start,
    answer.end,
    answer.words,
    answer.answer,
    answer.probability,
    answer.model,
    answer.answeredAtMilliseconds,
  );
}

/** Takes back what was answered for any of these words under this label. */
export function takeBackAnswer(writer: Writable, { utteranceId, label, start, end }: MarkedSpan): void {
  writer.run(
    'DELETE FROM signal_answer WHERE utterance_id = ? AND label = ? AND start_offset < ? AND end_offset > ?',
    utteranceId,
    label,
    end,
    start,
  );
}

const placedRow = z.object({ id: z.int(), start: z.int(), words: z.string(), text: z.string() });

/** After the text of an utterance changed: answers follow their words; those whose words are gone go with them. */
export function moveAnswers(writer: Writable, utteranceId: number): void {
  const placed = writer.all(
    placedRow,
    `SELECT signal_answer.id, start_offset AS start, words, text FROM signal_answer
     JOIN utterance ON utterance.id = utterance_id WHERE utterance_id = ?`,
    utteranceId,
  );
  for (const { id, start, words, text } of placed) {
    const place = text.startsWith(words, start) ? start : text.indexOf(words);
    if (place < 0) writer.run('DELETE FROM signal_answer WHERE id = ?', id);
    else {
      const sql = 'UPDATE signal_answer SET start_offset = ?, end_offset = ? WHERE id = ?';
      writer.run(sql, place, place + words.length, id);
    }
  }
}

const givenRow = z.object({ label: signalLabelSchema, answer: signalAnswerSchema, probability: z.number() });

/** Answers given after a moment, of one label or of all. */
export function answersSince(
  reader: Readable,
  sinceMilliseconds: number,
  label: SignalLabel | null = null,
): { label: SignalLabel; answer: SignalAnswer; probability: number }[] {
  return reader.all(
    givenRow,
    `SELECT label, answer, probability FROM signal_answer
     WHERE answered_at_milliseconds > @since AND (@label IS NULL OR label = @label)`,
    { since: sinceMilliseconds, label },
  );
}

const answerCountRow = z.object({ answer: signalAnswerSchema, count: z.int() });

/** How many marks on the words of a person were confirmed and dismissed; tone is left out. */
export function countAnswers(reader: Readable, personId: number): Record<SignalAnswer, number> {
  const counts = { confirmed: 0, dismissed: 0 };
  const rows = reader.all(
    answerCountRow,
    `SELECT answer, count(*) AS count FROM signal_answer JOIN utterance ON utterance.id = utterance_id
     WHERE person_id = ? AND signal_answer.kind <> 'tone' GROUP BY answer`,
    personId,
  );
  for (const { answer, count } of rows) counts[answer] = count;
  return counts;
}

const utteranceRow = z.object({ id: z.int() });

/** The newest utterances of a person that bear dismissed marks, oldest first; tone is left out. */
export function dismissedOf(reader: Readable, personId: number, limit: number): number[] {
  return reader
    .all(
      utteranceRow,
      `SELECT DISTINCT utterance.id FROM signal_answer JOIN utterance ON utterance.id = utterance_id
       WHERE person_id = ? AND answer = 'dismissed' AND signal_answer.kind <> 'tone'
       ORDER BY at_milliseconds DESC LIMIT ?`,
      personId,
      limit,
    )
    .map(({ id }) => id)
    .toReversed();
}

const thresholdRow = z.object({ label: signalLabelSchema, probability: z.number() });

/** The labels whose marks must be surer than usual to be shown. */
export function thresholds(reader: Readable): Map<SignalLabel, number> {
  const rows = reader.all(thresholdRow, 'SELECT label, probability FROM signal_threshold');
  return new Map(rows.map(({ label, probability }) => [label, probability]));
}

/**
 * From now on, marks of a label are shown from this probability on; null: the usual one. The interactions of marks that
 * come into or out of sight by it are counted anew.
 */
export function setThreshold(writer: Writable, label: SignalLabel, probability: number | null): void {
  const before = thresholds(writer).get(label) ?? 0;
  const after = probability ?? 0;
  if (before === after) return;
  writer.run('DELETE FROM signal_threshold WHERE label = ?', label);
  if (probability !== null) writer.run('INSERT INTO signal_threshold VALUES (?, ?)', label, probability);
  writer.run(
    `INSERT OR IGNORE INTO stale_interaction
     SELECT interaction_id FROM signal JOIN utterance ON utterance.id = utterance_id
     WHERE label = ? AND probability >= ? AND probability < ? AND interaction_id IS NOT NULL`,
    label,
    Math.min(before, after),
    Math.max(before, after),
  );
}

const hiddenRow = z.object({ count: z.int() });

/** Marks of a label that are less sure than its threshold. */
export function countHidden(reader: Readable, label: SignalLabel): number {
  const sql = `SELECT count(*) AS count FROM signal JOIN signal_threshold ON signal_threshold.label = signal.label
    WHERE signal.label = ? AND signal.probability < signal_threshold.probability`;
  return reader.get(hiddenRow, sql, label)?.count ?? 0;
}
