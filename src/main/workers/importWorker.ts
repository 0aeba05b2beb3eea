/** The thread in which handed-over files are read, so that neither the screens nor the database wait for it. */
import { createHash } from 'node:crypto';
import { EvenkeelError } from '../../shared/errors.ts';
import { packBatch, type PackedBatch } from '../intake/batch.ts';
import { BatchMaker } from '../intake/batchMaker.ts';
import { findSources, type FoundSources } from '../intake/findSources.ts';
import type { SetFile } from '../files/fileSet.ts';
import { sealStream, type Sealed } from '../files/sealedFile.ts';
import { openPlaces, type FilePlace } from '../intake/staging.ts';
import { formatById } from '../sources/formats.ts';
import { previewChat, type ChatPreview } from '../sources/preview.ts';
import type { ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../sources/source.ts';
import { Tally, type SourceTally } from '../sources/tally.ts';
import { describeRecording, type RecordingDescription } from '../speech/describeRecording.ts';
import { serveCalls } from '../work/rpc.ts';

export interface ImportCalls {
  /** Tells what the files are. */
  'set.recognise': (input: { places: readonly FilePlace[] }) => FoundSources;
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
  places: readonly FilePlace[];
  path: string;
}

/** How a chat is to be read. */
export type ReadingOptions = Pick<ParseOptions, 'timeZone' | 'dateOrder' | 'columns'>;

/** Which of the files that were handed over together make a chat, and how they are to be read. */
export interface ChatToRead {
  places: readonly FilePlace[];
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

async function openFiles({ places, paths }: ChatToRead): Promise<SourceFiles> {
  const set = await openPlaces(places);
  const wanted = new Set(paths);
  const files = set.files.filter(({ path }) => wanted.has(path));
  if (files.length < wanted.size) throw new EvenkeelError('not-found');
  return { files, set };
}

async function openFile({ places, path }: FileOfSet): Promise<SetFile> {
  const file = (await openPlaces(places)).files.find((one) => one.path === path);
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
  const opened: Reading = {
    records: format.parse(source, { ...chat.choices, onProgress: (bytes) => (opened.readBytes = bytes) }),
    maker: new BatchMaker(format.service, chat.paths),
    tally: new Tally(source.set),
    readBytes: 0,
    isEnded: false,
  };
  reading = opened;
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
  const opened = requireReading();
  const { records, maker, tally } = opened;
  if (opened.isEnded) return null;
  while (maker.size < batchMessages && !opened.isEnded) {
    const next = await records.next();
    opened.isEnded = next.done === true;
    for (const record of next.value ?? []) {
      tally.add(record);
      maker.add(record);
    }
  }
  return packBatch(maker.take(), opened.readBytes);
}

serveCalls<ImportCalls>({
  async 'set.recognise'({ places }) {
    return findSources(await openPlaces(places));
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
