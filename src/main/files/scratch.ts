import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { streamOf, streamPieces, type ByteFile } from './byteFile.ts';
import { openSealed, sealStream } from './sealedFile.ts';

/** So much is held in memory in all; the rest goes to the disk, sealed. */
const heldBytes = 32 << 20;
const largestBytes = 32 * 2 ** 30;

/**
 * Room for what has to be unpacked before it can be read at any place. Nothing of it lies on the disk in the clear:
 * the keys exist only in memory. Whoever names the directory removes it in the end.
 */
export class Scratch {
  readonly #directory: string;
  #heldBytes = 0;
  #bytes = 0;

  constructor(directory = join(tmpdir(), `evenkeel-${randomUUID()}`)) {
    this.#directory = directory;
  }

  /** Unpacks once, to be read as often as needed. Throws `archive-unsafe` when it is beyond all measure. */
  async keep(name: string, content: ReadableStream<Uint8Array>): Promise<ByteFile> {
    const held: Uint8Array[] = [];
    let bytes = 0;
    const reader = content.getReader();
    for (let next = await reader.read(); ; next = await reader.read()) {
      if (next.done) break;
      held.push(next.value);
      bytes += next.value.length;
      if (this.#heldBytes + bytes <= heldBytes) continue;
      reader.releaseLock();
      return this.#seal(name, held, content);
    }
    this.#heldBytes += bytes;
    return memoryFile(name, Buffer.concat(held));
  }

  async #seal(
    name: string,
    first: readonly Uint8Array[],
    rest: ReadableStream<Uint8Array>,
  ): Promise<ByteFile> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const path = join(this.#directory, randomUUID());
    const key = randomBytes(32);
    try {
      await sealStream(path, key, streamOf(this.#counted(first, rest)), { durable: false });
      return await openSealed(path, key, name);
    } finally {
      key.fill(0);
    }
  }

  async *#counted(first: readonly Uint8Array[], rest: ReadableStream<Uint8Array>) {
    for (const pieces of [first, rest]) {
      for await (const piece of pieces) {
        this.#bytes += piece.length;
        if (this.#bytes > largestBytes) throw new EvenkeelError('archive-unsafe');
        yield piece;
      }
    }
  }
}

function memoryFile(name: string, bytes: Uint8Array): ByteFile {
  async function read(start: number, end: number): Promise<Uint8Array> {
    return bytes.subarray(start, end);
  }
  return {
    name,
    sizeBytes: bytes.length,
    read,
    stream: (start = 0, end = bytes.length) => streamPieces(read, start, Math.min(end, bytes.length)),
  };
}
