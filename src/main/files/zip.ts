import { configure, Reader, ZipReader, type FileEntry } from '@zip.js/zip.js';
import { EvenkeelError } from '../../shared/errors.ts';
import { streamOf, type ByteFile } from './byteFile.ts';
import { inflated, isBomb } from './inflate.ts';
import { isClutter, leadsOut, safePath } from './paths.ts';
import type { Scratch } from './scratch.ts';

configure({ useWebWorkers: false });

const mostEntries = 400_000;
const localHeaderBytes = 30;
const stored = 0;
const deflated = 8;

/** One name that leads out would otherwise refuse the whole archive; here only that entry is passed over. */
const unsafeNamesAreOurs = { filenameValidation: 'tolerant' } as const;

/** A file of an archive, and its path in it. */
export interface ArchivedFile {
  path: string;
  file: ByteFile;
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

/** Whether these first bytes are those of a zip archive, be it an empty one. */
export function isZip([first, second, third, fourth]: Uint8Array): boolean {
  const isEntry = third === 0x03 && fourth === 0x04;
  const isEmpty = third === 0x05 && fourth === 0x06;
  return first === 0x50 && second === 0x4b && (isEntry || isEmpty);
}

/**
 * The files of an archive, read without unpacking the whole. Entries whose names lead out of it, links, and encrypted
 * ones are passed over. Throws `archive-damaged`, `archive-unsafe`, and `archive-encrypted` when it holds nothing else.
 */
export async function zipFiles(archive: ByteFile, scratch: Scratch): Promise<ArchivedFile[]> {
  const reader = new ZipReader(new ByteFileReader(archive), unsafeNamesAreOurs);
  const files: ArchivedFile[] = [];
  let encrypted = 0;
  let entries = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (++entries > mostEntries) throw new EvenkeelError('archive-unsafe');
      if (entry.encrypted) encrypted += 1;
      if (entry.directory || entry.encrypted || entry.symlink || leadsOut(entry.filename)) continue;
      const path = safePath(entry.filename);
      if (!isClutter(path)) files.push({ path, file: new ZipFile(archive, scratch, path, entry) });
    }
  } catch (cause) {
    throw cause instanceof EvenkeelError ? cause : new EvenkeelError('archive-damaged', { cause });
  }
  if (files.length === 0 && encrypted > 0) throw new EvenkeelError('archive-encrypted');
  return files;
}

/** A class that holds only what is needed, because an archive may have very many. */
class ZipFile implements ByteFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly #archive: ByteFile;
  readonly #scratch: Scratch;
  readonly #offset: number;
  readonly #packedBytes: number;
  readonly #method: number;
  #seekable: Promise<ByteFile> | null = null;

  constructor(archive: ByteFile, scratch: Scratch, path: string, entry: FileEntry) {
    this.name = path;
    this.sizeBytes = entry.uncompressedSize;
    this.#archive = archive;
    this.#scratch = scratch;
    this.#offset = entry.offset;
    this.#packedBytes = entry.compressedSize;
    this.#method = entry.compressionMethod;
  }

  stream(start = 0, end = this.sizeBytes): ReadableStream<Uint8Array> {
    return streamOf(this.#pieces(start, end));
  }

  async read(start: number, end: number): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(start, end)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  seekable(): Promise<ByteFile> {
    if (this.#method === stored) return Promise.resolve(this);
    this.#seekable ??= this.#scratch.keep(this.name, this.stream());
    return this.#seekable;
  }

  /** Inflating knows no shortcut: what stands before `start` is read as well. */
  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array, void, undefined> {
    const content = await this.#content(start, end);
    let position = this.#method === stored ? start : 0;
    for await (const piece of content) {
      const part = piece.subarray(Math.max(0, start - position), Math.max(0, end - position));
      position += piece.length;
      if (part.length > 0) yield part;
      if (position >= end) return;
    }
  }

  async #content(start: number, end: number): Promise<ReadableStream<Uint8Array>> {
    const { sizeBytes } = this;
    const packedBytes = this.#packedBytes;
    if (isBomb(sizeBytes, packedBytes)) throw new EvenkeelError('archive-unsafe');
    const dataStart = await this.#dataStart();
    if (this.#method === stored) {
      return this.#archive.stream(dataStart + start, dataStart + Math.min(end, packedBytes));
    }
    if (this.#method !== deflated) throw new EvenkeelError('archive-damaged');
    const packed = this.#archive.stream(dataStart, dataStart + packedBytes);
    return inflated(packed, 'deflate', { packedBytes, sizeBytes });
  }

  /** The data follow a header of their own, whose length is told only there. */
  async #dataStart(): Promise<number> {
    const header = await this.#archive.read(this.#offset, this.#offset + localHeaderBytes);
    if (header.length < localHeaderBytes || !isZip(header)) throw new EvenkeelError('archive-damaged');
    const view = new DataView(header.buffer, header.byteOffset);
    return this.#offset + localHeaderBytes + view.getUint16(26, true) + view.getUint16(28, true);
  }
}
