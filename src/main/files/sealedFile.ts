/**
 * Files encrypted piece by piece with AES-256-GCM, so that any stretch can be read without the rest. After a header
 * (format, salt) come chunks of 64 KiB, each with its own tag. A chunk's nonce holds its index and whether it is the
 * last: one moved, left out or cut off is noticed. The salt makes a fresh key for each sealing, also with the same key.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { EvenkeelError } from '../../shared/errors.ts';
import { streamPieces, type ByteFile } from './byteFile.ts';

const format = Buffer.from('EVKSEAL1');
const saltBytes = 32;
const headerBytes = format.length + saltBytes;
const chunkBytes = 1 << 16;
const tagBytes = 16;
const sealedChunkBytes = chunkBytes + tagBytes;

/** What was sealed: the plain size, and the plain SHA-256 as 64 hexadecimal digits. */
export interface Sealed {
  sizeBytes: number;
  sha256: string;
}

/**
 * Writes `content` encrypted to `path`, with memory that does not grow with it. `key`: 32 random bytes. `durable`:
 * whether it has to outlast a power cut.
 * When the stream fails, what was written is removed and the stream's error thrown.
 */
export async function sealStream(
  path: string,
  key: Uint8Array,
  content: ReadableStream<Uint8Array>,
  { durable } = { durable: true },
): Promise<Sealed> {
  const file = await open(path, 'w', 0o600);
  try {
    const sealed = await writeChunks(file, key, content);
    if (durable) await file.sync();
    return sealed;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * Opens a sealed file to be read anywhere in it; `key` may be zeroed afterwards. Throws `file-unreadable` when it
 * is missing, cut short or of another key; so does a later read that meets a changed chunk.
 */
export async function openSealed(path: string, key: Uint8Array, name: string): Promise<ByteFile> {
  const { size } = await stat(path).catch(unreadable);
  const header = await readExactly(path, 0, headerBytes);
  if (!header.subarray(0, format.length).equals(format)) return unreadable();
  const chunkKey = deriveChunkKey(key, header.subarray(format.length));
  const chunks = Math.max(1, Math.ceil((size - headerBytes) / sealedChunkBytes));
  const sizeBytes = size - headerBytes - chunks * tagBytes;

  async function readChunks(first: number, last: number): Promise<Buffer> {
    const position = headerBytes + first * sealedChunkBytes;
    const length = Math.min(size, headerBytes + (last + 1) * sealedChunkBytes) - position;
    const sealed = await readExactly(path, position, length);
    const plain: Buffer[] = [];
    for (let index = first; index <= last; index++) {
      const at = (index - first) * sealedChunkBytes;
      plain.push(
        openChunk(chunkKey, index, index === chunks - 1, sealed.subarray(at, at + sealedChunkBytes)),
      );
    }
    return Buffer.concat(plain);
  }

  async function read(start: number, end: number): Promise<Uint8Array> {
    const stop = Math.min(end, sizeBytes);
    if (start >= stop) return new Uint8Array(0);
    const first = Math.floor(start / chunkBytes);
    const plain = await readChunks(first, Math.floor((stop - 1) / chunkBytes));
    return plain.subarray(start - first * chunkBytes, stop - first * chunkBytes);
  }

  // The last chunk proves that the file is whole and the key is the right one.
  await readChunks(chunks - 1, chunks - 1);
  return {
    name,
    sizeBytes,
    read,
    stream: (start = 0, end = sizeBytes) => streamPieces(read, start, Math.min(end, sizeBytes)),
  };
}

async function writeChunks(
  file: FileHandle,
  key: Uint8Array,
  content: ReadableStream<Uint8Array>,
): Promise<Sealed> {
  const salt = randomBytes(saltBytes);
  const chunkKey = deriveChunkKey(key, salt);
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkBytes);
  let filled = 0;
  let index = 0;
  let sizeBytes = 0;
  await file.appendFile(Buffer.concat([format, salt]));
  for await (const piece of content) {
    hash.update(piece);
    sizeBytes += piece.length;
    for (let taken = 0; taken < piece.length;) {
      // A full chunk is written only when more follows: the last one is marked as such.
      if (filled === chunkBytes) {
        await file.appendFile(sealChunk(chunkKey, index++, false, chunk));
        filled = 0;
      }
      const part = piece.subarray(taken, taken + chunkBytes - filled);
      chunk.set(part, filled);
      filled += part.length;
      taken += part.length;
    }
  }
  await file.appendFile(sealChunk(chunkKey, index, true, chunk.subarray(0, filled)));
  chunk.fill(0);
  chunkKey.fill(0);
  return { sizeBytes, sha256: hash.digest('hex') };
}

function sealChunk(chunkKey: Buffer, index: number, isLast: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', chunkKey, nonce(index, isLast));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openChunk(chunkKey: Buffer, index: number, isLast: boolean, sealed: Buffer): Buffer {
  try {
    const textBytes = sealed.length - tagBytes;
    const decipher = createDecipheriv('aes-256-gcm', chunkKey, nonce(index, isLast), {
      authTagLength: tagBytes,
    }).setAuthTag(sealed.subarray(textBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, textBytes)), decipher.final()]);
  } catch (cause) {
    return unreadable(cause);
  }
}

function nonce(index: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(index));
  bytes.writeUInt8(isLast ? 1 : 0, 11);
  return bytes;
}

function deriveChunkKey(key: Uint8Array, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, 'evenkeel sealed file', 32));
}

async function readExactly(path: string, position: number, length: number): Promise<Buffer> {
  const file = await open(path, 'r').catch(unreadable);
  try {
    const buffer = Buffer.alloc(Math.max(0, length));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    return bytesRead === length ? buffer : unreadable();
  } finally {
    await file.close();
  }
}

function unreadable(cause?: unknown): never {
  throw new EvenkeelError('file-unreadable', { cause });
}
