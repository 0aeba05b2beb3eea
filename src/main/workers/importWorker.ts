/** The thread in which handed-over files are read, so that neither the screens nor the database wait for it. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import type { ImportOutcome } from '../../shared/model/imports.ts';
import { packBatch, type PackedBatch } from '../intake/batch.ts';
import { BatchMaker } from '../intake/batchMaker.ts';
import { RecordFilter, type ChatFilter } from '../intake/filter.ts';
import { findSources, type FoundSources } from '../intake/findSources.ts';
import type { FileSet, SetFile } from '../files/fileSet.ts';
import { Scratch } from '../files/scratch.ts';
import { sealStream, type Sealed } from '../files/sealedFile.ts';
import { openPlaces, type StagedFiles } from '../intake/staging.ts';
import { formatById } from '../sources/formats.ts';
import { previewChat, type ChatPreview } from '../sources/preview.ts';
import type { ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../sources/source.ts';
import { Tally, type SourceTally } from '../sources/tally.ts';
import { describeRecording, type RecordingDescription } from '../speech/describeRecording.ts';
import type { SourceFile } from '../vault/repositories/sources.ts';
import { serveCalls } from '../work/rpc.ts';

export interface ImportCalls {
  /** Tells what the files are. */
  'set.recognise': (input: StagedFiles) => FoundSources;
  /** Reads the whole chat and tells what it holds. */
  'chat.preview': (input: ChatToRead) => ChatPreview;
  /** Tells how long a recording is, and what else can be known of it. Throws `audio-unreadable`, `not-found`. */
  'recording.describe': (input: FileOfSet) => RecordingDescription;
  /** Writes a file encrypted to `target`. Throws `file-unreadable`, `not-found`. */
  'recording.seal': (input: FileOfSet & { target: string; key: Uint8Array }) => Sealed;
  /** Opens a chat to be read batch by batch. Throws `format-unknown`, `not-found`. */
  'chat.open': (input: ChatToImport) => OpenedChat;
  /** The next messages; null when there are no more. */
  'chat.next': (input: null) => PackedBatch | null;
  /** What was read so far besides messages, and how many messages were left out. */
  'chat.tally': (input: null) => SourceTally & Pick<ImportOutcome, 'leftOut'>;
}

/** One of the files that were handed over together. */
export interface FileOfSet {
  staged: StagedFiles;
  path: string;
}

/** How a chat is to be read. */
export type ReadingOptions = Pick<ParseOptions, 'timeZone' | 'dateOrder' | 'columns'>;

/** Which of the files that were handed over together make a chat, and how they are to be read. */
export interface ChatToRead {
  staged: StagedFiles;
  formatId: string;
  paths: readonly string[];
  choices: ReadingOptions;
}

/** Which part of it is wanted, and under which name its owner stands there. */
export interface ChatToImport extends ChatToRead {
  filter: ChatFilter | null;
  ownerName: string | null;
}

export interface OpenedChat {
  sizeBytes: number;
  sha256: string;
  /** Where there are several. */
  files: SourceFile[];
  /** Of a table, where the owner has named its columns otherwise than a guess would; else null. */
  columnNames: string[] | null;
}

/** Messages a batch: enough to make a transaction worth its cost, few enough that screens need not wait for it. */
const batchMessages = 500;

const workerDataSchema = z.object({ scratchDirectory: z.string() });

interface Reading {
  records: AsyncGenerator<SourceRecord[], void, undefined>;
  filter: RecordFilter | null;
  maker: BatchMaker;
  tally: Tally;
  readBytes: number;
  isEnded: boolean;
}
let reading: Reading | null = null;

function requireFormat(formatId: string): SourceFormat {
  const format = formatById(formatId);
  if (format === null) throw new EvenkeelError('format-unknown');
  return format;
}

const { scratchDirectory } = workerDataSchema.parse(workerData);
let opened: { staged: StagedFiles; set: FileSet } | null = null;

/** The set last opened stays open: it is asked for again for each of its sources. */
async function openSet(staged: StagedFiles): Promise<FileSet> {
  const { stagedId, places } = staged;
  if (opened?.staged.stagedId === stagedId && opened.staged.places.length === places.length)
    return opened.set;
  const set = await openPlaces(places, new Scratch(scratchDirectory));
  opened = { staged, set };
  return set;
}

