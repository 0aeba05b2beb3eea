/**
 * Files between their hand-over and their import. Uploads lie sealed in the vault's folder under keys that exist only
 * in memory, so what a crash leaves behind can be read by nobody; it is swept at the next start.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { lazyFile, plainFile, type ByteFile } from '../files/byteFile.ts';
import type { FileSet, RefusedFile } from '../files/fileSet.ts';
import type { FoundFile } from '../files/filesBelow.ts';
import { openSet } from '../files/openSet.ts';
import { freePath, safePath } from '../files/paths.ts';
import type { Scratch } from '../files/scratch.ts';
import { openSealed, sealStream } from '../files/sealedFile.ts';
import type { FoundSource } from './findSources.ts';

/** Where a file lies, what opens it (sealed under `key`, or plain where `key` is null), and its path in the set. */
export interface FilePlace {
  location: string;
  path: string;
  key: Uint8Array | null;
  /** Null where only the file itself tells. */
  sizeBytes: number | null;
}

/** A set on its way to where it is opened. */
export interface StagedFiles {
  stagedId: string;
  places: readonly FilePlace[];
}

async function openPlace({ location, path, key, sizeBytes }: FilePlace): Promise<ByteFile> {
  if (key === null) return plainFile(location);
  return lazyFile(path, sizeBytes ?? 0, () => openSealed(location, key, path));
}

/** Opens all that was handed over together; what cannot be read stands among the refused. */
export async function openPlaces(places: readonly FilePlace[], scratch: Scratch): Promise<FileSet> {
  const placed: { path: string; file: ByteFile }[] = [];
  const refused: RefusedFile[] = [];
  for (const place of places) {
    const { path } = place;
    try {
      placed.push({ path, file: await openPlace(place) });
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      refused.push({ path, code: error.code });
    }
  }
  return openSet(placed, scratch, refused);
}

/** Files that were handed over together. */
interface StagedSet {
  places: FilePlace[];
  /** No two of them are the same. */
  paths: Set<string>;
  /** What they were recognised as, and what of it is still to be imported or dismissed; null before. */
  sources: Map<string, FoundSource> | null;
}

export class Staging {
  readonly #directory: string;
  readonly #sets = new Map<string, StagedSet>();

  constructor(vaultDirectory: string) {
    this.#directory = join(vaultDirectory, 'staging');
  }

  /** A folder for what has to be unpacked, below that which is swept. */
  get scratchDirectory(): string {
    return join(this.#directory, 'scratch');
  }

  /** Removes what an earlier run left behind. */
  async sweep(): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true }).catch((cause: unknown) => {
      throw new EvenkeelError('vault-unwritable', { cause });
    });
  }

  /**
   * Seals an upload into a new set, or into that of `stagedId`, and gives the set's id. One that ends before its
   * stated size is refused with `file-unreadable`.
   */
  async keep(
    path: string,
    content: ReadableStream<Uint8Array>,
    expectedBytes: number | null,
    stagedId = this.#newSet(),
  ): Promise<string> {
    const set = this.#set(stagedId);
    await mkdir(this.#directory, { recursive: true, mode: 0o700 });
    const key = randomBytes(32);
    const location = join(this.#directory, randomUUID());
    const place = { location, path: freePath(safePath(path), set.paths), key };
    try {
      const { sizeBytes } = await sealStream(location, key, content, { durable: false });
      if (expectedBytes !== null && sizeBytes !== expectedBytes) throw new EvenkeelError('file-unreadable');
      // Discarded while it arrived: what is kept must not outlast that.
      if (this.#sets.get(stagedId) !== set) throw new EvenkeelError('not-found');
      set.places.push({ ...place, sizeBytes });
      set.sources = null;
    } catch (error) {
      await forget(place);
      if (set.places.length === 0) this.#sets.delete(stagedId);
      throw error;
    }
    return stagedId;
  }

  /** Takes files of this machine as they lie, as one set; they are only read, never copied or removed. */
  point(files: readonly FoundFile[]): string {
    const stagedId = this.#newSet();
    this.#set(stagedId).places = files.map((file) => ({ ...file, key: null, sizeBytes: null }));
    return stagedId;
  }

  /** Throws `not-found` for a set no longer kept. */
  files(stagedId: string): StagedFiles {
    return { stagedId, places: this.#set(stagedId).places };
  }

  /** Remembers what a set was recognised as. */
  recognised(stagedId: string, sources: readonly FoundSource[]): void {
    this.#set(stagedId).sources = new Map(sources.map((source) => [source.sourceKey, source]));
  }

  /** Throws `not-found` for a source that the set does not hold, or no longer. */
  source(stagedId: string, sourceKey: string): FoundSource {
    const source = this.#set(stagedId).sources?.get(sourceKey);
    if (source === undefined) throw new EvenkeelError('not-found');
    return source;
  }

  /** Says that a source is imported, or not wanted; with the last of them goes the whole set. */
  async done(stagedId: string, sourceKey: string): Promise<void> {
    const sources = this.#sets.get(stagedId)?.sources;
    sources?.delete(sourceKey);
    if (sources?.size === 0) await this.discard(stagedId);
  }

  async discard(stagedId: string): Promise<void> {
    const set = this.#sets.get(stagedId);
    this.#sets.delete(stagedId);
    for (const place of set?.places ?? []) await forget(place);
  }

  /** Forgets all there is now; what is kept meanwhile stays. */
  async discardAll(): Promise<void> {
    await Promise.all(Array.from(this.#sets.keys(), (stagedId) => this.discard(stagedId)));
  }

  #newSet(): string {
    const stagedId = randomUUID();
    this.#sets.set(stagedId, { places: [], paths: new Set(), sources: null });
    return stagedId;
  }

  #set(stagedId: string): StagedSet {
    const set = this.#sets.get(stagedId);
    if (set === undefined) throw new EvenkeelError('not-found');
    return set;
  }
}

async function forget({ key, location }: Pick<FilePlace, 'key' | 'location'>): Promise<void> {
  if (key === null) return;
  key.fill(0);
  await rm(location, { force: true });
}
