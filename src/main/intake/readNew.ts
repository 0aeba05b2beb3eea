/** Reads what no one has read yet, batch by batch: the main thread's side. */
import { firstReaderModel } from '../reading/firstReader.ts';
import type { DialogueReading } from '../reading/reader.ts';
import type { VaultSession } from '../vault/session.ts';
import { entryUrl } from '../work/entries.ts';
import type { JobControl } from '../work/jobQueue.ts';
import type { ReadingCalls } from '../work/readingWorker.ts';
import { WorkerClient } from '../work/rpc.ts';
import type { UnreadTurn, UtteranceReading } from './readings.ts';

const batchSize = 1000;

/** What was found in the turns that were unread; context is left out. */
function pairReadings(
  dialogues: readonly (readonly UnreadTurn[])[],
  readings: readonly DialogueReading[],
): UtteranceReading[] {
  return dialogues.flatMap((turns, index) =>
    turns.flatMap(({ utteranceId, isUnread }, turn) => {
      const reading = readings[index]?.turns[turn];
      return isUnread && reading !== undefined ? [{ utteranceId, ...reading }] : [];
    }),
  );
}

function toSentence(read: number, marked: number): string {
  if (read === 0) return 'Everything had been read already.';
  return `${read} ${read === 1 ? 'message was' : 'messages were'} read; ${marked} ${marked === 1 ? 'passage is' : 'passages are'} marked.`;
}

/**
 * Reads all utterances the present model has not read; each batch is kept in one transaction, so that a later run
 * continues where this one stopped. Progress in utterances. Throws `cancelled`, `vault-locked`.
 */
export async function readNew(
  vault: Pick<VaultSession, 'call'>,
  control: JobControl,
): Promise<{ sentence: string }> {
  const { signal } = control;
  const model = firstReaderModel;
  const total = await vault.call('reading.count', { model }, { signal });
  if (total === 0) return { sentence: toSentence(0, 0) };
  const worker = new WorkerClient<ReadingCalls>(entryUrl('readingWorker'));
  let read = 0;
  let marked = 0;
  try {
    control.progress(read, total);
    let batch = await vault.call('reading.next', { model, from: null, limit: batchSize }, { signal });
    for (;;) {
      const texts = batch.dialogues.map((turns) =>
        turns.map(({ speaker, text, isOwner }) => ({ speaker, text, isOwner })),
      );
      const readings = pairReadings(batch.dialogues, await worker.call('read', texts, { signal }));
      await vault.call('reading.save', { model, readings }, { signal });
      read += readings.length;
      marked += readings.reduce((sum, { signals }) => sum + signals.length, 0);
      control.progress(read, total);
      if (batch.next === null) return { sentence: toSentence(read, marked) };
      batch = await vault.call('reading.next', { model, from: batch.next, limit: batchSize }, { signal });
    }
  } finally {
    await worker.terminate();
  }
}
