import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';

/** A file to be read by streaming from its start as often as needed, or at a position. Plain or sealed on disk. */
export interface ByteFile {
  name: string;
  sizeBytes: number;
  /** Bytes [start, end) as a stream; the whole file without arguments. */
  stream(start?: number, end?: number): ReadableStream<Uint8Array>;
  /** Bytes [start, end), cut at the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;
  /** The same content where reading at a position is quick; left out where it is so already. */
  seekable?(): Promise<ByteFile>;
}

const pieceBytes = 1 << 18;

/** Makes `stream` from `read`, piece by piece, so that memory does not grow with the file. */
export function streamPieces(read: ByteFile['read'], start: number, end: number): ReadableStream<Uint8Array> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      if (position >= end) return controller.close();
      const piece = await read(position, Math.min(end, position + pieceBytes));
      if (piece.length === 0) return controller.close();
      position += piece.length;
      controller.enqueue(piece);
    },
  });
}

/** A stream of what a generator gives; one that is cancelled ends the generator. */
export function streamOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}

/** A file that is opened when it is first read, for sets of very many. */
export function lazyFile(name: string, sizeBytes: number, find: () => Promise<ByteFile>): ByteFile {
  let opened: Promise<ByteFile> | null = null;
  async function read(start: number, end: number): Promise<Uint8Array> {
    opened ??= find();
    return (await opened).read(start, end);
  }
  return { name, sizeBytes, read, stream: (start = 0, end = sizeBytes) => streamPieces(read, start, end) };
}

/** A file as it lies on disk. Throws `file-unreadable`, `file-is-folder`. */
export async function plainFile(path: string): Promise<ByteFile> {
  const found = await stat(path).catch(unreadable);
  if (found.isDirectory()) throw new EvenkeelError('file-is-folder');
  const { size } = found;
  async function read(start: number, end: number): Promise<Uint8Array> {
    const handle = await open(path, 'r').catch(unreadable);
    try {
      const buffer = new Uint8Array(Math.max(0, Math.min(end, size) - start));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
  return {
    name: basename(path),
    sizeBytes: size,
    read,
    stream: (start = 0, end = size) => streamPieces(read, start, end),
  };
}

function unreadable(cause: unknown): never {
  throw new EvenkeelError('file-unreadable', { cause });
}
