import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { lineBlocks, sniffEncoding, type LineBlock, type TextEncoding } from './lines.ts';
import { isZip, zipEntries, type ZipEntry } from './zip.ts';

const headBytes = 1 << 18;

/** A text to be read more than once from its start: a file, or one inside an archive. */
export interface TextFile {
  /** Name of the innermost file, without folders. */
  name: string;
  /** Names of the folders and files around it, innermost first. */
  outerNames: string[];
  sizeBytes: number;
  stream(): AsyncIterable<Uint8Array>;
}

/** A plain file as a text, or the entry of an archive that `choose` picks; null when it picks none. */
export async function openText(
  file: ByteFile,
  choose: (entries: ZipEntry[]) => ZipEntry | null,
): Promise<TextFile | null> {
  const texts = await openTexts(file, (entries) => [choose(entries)].filter((entry) => entry !== null));
  return texts[0] ?? null;
}

/** A plain file as a text, or all the entries of an archive that `choose` picks. */
export async function openTexts(
  file: ByteFile,
  choose: (entries: ZipEntry[]) => ZipEntry[],
): Promise<TextFile[]> {
  if (!(await isZip(file))) {
    return [{ name: file.name, outerNames: [], sizeBytes: file.sizeBytes, stream: () => file.stream() }];
  }
  return choose(await zipEntries(file)).map((entry) => {
    const [name = entry.name, ...folders] = entry.name.split(/[/\\]/).toReversed();
    const outerNames = [...folders, file.name];
    return { name, outerNames, sizeBytes: entry.sizeBytes, stream: () => entry.stream() };
  });
}

/** The first bytes of a text. */
export async function readHead(text: Pick<TextFile, 'stream'>, bytes = headBytes): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of text.stream()) {
    pieces.push(piece);
    length += piece.length;
    if (length >= bytes) break;
  }
  return Buffer.concat(pieces).subarray(0, bytes);
}

/** The first whole lines of a text, for looking at what it is. */
export async function headLines(text: Pick<TextFile, 'stream'>): Promise<string[]> {
  const head = await readHead(text);
  const lines: string[] = [];
  for await (const block of lineBlocks(inOnePiece(head), sniffEncoding(head))) lines.push(...block.lines);
  return lines;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

export async function textEncoding(text: TextFile): Promise<TextEncoding> {
  return sniffEncoding(await readHead(text, 1 << 20));
}

/** Lines of a text, block by block. Throws `cancelled` when `signal` aborts. */
export async function* textLines(
  text: TextFile,
  encoding: TextEncoding,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<LineBlock, void, undefined> {
  for await (const block of lineBlocks(text.stream(), encoding)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    yield block;
    onBytes(block.endByte);
  }
}