async function openFiles({ staged, paths }: Pick<ChatToRead, 'staged' | 'paths'>): Promise<SourceFiles> {
  const set = await openSet(staged);
  const wanted = new Set(paths);
  const files = set.files.filter(({ path }) => wanted.has(path));
  if (files.length < wanted.size) throw new EvenkeelError('not-found');
  return { files, set };
}

async function openFile({ staged, path }: FileOfSet): Promise<SetFile> {
  const { files } = await openFiles({ staged, paths: [path] });
  const [file] = files;
  if (file === undefined) throw new EvenkeelError('not-found');
  return file;
}

function requireReading(): Reading {
  if (reading === null) throw new EvenkeelError('not-found');
  return reading;
}

async function openChat(chat: ChatToImport, signal: AbortSignal): Promise<OpenedChat> {
  const format = requireFormat(chat.formatId);
  const source = await openFiles(chat);
  const hashed = await hashOf(source, signal);
  const filter = chat.filter === null ? null : new RecordFilter(chat.filter, chat.ownerName);
  if (filter?.needsLearning === true) {
    for await (const records of format.parse(source, { ...chat.choices, signal })) {
      for (const record of records) filter.learn(record);
    }
  }
  const begun: Reading = {
    records: format.parse(source, { ...chat.choices, onProgress: (bytes) => (begun.readBytes = bytes) }),
    filter,
    maker: new BatchMaker(format.service, chat.paths),
    tally: new Tally(source.set),
    readBytes: 0,
    isEnded: false,
  };
  reading = begun;
  const sizeBytes = source.files.reduce((sum, file) => sum + file.sizeBytes, 0);
  return { sizeBytes, ...hashed, columnNames: await columnsToRemember(source, format, chat.choices) };
}

async function columnsToRemember(
  { files: [file] }: SourceFiles,
  format: SourceFormat,
  { columns }: ReadingOptions,
): Promise<string[] | null> {
  if (file === undefined || columns == null) return null;
  const table = (await format.columns?.(file)) ?? null;
  if (table === null || isDeepStrictEqual(table.mapping, columns)) return null;
  return table.columns.map(({ name }) => name);
}

/** Of the file itself; of several, of all they hold in the order of their paths, and of each. */
async function hashOf(
  { files }: SourceFiles,
  signal: AbortSignal,
): Promise<Pick<OpenedChat, 'sha256' | 'files'>> {
  const whole = createHash('sha256');
  const each: SourceFile[] = [];
  for (const file of files) {
    const hash = createHash('sha256');
    for await (const piece of file.stream()) {
      if (signal.aborted) throw new EvenkeelError('cancelled');
      whole.update(piece);
      if (files.length > 1) hash.update(piece);
    }
    if (files.length > 1) each.push({ path: file.path, sha256: hash.digest('hex') });
  }
  return { sha256: whole.digest('hex'), files: each };
}

async function nextBatch(): Promise<PackedBatch | null> {
  const current = requireReading();
  const { records, maker, filter } = current;
  if (current.isEnded) return null;
  while (maker.size < batchMessages && !current.isEnded) {
    const next = await records.next();
    current.isEnded = next.done === true;
    for (const record of next.value ?? []) {
      for (const wanted of filter?.pass(record) ?? [record]) keep(current, wanted);
    }
  }
  return packBatch(maker.take(), current.readBytes);
}

function keep({ tally, maker }: Reading, record: SourceRecord): void {
  tally.add(record);
  maker.add(tally.found(record));
}

serveCalls<ImportCalls>({
  async 'set.recognise'(staged) {
    return findSources(await openSet(staged));
  },
  async 'chat.preview'(chat, { signal }) {
    return previewChat(await openFiles(chat), requireFormat(chat.formatId), { ...chat.choices, signal });
  },
  async 'recording.describe'(file) {
    const found = await openFile(file);
    const quick = await found.seekable();
    return describeRecording(quick, found.name);
  },
  async 'recording.seal'({ target, key, ...file }) {
    return sealStream(target, key, (await openFile(file)).stream());
  },
  'chat.open': (chat, { signal }) => openChat(chat, signal),
  'chat.tally'() {
    const { tally, filter } = requireReading();
    return { ...tally.result(), leftOut: filter?.leftOut ?? 0 };
  },
  async 'chat.next'(_, { transfer }) {
    const batch = await nextBatch();
    if (batch !== null) transfer(batch.bytes.buffer);
    return batch;
  },
});
