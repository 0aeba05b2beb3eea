/** The thread in which handed-over files are read, so that neither the screens nor the database wait for it. */
import { createHash } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import { packBatch, type PackedBatch } from '../intake/batch.ts';
import { BatchMaker } from '../intake/batchMaker.ts';
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
  'chat.open': (input: ChatToRead) => OpenedChat;
  /** The next messages; null when there are no more. */
  'chat.next': (input: null) => PackedBatch | null;
  /** What was read so far besides messages. */
  'chat.tally': (input: null) => SourceTally;
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

export interface OpenedChat {
  sizeBytes: number;
  sha256: string;
}

/** Messages a batch: enough to make a transaction worth its cost, few enough to stay small. */
const batchMessages = 2000;

const workerDataSchema = z.object({ scratchDirectory: z.string() });

interface Reading {
  records: AsyncGenerator<SourceRecord[], void, undefined>;
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

async function openChat(chat: ChatToRead): Promise<OpenedChat> {
  const format = requireFormat(chat.formatId);
  const source = await openFiles(chat);
  const sha256 = await hashOf(source);
  const begun: Reading = {
    records: format.parse(source, { ...chat.choices, onProgress: (bytes) => (begun.readBytes = bytes) }),
    maker: new BatchMaker(format.service, chat.paths),
    tally: new Tally(source.set),
    readBytes: 0,
    isEnded: false,
  };
  reading = begun;
  return { sizeBytes: source.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0), sha256 };
}

/** Of the file itself; of several, of all they hold in the order of their paths. */
async function hashOf({ files }: SourceFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    for await (const piece of file.stream()) hash.update(piece);
  }
  return hash.digest('hex');
}

async function nextBatch(): Promise<PackedBatch | null> {
  const current = requireReading();
  const { records, maker, tally } = current;
  if (current.isEnded) return null;
  while (maker.size < batchMessages && !current.isEnded) {
    const next = await records.next();
    current.isEnded = next.done === true;
    for (const record of next.value ?? []) {
      tally.add(record);
      maker.add(record);
    }
  }
  return packBatch(maker.take(), current.readBytes);
}

serveCalls<ImportCalls>({
  async 'set.recognise'(staged) {
    return findSources(await openSet(staged));
  },
  async 'chat.preview'(chat, { signal }) {
    return previewChat(await openFiles(chat), requireFormat(chat.formatId), { ...chat.choices, signal });
  },
  async 'recording.describe'(file) {
    return describeRecording(await openFile(file));
  },
  async 'recording.seal'({ target, key, ...file }) {
    return sealStream(target, key, (await openFile(file)).stream());
  },
  'chat.open': openChat,
  'chat.tally': () => requireReading().tally.result(),
  async 'chat.next'(_, { transfer }) {
    const batch = await nextBatch();
    if (batch !== null) transfer(batch.bytes.buffer);
    return batch;
  },
});
