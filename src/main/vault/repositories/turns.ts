/** Turns of calls: each is an utterance, with whose voice it is, the times of its words, and how it sounded. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { callTurnSchema, channelSchema } from '../../../shared/model/calls.ts';
import type { Readable, Writable } from '../database.ts';
import { insertUtterances } from './arrivals.ts';
import { moveAnswers } from './signalAnswers.ts';
import { fromTurnsSql, turnColumns, turnColumnsSql, turnOf, turnOrderSql } from './turnRows.ts';
import { replaceVoice, type TurnVoice } from './turnVoices.ts';
import { decodeWords, encodeWords, type TimedText, type TurnWord } from './turnWords.ts';

/** What the owner can change of a turn, and everything that has to come back when that is taken back. */
export interface TurnState extends TimedText {
  /** Of this call, given once. */
  number: number;
  channel: z.infer<typeof channelSchema>;
  /** Whose voice, of those of the call. */
  label: number | null;
  labelFrom: z.infer<typeof callTurnSchema>['speakerFrom'];
  labelConfidence: number | null;
  words: TurnWord[];
  wordTimes: z.infer<typeof callTurnSchema>['wordTimes'];
  isEdited: boolean;
  voice: TurnVoice;
}

export interface TurnRecord extends TurnState {
  utteranceId: number;
}

const turnRow = turnColumns
  .extend({
    text: z.string(),
    words: z.instanceof(Uint8Array),
    word_times: callTurnSchema.shape.wordTimes,
  })
  .transform((row): TurnRecord => {
    const turn = { ...turnOf(row), text: row.text };
    return { ...turn, words: decodeWords(turn, row.words), wordTimes: row.word_times };
  });

const turnSql = `SELECT ${turnColumnsSql}, text, words, word_times ${fromTurnsSql}`;
const idRow = z.object({ id: z.int() });
const numberRow = z.object({ number: z.int(), utteranceId: z.int() });

/** All turns of a call, in order of time. */
export function turnsOf(reader: Readable, recordingId: number): TurnRecord[] {
  return reader.all(turnRow, `${turnSql} WHERE recording_id = ? ${turnOrderSql}`, recordingId);
}

/** Up to `limit` turns of a call in order of time, from that of this index on. */
export function pageOfTurns(
  reader: Readable,
  recordingId: number,
  { from, limit }: { from: number; limit: number },
): TurnRecord[] {
  const sql = `${turnSql} WHERE recording_id = ? ${turnOrderSql} LIMIT ? OFFSET ?`;
  return reader.all(turnRow, sql, recordingId, limit, from);
}

/** Of these utterances, those that are turns of this call; in order of time. */
export function findTurns(
  reader: Readable,
  recordingId: number,
  utteranceIds: readonly number[],
): TurnRecord[] {
  return reader.all(
    turnRow,
    `${turnSql} WHERE recording_id = ? AND turn.utterance_id IN (SELECT value FROM json_each(?)) ${turnOrderSql}`,
    recordingId,
    JSON.stringify(utteranceIds),
  );
}

/** The utterances of turns with these numbers, in order of time; those that are not there are left out. */
export function idsNumbered(
  reader: Readable,
  recordingId: number,
  numbers: readonly number[],
): { number: number; utteranceId: number }[] {
  const sql = `SELECT number, utterance_id AS utteranceId FROM turn JOIN utterance ON utterance.id = utterance_id
    WHERE recording_id = ? AND number IN (SELECT value FROM json_each(?)) ${turnOrderSql}`;
  return reader.all(numberRow, sql, recordingId, JSON.stringify(numbers));
}

/** All utterances of a call in order of time. */
export function turnIdsOf(reader: Readable, recordingId: number): number[] {
  const sql = `SELECT utterance_id AS id FROM turn JOIN utterance ON utterance.id = utterance_id
    WHERE recording_id = ? ${turnOrderSql}`;
  return reader.all(idRow, sql, recordingId).map(({ id }) => id);
}

/** Gives the first of `count` numbers that no turn of this call had before. */
export function nextTurnNumber(writer: Writable, recordingId: number, count: number): number {
  const row = z.object({ turns_numbered: z.int() });
  const sql =
    'UPDATE recording SET turns_numbered = turns_numbered + ? WHERE id = ? RETURNING turns_numbered';
  return (writer.get(row, sql, count, recordingId)?.turns_numbered ?? count) - count + 1;
}

