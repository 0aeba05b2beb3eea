import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { EvenkeelError } from '../../shared/errors.ts';
import type { ByteFile } from './byteFile.ts';
import { setFile, type SetFile } from './fileSet.ts';

configure({ useWebWorkers: false });

/** Text shrinks to a tenth, the most repetitive chat to a hundredth; beyond this an archive is made to harm. */
const largestRatio = 400;
const ratioCountsFromBytes = 50 << 20;
const largestEntryBytes = 20 * 2 ** 30;
const mostEntries = 500_000;

/** One name that leads out would otherwise refuse the whole archive; here only that entry is passed over. */
const unsafeNamesAreOurs = { filenameValidation: 'tolerant' } as const;

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
 * The files of an archive, each in a folder called after it, read without unpacking the whole. Entries whose names lead out of it, links, and encrypted ones are passed over.
 * Throws `archive-damaged`, and `archive-encrypted` when it holds nothing else.
 */
export async function zipEntries(file: ByteFile): Promise<SetFile[]> {
  const reader = new ZipReader(new ByteFileReader(file), unsafeNamesAreOurs);
  const entries: SetFile[] = [];
  let encrypted = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.length >= mostEntries) throw new EvenkeelError('archive-unsafe');
      if (entry.encrypted) encrypted += 1;
      if (entry.directory || entry.encrypted || entry.symlink || leadsOut(entry.filename)) continue;
      entries.push(setFile(zipEntry(entry), pathOf(file, entry)));
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

/** Some programs of Windows write `\\` between the parts. */
function pathOf(archive: ByteFile, { filename }: FileEntry): string {
  return `${archive.name}/${filename.replaceAll('\\', '/').replace(/^\/+/, '')}`;
}

function zipEntry(entry: FileEntry): ByteFile {
  const { uncompressedSize: sizeBytes } = entry;
  const stream = (start = 0, end = sizeBytes) => stretch(inflate(entry), start, end);
  return {
    name: entry.filename,
    sizeBytes,
    stream,
    // Inflating knows no shortcut: what stands before is read as well.
    async read(start, end) {
      const pieces: Uint8Array[] = [];
      for await (const piece of stream(start, end)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
  };
}

/** Throws `archive-unsafe` when more comes out than the archive declares. */
function inflate(entry: FileEntry): ReadableStream<Uint8Array> {
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
    const error = cause instanceof EvenkeelError ? cause : new EvenkeelError('archive-damaged', { cause });
    writable.abort(error).catch(() => {});
  });
  return readable;
}

/** Bytes [start, end) of a stream. */
function stretch(stream: ReadableStream<Uint8Array>, start: number, end: number): ReadableStream<Uint8Array> {
  let position = 0;
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const part = chunk.subarray(Math.max(0, start - position), Math.max(0, end - position));
        position += chunk.length;
        if (part.length > 0) controller.enqueue(part);
        if (position >= end) controller.terminate();
      },
    }),
  );
}

function refuseBomb(sizeBytes: number, compressedBytes: number): void {
  const isBomb = sizeBytes > ratioCountsFromBytes && sizeBytes > compressedBytes * largestRatio;
  if (isBomb || sizeBytes > largestEntryBytes) throw new EvenkeelError('archive-unsafe');
}
