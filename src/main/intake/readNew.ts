/** Reads what no one has read yet, batch by batch: the main thread's side. */
import { readingModel } from '../reading/evenkeelReader.ts';
import type { DialogueReading, ReadableTurn } from '../reading/reader.ts';
import type { VaultSession } from '../vault/session.ts';
import { entryUrl } from '../work/entries.ts';
import type { JobControl } from '../work/jobQueue.ts';
import { WorkerClient } from '../work/rpc.ts';
import type { ReadingCalls } from '../workers/readingWorker.ts';
import type { UnreadBatch, UnreadTurn, UtteranceReading } from './readings.ts';

const batchSize = 1000;
/** Short-lived objects are many here; a small space for them is swept often and keeps memory flat. */
const workerLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 };

function textsOf(turns: readonly UnreadTurn[]): ReadableTurn[] {
  return turns.map(({ speaker, text, isOwner }) => ({ speaker, text, isOwner }));
}

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
  const model = readingModel;
  const total = await vault.call('reading.count', { model }, { signal });
  if (total === 0) return { sentence: toSentence(0, 0) };
  const worker = new WorkerClient<ReadingCalls>(entryUrl('readingWorker'), { resourceLimits: workerLimits });
  let read = 0;
  let marked = 0;

  function nextBatch(from: UnreadBatch['next']): Promise<UnreadBatch> {
    return vault.call('reading.next', { model, from, limit: batchSize }, { signal });
  }

  try {
    control.progress(read, total);
    let saved: Promise<null> | null = null;
    let batch: UnreadBatch | null = await nextBatch(null);
    while (batch !== null) {
      const { dialogues, next }: UnreadBatch = batch;
      // While the words are read, the vault keeps what was found in those before and looks up the next ones.
      const [found, following]: [DialogueReading[], UnreadBatch | null] = await Promise.all([
        worker.call('read', dialogues.map(textsOf), { signal }),
        next === null ? null : nextBatch(next),
      ]);
      const readings = pairReadings(dialogues, found);
      await saved;
      saved = vault.call('reading.save', { model, readings }, { signal });
      // Awaited in the next round; without this, a failure meanwhile would go unheard.
      saved.catch(() => undefined);
      read += readings.length;
      marked += readings.reduce((sum, { signals }) => sum + signals.length, 0);
      control.progress(read, total);
      batch = following;
    }
    await saved;
    return { sentence: toSentence(read, marked) };
  } finally {
    await worker.terminate();
  }
}
