import { EvenkeelError } from '../../shared/errors.ts';
import type { ByteFile } from './byteFile.ts';
import { fileSet, setFile, type FileSet, type RefusedFile, type SetFile } from './fileSet.ts';
import { inflated } from './inflate.ts';
import { freePath, isClutter, safePath } from './paths.ts';
import { Scratch } from './scratch.ts';
import { isTar, tarFiles } from './tar.ts';
import { isZip, zipFiles, type ArchivedFile } from './zip.ts';

/** A file and where it stands in the set: its path when it lies in a folder, else its name. */
interface PlacedFile {
  path: string;
  file: ByteFile;
}

const startBytes = 512;
/** Packed, but nothing that holds exports. */
const otherArchive = /\.(?:docx|xlsx|pptx|od[tspg]|epub|apk|jar|ipa|pages|numbers|key)$/i;
/** Inside an archive only what says so by its name is looked at as another one. */
const archiveName = /\.(?:zip|tar|tgz|gz)$/i;

/**
 * The set of some files, each archive among them opened as a folder of its name, and those in it once more. One that
 * cannot be opened stands among the refused, and the others are there all the same.
 */
export async function openSet(
  placed: readonly PlacedFile[],
  scratch = new Scratch(),
  unopened: readonly RefusedFile[] = [],
): Promise<FileSet> {
  const opening = new Opening(scratch, unopened);
  for (const { path, file } of placed) if (!isClutter(path)) await opening.add(path, file, 2);
  return fileSet(opening.files, opening.refused);
}

class Opening {
  readonly files: SetFile[] = [];
  readonly refused: RefusedFile[];
  readonly #scratch: Scratch;
  readonly #paths = new Set<string>();

  constructor(scratch: Scratch, unopened: readonly RefusedFile[]) {
    this.#scratch = scratch;
    this.refused = [...unopened];
  }

  /** `depth`: so many archives one in the other are opened. */
  async add(path: string, file: ByteFile, depth: number): Promise<void> {
    try {
      const archived = depth === 0 || otherArchive.test(path) ? null : await this.#open(path, file);
      if (archived === null) this.files.push(setFile(file, freePath(path, this.#paths)));
      else await this.#addAll(path, archived, depth - 1);
    } catch (error) {
      if (!(error instanceof EvenkeelError)) throw error;
      this.refused.push({ path, code: error.code });
    }
  }

  async #addAll(folder: string, archived: readonly ArchivedFile[], depth: number): Promise<void> {
    for (const { path, file } of archived) {
      const whole = `${folder}/${safePath(path)}`;
      if (archiveName.test(path)) await this.add(whole, file, depth);
      else this.files.push(setFile(file, freePath(whole, this.#paths)));
    }
  }

  /** The files of an archive; null where the file is none. */
  async #open(path: string, file: ByteFile): Promise<ArchivedFile[] | null> {
    const start = await file.read(0, startBytes);
    if (isZip(start)) return zipFiles((await file.seekable?.()) ?? file, this.#scratch);
    if (isTar(start)) return tarFiles((await file.seekable?.()) ?? file);
    if (start[0] !== 0x1f || start[1] !== 0x8b) return null;
    const name = path
      .slice(path.lastIndexOf('/') + 1)
      .replace(/\.(?:gz|(t)gz)$/i, (_, tar) => (tar ? '.tar' : ''));
    const size = { packedBytes: file.sizeBytes, sizeBytes: null };
    const unpacked = await this.#scratch.keep(name, inflated(file.stream(), 'gzip', size));
    const isArchive = isTar(await unpacked.read(0, startBytes));
    return isArchive ? tarFiles(unpacked) : [{ path: name, file: unpacked }];
  }
}