export interface CallPlace {
  recordingId: number;
  conversationId: number;
  sourceId: number;
  startedAtMilliseconds: number;
}

function timesIn({ startedAtMilliseconds }: CallPlace, { channel, startSeconds }: TurnState) {
  const startMilliseconds = Math.round(startSeconds * 1000);
  // Of two who begin at once, always the same one stands first.
  const sequence = channel === 'right' ? 1 : 0;
  return { startMilliseconds, atMilliseconds: startedAtMilliseconds + startMilliseconds, sequence };
}

/** Adds turns; gives the ids of their utterances, in the order given. Inside a transaction. */
export function insertTurns(writer: Writable, call: CallPlace, turns: readonly TurnState[]): number[] {
  const { conversationId, recordingId, sourceId } = call;
  const utterances = turns.map((turn) => {
    const { startMilliseconds, atMilliseconds, sequence } = timesIn(call, turn);
    const { text, startSeconds, endSeconds } = turn;
    const fingerprint = createHash('sha256').update(`turn ${turn.number}`).digest().subarray(0, 16);
    const place = { conversationId, personId: null, kind: 'turn' as const, line: startMilliseconds };
    return { ...place, atMilliseconds, sequence, text, startSeconds, endSeconds, fingerprint };
  });
  const { ids } = insertUtterances(writer, sourceId, utterances);
  for (const [index, turn] of turns.entries()) {
    const utteranceId = ids[index] ?? 0;
    writer.run(
      `INSERT INTO turn (channel, label, label_from, label_confidence, words, word_times, is_edited,
         utterance_id, recording_id, number) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...changingValues(turn),
      utteranceId,
      recordingId,
      turn.number,
    );
    replaceVoice(writer, { utteranceId, ...turn.voice });
  }
  return ids;
}

/** Makes turns what `turn` says of each. */
export function updateTurns(
  writer: Writable,
  call: CallPlace,
  changes: readonly { utteranceId: number; turn: TurnState }[],
): void {
  updateTexts(writer, changes);
  for (const { utteranceId, turn } of changes) {
    const { atMilliseconds, sequence } = timesIn(call, turn);
    writer.run(
      `UPDATE utterance SET at_milliseconds = ?, sequence = ?, start_seconds = ?, end_seconds = ? WHERE id = ?`,
      atMilliseconds,
      sequence,
      turn.startSeconds,
      turn.endSeconds,
      utteranceId,
    );
    writer.run(
      `UPDATE turn SET channel = ?, label = ?, label_from = ?, label_confidence = ?, words = ?, word_times = ?,
         is_edited = ? WHERE utterance_id = ?`,
      ...changingValues(turn),
      utteranceId,
    );
    replaceVoice(writer, { utteranceId, ...turn.voice });
  }
}

/** What can change of a turn beside its words and place: channel, label, its source and confidence, words, their times, edited. */
function changingValues(turn: TurnState) {
  const { channel, label, labelFrom, labelConfidence, words, wordTimes, isEdited } = turn;
  return [
    channel,
    label,
    labelFrom,
    labelConfidence,
    encodeWords(turn, words),
    wordTimes,
    isEdited ? 1 : 0,
  ] as const;
}

/**
 * Only where words change, and all in one statement: after each that changes words the search index is written to the
 * disk, which took most of the time of replacing words in a long call.
 */
function updateTexts(
  writer: Writable,
  changes: readonly { utteranceId: number; turn: Pick<TurnState, 'text'> }[],
): void {
  const texts = changes.map(({ utteranceId, turn }) => [utteranceId, turn.text]);
  const changed = writer.all(
    idRow,
    `UPDATE utterance SET text = said.text
     FROM (SELECT value ->> 0 AS id, value ->> 1 AS text FROM json_each(?)) AS said
     WHERE utterance.id = said.id AND utterance.text <> said.text RETURNING utterance.id`,
    JSON.stringify(texts),
  );
  for (const { id } of changed) moveAnswers(writer, id);
}

export function deleteTurns(writer: Writable, utteranceIds: readonly number[]): void {
  const sql = 'DELETE FROM utterance WHERE id IN (SELECT value FROM json_each(?))';
  if (utteranceIds.length > 0) writer.run(sql, JSON.stringify(utteranceIds));
}
