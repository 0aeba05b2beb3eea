import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { lineBlocks, sniffEncoding, type LineBlock, type TextEncoding } from './lines.ts';

/** The first whole lines of a text, for looking at what it is. */
export async function headLines(file: SetFile): Promise<string[]> {
  const head = await file.head();
  const lines: string[] = [];
  for await (const block of lineBlocks(inOnePiece(head), sniffEncoding(head))) lines.push(...block.lines);
  return lines;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

export async function textEncoding(file: SetFile): Promise<TextEncoding> {
  return sniffEncoding(await file.head());
}

/** Nearly every format looks at it, file by file; only the last is remembered. */
let lastText: { file: SetFile; text: Promise<string> } | null = null;

/** The first characters of a file, whatever its encoding. */
export function headText(file: SetFile): Promise<string> {
  if (lastText?.file !== file) lastText = { file, text: readHeadText(file) };
  return lastText.text;
}

async function readHeadText(file: SetFile): Promise<string> {
  const head = await file.head();
  return new TextDecoder(sniffEncoding(head)).decode(head);
}

/** Lines of a text, block by block. Throws `cancelled` when `signal` aborts. */
export async function* textLines(
  file: SetFile,
  encoding: TextEncoding,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<LineBlock, void, undefined> {
  for await (const block of lineBlocks(file.stream(), encoding)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    yield block;
    onBytes(block.endByte);
  }
}
