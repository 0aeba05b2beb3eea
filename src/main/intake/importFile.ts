/** A chat on its way into the vault: the main thread's side, which only hands batches from one worker to the other. */
import { EvenkeelError } from '../../shared/errors.ts';
import type { ImportOutcome, NotUnderstood } from '../../shared/model/imports.ts';
import type { VaultSession } from '../vault/session.ts';
import type { OpenedChat, ReadingOptions } from '../workers/importWorker.ts';
import type { PackedBatch } from './batch.ts';
import type { BatchCounts, BegunChat, KnownSoFar } from './chats.ts';
import type { FoundSource } from './findSources.ts';
import type { ImportWorker, Reader } from './reader.ts';
import type { StagedFiles } from './staging.ts';

type Database = Pick<VaultSession, 'call'>;

export interface ImportRequest {
  database: Database;
  reader: Reader;
  /** All that was handed over together, and which of it is the source. */
  staged: StagedFiles;
  source: Pick<FoundSource, 'name' | 'paths'> & { formatId: string };
  choices: ReadingOptions;
  /** The name under which the owner stands in the file; null where nobody said. */
  ownerName: string | null;
  signal?: AbortSignal | undefined;
  /** Bytes of the source read so far, and in all. */
  onProgress?: ((doneBytes: number, totalBytes: number) => void) | undefined;
}

const notUnderstoodShown = 1000;

/**
 * Brings a chat into the vault, batch by batch. What is saved stays when it is cancelled or killed, and the same file
 * again goes on from there. Throws `cancelled`, `format-unknown`, `file-not-chat`, `file-unreadable`,
 * `archive-unsafe`, `time-zone-unknown`, `vault-locked`.
 */
export async function importChat(request: ImportRequest): Promise<ImportOutcome> {
  const { staged, source, choices, signal } = request;
  return request.reader.use(async (worker) => {
    const opened = await worker.call('chat.open', { staged, ...source, choices }, { signal });
    return bringIn(request, worker, opened);
  });
}

async function bringIn(
  request: ImportRequest,
  worker: ImportWorker,
  opened: OpenedChat,
): Promise<ImportOutcome> {
  const { database, source, choices, ownerName } = request;
  const { sha256, sizeBytes } = opened;
  const { formatId, name: fileName } = source;
  const importedAtMilliseconds = Date.now();
  const chat = {
    sha256,
    sizeBytes,
    formatId,
    fileName,
    timeZone: choices.timeZone,
    importedAtMilliseconds,
    ownerName,
  };
  const begun = await database.call('intake.begin', chat);
  const tally = new Tally(begun);
  try {
    await writeAll(request, worker, opened, tally);
  } catch (error) {
    const isCancelled = error instanceof EvenkeelError && error.code === 'cancelled';
    // A vault locked meanwhile cannot note this; the same file goes on where it stopped.
    await finish(database, tally, isCancelled ? 'cancelled' : 'failed').catch(() => undefined);
    throw error;
  }
  const counts = await finish(database, tally, 'complete');
  const told = await worker.call('chat.tally', null);
  return { ...told, formatId, fileName, ...tally.outcome(counts) };
}

type Counts = { added: number; duplicates: number; conversations: number };

function finish(
  database: Database,
  { begun, known }: Tally,
  state: 'complete' | 'cancelled' | 'failed',
): Promise<Counts> {
  const { conversationIds, growing } = known;
  return database.call('intake.finish', {
    ...begun,
    state,
    known: { conversationIds, growing },
  });
}

/** One batch is written while the next is read; never more are under way. */
async function writeAll(
  { database, ownerName, signal, onProgress }: ImportRequest,
  worker: ImportWorker,
  { sizeBytes }: OpenedChat,
  tally: Tally,
): Promise<void> {
  const importedMilliseconds = Date.now();
  const { sourceId, isRepeated } = tally.begun;
  let next = worker.call('chat.next', null, { signal });
  for (let batch = await next; batch !== null; batch = await next) {
    next = worker.call('chat.next', null, { signal });
    // Awaited above; without this, a failure of the writing would leave its own failure unheard.
    next.catch(() => undefined);
    const { known } = tally;
    const { bytes } = batch;
    const input = { sourceId, ownerName, importedMilliseconds, bytes, known, isRepeated };
    // Not cancelled half-way: a transaction is short, and its counts belong to the outcome.
    const written = await database.call('intake.write', input, { transfer: [bytes.buffer] });
    tally.add(batch, written);
    onProgress?.(batch.readBytes, sizeBytes);
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
  }
}

class Tally {
  readonly begun: BegunChat;
  known: KnownSoFar = { people: [], conversationIds: [], growing: [] };
  #added = 0;
  #duplicates = 0;
  #utterances = 0;
  #notUnderstood: NotUnderstood[] = [];
  #notUnderstoodCount = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(begun: BegunChat) {
    this.begun = begun;
  }

  add(batch: PackedBatch, { known, counts }: { known: KnownSoFar; counts: BatchCounts }): void {
    this.known = known;
    this.#added += counts.added;
    this.#duplicates += counts.duplicates + counts.repeated;
    this.#utterances += batch.utterances;
    this.#notUnderstoodCount += batch.notUnderstood.length;
    this.#notUnderstood.push(
      ...batch.notUnderstood.slice(0, notUnderstoodShown - this.#notUnderstood.length),
    );
    this.#first = Math.min(this.#first, batch.firstMilliseconds ?? this.#first);
    this.#last = Math.max(this.#last, batch.lastMilliseconds ?? this.#last);
  }

  /** An import that went on counts what its first part brought as well; one of a known file counts all as known. */
  outcome(whole: Counts) {
    const { sourceId, isResumed } = this.begun;
    const isEmpty = this.#first === Number.POSITIVE_INFINITY;
    const joined = this.begun.isRepeated || isResumed ? 0 : this.#added - whole.added;
    return {
      sourceId,
      conversations: whole.conversations,
      utterances: this.#utterances,
      people: this.known.people.map(({ name }) => name),
      added: isResumed ? whole.added : this.#added - joined,
      duplicates: isResumed ? whole.duplicates : this.#duplicates + joined,
      edited: 0,
      deletedLater: 0,
      leftOut: 0,
      remarks: [],
      notUnderstood: this.#notUnderstood,
      notUnderstoodCount: this.#notUnderstoodCount,
      firstMilliseconds: isEmpty ? null : this.#first,
      lastMilliseconds: isEmpty ? null : this.#last,
    };
  }
}
