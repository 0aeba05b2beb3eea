/** The thread in which a chat file is read, so that neither the screens nor the database wait for it. */
import { createHash } from 'node:crypto';
import { EvenkeelError } from '../../shared/errors.ts';
import type { ByteFile } from '../files/byteFile.ts';
import { packBatch, type ChatChoices, type PackedBatch } from '../intake/batch.ts';
import { BatchMaker } from '../intake/batchMaker.ts';
import { openPlace, type FilePlace } from '../intake/staging.ts';
import { formatById } from '../sources/formats.ts';
import { previewChat, type ChatPreview } from '../sources/preview.ts';
import type { SourceFormat, SourceRecord } from '../sources/source.ts';
import { detectFormat } from '../sources/detect.ts';
import { serveCalls } from '../work/rpc.ts';

export interface ImportCalls {
  /** Reads the whole chat and tells what it holds. */
  'chat.preview': (input: { place: FilePlace; formatId: string; choices: ChatChoices }) => ChatPreview;
  /** Opens a chat to be read batch by batch. Throws `format-unknown`. */
  'chat.open': (input: { place: FilePlace; choices: ChatChoices }) => OpenedChat;
  /** The next messages; null when there are no more. */
  'chat.next': (input: null) => PackedBatch | null;
}

export interface OpenedChat {
  formatId: string;
  sizeBytes: number;
  sha256: string;
}

/** Messages a batch: enough to make a transaction worth its cost, few enough to stay small. */
const batchMessages = 2000;

interface Reading {
  records: AsyncGenerator<SourceRecord[], void, undefined>;
  maker: BatchMaker;
  readBytes: number;
}
let reading: Reading | null = null;

async function openChat({ place, choices }: Parameters<ImportCalls['chat.open']>[0]): Promise<OpenedChat> {
  const file = await openPlace(place);
  const detected = await detectFormat(file);
  if (detected.kind !== 'chat') throw new EvenkeelError('file-not-chat');
  const sha256 = await hashOf(file);
  reading = readingOf(file, detected.format, choices);
  return { formatId: detected.format.id, sizeBytes: file.sizeBytes, sha256 };
}

function readingOf(file: ByteFile, format: SourceFormat, choices: ChatChoices): Reading {
  const opened: Reading = {
    records: format.parse(file, { ...choices, onProgress: (bytes) => (opened.readBytes = bytes) }),
    maker: new BatchMaker(format.service),
    readBytes: 0,
  };
  return opened;
}

async function hashOf(file: ByteFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of file.stream()) hash.update(piece);
  return hash.digest('hex');
}

async function nextBatch(): Promise<PackedBatch | null> {
  if (reading === null) return null;
  const { records, maker } = reading;
  while (maker.size < batchMessages) {
    const next = await records.next();
    if (next.done === true) {
      const { readBytes } = reading;
      reading = null;
      return packBatch(maker.take(), readBytes);
    }
    for (const record of next.value) maker.add(record);
  }
  return packBatch(maker.take(), reading.readBytes);
}

serveCalls<ImportCalls>({
  async 'chat.preview'({ place, formatId, choices }, { signal }) {
    const format = formatById(formatId);
    if (format === null) throw new EvenkeelError('format-unknown');
    return previewChat(await openPlace(place), format, { ...choices, signal });
  },
  'chat.open': openChat,
  async 'chat.next'(_, { transfer }) {
    const batch = await nextBatch();
    if (batch !== null) transfer(batch.bytes.buffer);
    return batch;
  },
});
