/**
 * Files between their upload and their import. Uploads lie sealed in the vault's folder under keys that exist only in
 * memory, so what a crash leaves behind can be read by nobody; it is swept at the next start.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { plainFile, type ByteFile } from '../files/byteFile.ts';
import { openSealed, sealStream } from '../files/sealedFile.ts';

/** Where a file lies and what opens it: sealed under `key`, or plain where `key` is null. */
export interface FilePlace {
  path: string;
  name: string;
  key: Uint8Array | null;
}

/** Opens a file wherever it lies. Throws `file-unreadable`. */
export function openPlace({ path, name, key }: FilePlace): Promise<ByteFile> {
  return key === null ? plainFile(path) : openSealed(path, key, name);
}

export class Staging {
  readonly #directory: string;
  readonly #places = new Map<string, FilePlace>();

  constructor(vaultDirectory: string) {
    this.#directory = join(vaultDirectory, 'staging');
  }

  /** Removes what an earlier run left behind. */
  async sweep(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true }).catch((cause: unknown) => {
      throw new EvenkeelError('vault-unwritable', { cause });
    });
  }

  /** Seals an upload; one that ends before its stated size is refused with `file-unreadable`. */
  async keep(
    name: string,
    content: ReadableStream<Uint8Array>,
    expectedBytes: number | null,
  ): Promise<string> {
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const stagedId = randomUUID();
    const place = { path: join(this.#directory, stagedId), name: basename(name), key: randomBytes(32) };
    this.#places.set(stagedId, place);
    try {
      const { sizeBytes } = await sealStream(place.path, place.key, content);
      if (expectedBytes !== null && sizeBytes !== expectedBytes) throw new EvenkeelError('file-unreadable');
    } catch (error) {
      await this.discard(stagedId);
      throw error;
    }
    return stagedId;
  }

  /** Takes a file of this machine as it lies; it is only read, never copied or removed. */
  point(path: string): string {
    const stagedId = randomUUID();
    this.#places.set(stagedId, { path, name: basename(path), key: null });
    return stagedId;
  }

  /** Throws `not-found` for a file no longer kept. */
  place(stagedId: string): FilePlace {
    const place = this.#places.get(stagedId);
    if (place === undefined) throw new EvenkeelError('not-found');
    return place;
  }

  async discard(stagedId: string): Promise<void> {
    const place = this.#places.get(stagedId);
    this.#places.delete(stagedId);
    if (place?.key === null || place === undefined) return;
    place.key.fill(0);
    await rm(place.path, { force: true });
  }

  /** Forgets all there is now; what is kept meanwhile stays. */
  async discardAll(): Promise<void> {
    await Promise.all(Array.from(this.#places.keys(), (stagedId) => this.discard(stagedId)));
  }
}
