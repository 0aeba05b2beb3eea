/**
 * Files between their hand-over and their import. Uploads lie sealed in the vault's folder under keys that exist only
 * in memory, so what a crash leaves behind can be read by nobody; it is swept at the next start.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { plainFile, type ByteFile } from '../files/byteFile.ts';
import type { FileSet } from '../files/fileSet.ts';
import type { FoundFile } from '../files/filesBelow.ts';
import { openSet } from '../files/openSet.ts';
import { freePath, safePath } from '../files/paths.ts';
import { openSealed, sealStream } from '../files/sealedFile.ts';
import type { FoundSource } from './findSources.ts';

/** Where a file lies, what opens it (sealed under `key`, or plain where `key` is null), and its path in the set. */
export interface FilePlace {
  location: string;
  path: string;
  key: Uint8Array | null;
}

/** Opens a file wherever it lies. Throws `file-unreadable`. */
function openPlace({ location, path, key }: FilePlace): Promise<ByteFile> {
  return key === null ? plainFile(location) : openSealed(location, key, path);
}

/** Opens all that was handed over together. */
export async function openPlaces(places: readonly FilePlace[]): Promise<FileSet> {
  const files = [];
  for (const place of places) files.push({ path: place.path, file: await openPlace(place) });
  return openSet(files);
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
    const place = {
      location: join(this.#directory, randomUUID()),
      path: freePath(safePath(path), set.paths),
      key,
    };
    set.places.push(place);
    set.sources = null;
    try {
      const { sizeBytes } = await sealStream(place.location, key, content);
      if (expectedBytes !== null && sizeBytes !== expectedBytes) throw new EvenkeelError('file-unreadable');
    } catch (error) {
      set.places = set.places.filter((other) => other !== place);
      await forget(place);
      if (set.places.length === 0) this.#sets.delete(stagedId);
      throw error;
    }
    return stagedId;
  }

  /** Takes files of this machine as they lie, as one set; they are only read, never copied or removed. */
  point(files: readonly FoundFile[]): string {
    const stagedId = this.#newSet();
    this.#set(stagedId).places = files.map((file) => ({ ...file, key: null }));
    return stagedId;
  }

  /** Throws `not-found` for a set no longer kept. */
  places(stagedId: string): readonly FilePlace[] {
    return this.#set(stagedId).places;
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

async function forget({ key, location }: FilePlace): Promise<void> {
  if (key === null) return;
  key.fill(0);
  await rm(location, { force: true });
}
