import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { DamageError, type SqliteEncoding } from './sqliteFileRecord.ts';
import { newerPages } from './sqliteFileLog.ts';

/** Pages lie beside each other in about the order in which they are read. */
const blockBytes = 1 << 16;
const mostBlocks = 128;
const encodings: readonly SqliteEncoding[] = ['utf8', 'utf8', 'utf16le', 'utf16be'];

/** The pages of a database, those of its write-ahead log before those of the file. */
export interface SqlitePages {
  /** Bytes of a page that are used for content. */
  usableBytes: number;
  count: number;
  encoding: SqliteEncoding;
  /** Pages count from 1. Throws DamageError for one that is not there. */
  read(number: number): Promise<Uint8Array>;
}

/** Whether these are the first bytes of an SQLite file. */
export function isSqlite(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0';
}

/** Throws `file-not-chat` where this is no SQLite file. */
export async function openPages(file: ByteFile, log: ByteFile | null): Promise<SqlitePages> {
  const head = Buffer.from(await file.read(0, 100));
  if (head.length < 100 || !isSqlite(head)) throw new EvenkeelError('file-not-chat');
  const written = head.readUInt16BE(16);
  const pageBytes = written === 1 ? 65_536 : written;
  const isPowerOfTwo = (pageBytes & (pageBytes - 1)) === 0;
  if (pageBytes < 512 || !isPowerOfTwo) throw new EvenkeelError('file-not-chat');
  const blocks = new Blocks(file);
  const newer = log === null ? null : await newerPages(log, pageBytes);
  return {
    usableBytes: pageBytes - head.readUInt8(20),
    count: Math.max(Math.ceil(file.sizeBytes / pageBytes), newer?.count ?? 0),
    encoding: encodings[head.readUInt32BE(56)] ?? 'utf8',
    async read(number) {
      const inLog = newer?.starts.get(number);
      const start = (number - 1) * pageBytes;
      const page =
        inLog === undefined ? await blocks.read(start, pageBytes) : await log?.read(inLog, inLog + pageBytes);
      if (page?.length !== pageBytes) throw new DamageError();
      return page;
    },
  };
}

/** Keeps the blocks of a file that were read last. */
class Blocks {
  readonly #file: ByteFile;
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(file: ByteFile) {
    this.#file = file;
  }

  /** A page never lies in two blocks: both sizes are powers of two. */
  async read(start: number, length: number): Promise<Uint8Array> {
    const blockStart = start - (start % blockBytes);
    const block =
      this.#blocks.get(blockStart) ?? (await this.#file.read(blockStart, blockStart + blockBytes));
    this.#blocks.delete(blockStart);
    this.#blocks.set(blockStart, block);
    const [oldest] = this.#blocks.keys();
    if (this.#blocks.size > mostBlocks && oldest !== undefined) this.#blocks.delete(oldest);
    return block.subarray(start - blockStart, start - blockStart + length);
  }
}
