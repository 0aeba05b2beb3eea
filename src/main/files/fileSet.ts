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
  /** The first 256 KiB, read once while they are asked for. */
  head(): Promise<Uint8Array>;
  /**
   * The same content for reading here and there, as of a database: what lies compressed in an archive is unpacked
   * once, in memory or into a file that is encrypted.
   */
  seekable(): Promise<ByteFile>;
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
/** Of so many files the head is remembered: enough for whatever looks at one again, few enough to stay small. */
const rememberedHeads = 64;
const heads: StandingFile[] = [];

/** A class, because a set may hold a million of them. */
class StandingFile implements SetFile {
  readonly path: string;
  readonly #file: ByteFile;
  #head: Promise<Uint8Array> | null = null;

  constructor(file: ByteFile, path: string) {
    this.#file = file;
    this.path = path;
  }

  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  get sizeBytes(): number {
    return this.#file.sizeBytes;
  }

  stream(start?: number, end?: number): ReadableStream<Uint8Array> {
    return this.#file.stream(start, end);
  }

  read(start: number, end: number): Promise<Uint8Array> {
    return this.#file.read(start, end);
  }

  head(): Promise<Uint8Array> {
    if (this.#head !== null) return this.#head;
    heads.push(this);
    const oldest = heads.length > rememberedHeads ? heads.shift() : undefined;
    if (oldest !== undefined) oldest.#head = null;
    this.#head = this.#file.read(0, headBytes);
    return this.#head;
  }

  async seekable(): Promise<ByteFile> {
    return this.#file.seekable?.() ?? this;
  }
}

/** A file that stands at a path of a set. */
export function setFile(file: ByteFile, path = file.name): SetFile {
  return new StandingFile(file, path);
}

export function fileSet(files: readonly SetFile[], refused: readonly RefusedFile[] = []): FileSet {
  return { files: files.toSorted((left, right) => comparePaths(left.path, right.path)), refused };
}

/** The folder a path lies in, '' for one that lies in none. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

const digitRun = /\d*/y;

/** By character codes, and where both have digits by the number these make. Much faster than a collator. */
function comparePaths(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  let at = 0;
  while (at < shorter && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  let start = at;
  while (start > 0 && isDigit(left, start - 1)) start -= 1;
  const difference = numberAt(left, start) - numberAt(right, start);
  if (difference !== 0 && isDigit(left, start) && isDigit(right, start)) return difference;
  return left < right ? -1 : left > right ? 1 : 0;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function numberAt(text: string, at: number): number {
  digitRun.lastIndex = at;
  return Number(digitRun.exec(text)?.[0] ?? 0);
}
