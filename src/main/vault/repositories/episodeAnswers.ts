/** What the owner said of episodes. */
import { z } from 'zod';
import { episodeLabelSchema, type Episode } from '../../../shared/model/patterns.ts';
import { signalAnswerSchema, type SignalAnswer } from '../../../shared/model/signals.ts';
import type { Readable, Writable } from '../database.ts';

const answerRow = z.object({
  utteranceId: z.int(),
  label: episodeLabelSchema,
  answer: signalAnswerSchema,
});

/** Answers that any of these utterances carries. */
export function episodeAnswersOf(
  reader: Readable,
  utteranceIds: readonly number[],
): z.infer<typeof answerRow>[] {
  return reader.all(
    answerRow,
    `SELECT utterance_id AS utteranceId, label, answer FROM episode_answer
     WHERE utterance_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(utteranceIds),
  );
}

/** Keeps an answer in place of any before it that one of these utterances carries; null only takes those back. */
export function putEpisodeAnswer(
  writer: Writable,
  { label, utteranceIds }: Pick<Episode, 'label' | 'utteranceIds'>,
  answer: SignalAnswer | null,
): void {
  const remove =
    'DELETE FROM episode_answer WHERE label = ? AND utterance_id IN (SELECT value FROM json_each(?))';
  writer.run(remove, label, JSON.stringify(utteranceIds));
  const carrier = utteranceIds[0];
  if (answer === null || carrier === undefined) return;
  const insert = 'INSERT INTO episode_answer (utterance_id, label, answer) VALUES (?, ?, ?)';
  writer.run(insert, carrier, label, answer);
}
