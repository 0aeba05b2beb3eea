/** A chat on its way into the vault: the main thread's side, which only hands batches from one worker to the other. */
import { EvenkeelError } from '../../shared/errors.ts';
import type { ImportOutcome, NotUnderstood } from '../../shared/model/imports.ts';
import type { VaultSession } from '../vault/session.ts';
import type { OpenedChat, ReadingOptions } from '../workers/importWorker.ts';
import type { PackedBatch } from './batch.ts';
import type { BegunChat } from './chats.ts';
import type { FoundSource } from './findSources.ts';
import { describeFilter, type ChatFilter } from './filter.ts';
import { nothingKnown, type KnownSoFar } from './known.ts';
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
  /** Which part of it is wanted; null: all of it. */
  filter: ChatFilter | null;
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
  const { staged, source, choices, filter, ownerName, signal } = request;
  return request.reader.use(async (worker) => {
    const chat = { staged, ...source, choices, filter, ownerName };
    const opened = await worker.call('chat.open', chat, { signal });
    return bringIn(request, worker, opened);
  });
}

async function bringIn(
  request: ImportRequest,
  worker: ImportWorker,
  opened: OpenedChat,
): Promise<ImportOutcome> {
  const { database, source, choices, filter, ownerName } = request;
  const { formatId, name: fileName } = source;
  const begun = await database.call('intake.begin', {
    ...opened,
    formatId,
    fileName,
    timeZone: choices.timeZone,
    importedAtMilliseconds: Date.now(),
    ownerName,
    filter: describeFilter(filter),
  });
  const { columnNames } = opened;
  const mapping = choices.columns ?? null;
  if (columnNames !== null && mapping !== null) {
    await database.call('columns.remember', { columnNames, mapping });
  }
  const tally = new Tally(begun);
  try {
    await writeAll(request, worker, opened, tally);
  } catch (error) {
    const isCancelled = error instanceof EvenkeelError && error.code === 'cancelled';
    // A vault locked meanwhile cannot note this; the same file goes on where it stopped.
    const state = isCancelled ? 'cancelled' : 'failed';
    await database.call('intake.finish', { ...begun, state, known: tally.known }).catch(() => undefined);
    throw error;
  }
  const told = await worker.call('chat.tally', null);
  const settled = await database.call('intake.finish', { ...begun, state: 'complete', known: tally.known });
  return { ...told, formatId, fileName, ...tally.read(), ...settled };
}

/** One batch is written while the next is read; never more are under way. */
async function writeAll(
  { database, ownerName, signal, onProgress }: ImportRequest,
  worker: ImportWorker,
  { sizeBytes }: OpenedChat,
  tally: Tally,
): Promise<void> {
  const importedMilliseconds = Date.now();
  const { sourceId, isRepeated, timeZone } = tally.begun;
  let next = worker.call('chat.next', null, { signal });
  for (let batch = await next; batch !== null; batch = await next) {
    next = worker.call('chat.next', null, { signal });
    // Awaited above; without this, a failure of the writing would leave its own failure unheard.
    next.catch(() => undefined);
    const { known } = tally;
    const { bytes } = batch;
    const input = { sourceId, ownerName, importedMilliseconds, bytes, known, isRepeated, timeZone };
    // Not cancelled half-way: a transaction is short, and its counts belong to the outcome.
    tally.known = await database.call('intake.write', input, { transfer: [bytes.buffer] });
    tally.add(batch);
    onProgress?.(batch.readBytes, sizeBytes);
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
  }
}

/** What of a chat was read and written so far. */
class Tally {
  readonly begun: BegunChat;
  known: KnownSoFar = nothingKnown();
  #utterances = 0;
  #notUnderstood: NotUnderstood[] = [];
  #notUnderstoodCount = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(begun: BegunChat) {
    this.begun = begun;
  }

  add({ utterances, notUnderstood, firstMilliseconds, lastMilliseconds }: PackedBatch): void {
    this.#utterances += utterances;
    this.#notUnderstoodCount += notUnderstood.length;
    this.#notUnderstood.push(...notUnderstood.slice(0, notUnderstoodShown - this.#notUnderstood.length));
    this.#first = Math.min(this.#first, firstMilliseconds ?? this.#first);
    this.#last = Math.max(this.#last, lastMilliseconds ?? this.#last);
  }

  read() {
    const isEmpty = this.#first === Number.POSITIVE_INFINITY;
    return {
      sourceId: this.begun.sourceId,
      utterances: this.#utterances,
      notUnderstood: this.#notUnderstood,
      notUnderstoodCount: this.#notUnderstoodCount,
      firstMilliseconds: isEmpty ? null : this.#first,
      lastMilliseconds: isEmpty ? null : this.#last,
    };
  }
}
