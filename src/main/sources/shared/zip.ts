import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';

configure({ useWebWorkers: false });

/** Text shrinks to a tenth, the most repetitive chat to a hundredth; beyond this an archive is made to harm. */
const largestRatio = 400;
const ratioCountsFromBytes = 50 << 20;
const largestEntryBytes = 20 * 2 ** 30;
const mostEntries = 500_000;

/** One name that leads out would otherwise refuse the whole archive; here only that entry is passed over. */
const unsafeNamesAreOurs = { filenameValidation: 'tolerant' } as const;

/** A file inside an archive, to be read as often as needed without unpacking the whole. */
export interface ZipEntry {
  name: string;
  sizeBytes: number;
  compressedBytes: number;
  /** Inflates while it is read. Throws `archive-unsafe` when more comes out than the archive declares. */
  stream(): ReadableStream<Uint8Array>;
}

/** Reads an archive where its parts lie, a stretch at a time. */
class ByteFileReader extends Reader<ByteFile> {
  readonly #file: ByteFile;

  constructor(file: ByteFile) {
    super(file);
    this.#file = file;
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = this.#file.sizeBytes;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#file.read(index, index + length);
  }
}

export async function isZip(file: ByteFile): Promise<boolean> {
  const [first, second, third, fourth] = await file.read(0, 4);
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04;
}

/**
 * The files of an archive. Entries whose names lead out of it, links, and encrypted ones are passed over.
 * Throws `archive-damaged`, and `archive-encrypted` when it holds nothing else.
 */
export async function zipEntries(file: ByteFile): Promise<ZipEntry[]> {
  const reader = new ZipReader(new ByteFileReader(file), unsafeNamesAreOurs);
  const entries: ZipEntry[] = [];
  let encrypted = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= mostEntries) throw new EvenkeelError('archive-unsafe');
      if (entry.encrypted) encrypted += 1;
      if (entry.directory || entry.encrypted || entry.symlink || leadsOut(entry.filename)) continue;
      entries.push(zipEntry(entry));
    }
  } catch (cause) {
    throw cause instanceof EvenkeelError ? cause : new EvenkeelError('archive-damaged', { cause });
  }
  if (entries.length === 0 && encrypted > 0) throw new EvenkeelError('archive-encrypted');
  return entries;
}

function leadsOut(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name);
}

function zipEntry(entry: FileEntry): ZipEntry {
  return {
    name: entry.filename,
    sizeBytes: entry.uncompressedSize,
    compressedBytes: entry.compressedSize,
    stream() {
      refuseBomb(entry.uncompressedSize, entry.compressedSize);
      let seenBytes = 0;
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          seenBytes += chunk.length;
          if (seenBytes > entry.uncompressedSize) throw new EvenkeelError('archive-unsafe');
          controller.enqueue(chunk);
        },
      });
      // A failure reaches whoever reads: the writable side is aborted with it.
      entry.getData(writable).catch((cause: unknown) => {
        const error =
          cause instanceof EvenkeelError ? cause : new EvenkeelError('archive-damaged', { cause });
        writable.abort(error).catch(() => {});
      });
      return readable;
    },
  };
}

function refuseBomb(sizeBytes: number, compressedBytes: number): void {
  const isBomb = sizeBytes > ratioCountsFromBytes && sizeBytes > compressedBytes * largestRatio;
  if (isBomb || sizeBytes > largestEntryBytes) throw new EvenkeelError('archive-unsafe');
}
