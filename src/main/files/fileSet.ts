/** Files that were handed over together: single ones, those of folders, those that archives hold. */
import type { ErrorCode } from '../../shared/errors.ts';
import type { ByteFile } from './byteFile.ts';

/** One file of a set. */
export interface SetFile extends ByteFile {
  /**
   * Its place in the set, parts parted by `/`, ending in its `name`. A file of a folder or archive begins with the
   * name of that; one handed over by itself has only its name.
   */
  path: string;
  /** The first 256 KiB, read once however often they are asked for. */
  head(): Promise<Uint8Array>;
}

export interface FileSet {
  /** In the order of their paths, in which numbers count as numbers: `message_2` before `message_10`. */
  files: readonly SetFile[];
  /** Files and archives that could not be opened, and why. */
  refused: readonly RefusedFile[];
}

export interface RefusedFile {
  path: string;
  code: ErrorCode;
}

const headBytes = 1 << 18;
const pathOrder = new Intl.Collator('en', { numeric: true });

/** A file that stands at a path of a set. */
export function setFile(file: ByteFile, path = file.name): SetFile {
  let head: Promise<Uint8Array> | null = null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { ...file, name, path, head: () => (head ??= file.read(0, headBytes)) };
}

export function fileSet(files: readonly SetFile[], refused: readonly RefusedFile[] = []): FileSet {
  return { files: files.toSorted((left, right) => pathOrder.compare(left.path, right.path)), refused };
}

/** The folder a path lies in, '' for one that lies in none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
