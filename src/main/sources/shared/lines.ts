/** The bytes of one line that are kept; what a longer line has beyond is left out and reported. */
const longestLineBytes = 4 << 20;
const newline = 10;

/** Some whole lines of a text. A line keeps its `\r`, which tells iOS message ends from line breaks within. */
export interface LineBlock {
  lines: string[];
  /** Number of the first line, counted from 1. */
  firstLine: number;
  /** True when the last line was longer than can be kept. */
  lastLineCut: boolean;
  /** Bytes of the stream read when this block ended. */
  endByte: number;
}

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Tells the encoding from the first bytes: byte order mark, zero bytes, else whether they are valid UTF-8. */
export function sniffEncoding(head: Uint8Array): TextEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sampled = Math.min(head.length, 4096) & ~1;
  for (let index = 0; index < sampled; index++)
    if (head[index] === 0) zeros[index & 1] = (zeros[index & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sampled / 8 && odd > 4 * even) return 'utf-16le';
  if (even > sampled / 8 && even > 4 * odd) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // `stream` lets a character be cut at the end of the sample.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Gives any encoding as UTF-8, so that all that follows deals with one. */
export async function* asUtf8(
  stream: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<{ bytes: Uint8Array; endByte: number }, void, undefined> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  let endByte = 0;
  for await (const chunk of stream) {
    endByte += chunk.length;
    const bytes = decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
    yield { bytes, endByte };
  }
}

/** Cuts a text into blocks of whole lines; memory does not grow with the file nor with its longest line. */
export async function* lineBlocks(
  stream: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<LineBlock, void, undefined> {
  const rest: Uint8Array[] = [];
  let restBytes = 0;
  let skipping = false;
  let nextLine = 1;
  let endByte = 0;
  function block(pieces: Uint8Array[], lastLineCut: boolean): LineBlock {
    let text = Buffer.concat(pieces).toString('utf8');
    if (nextLine === 1 && text.startsWith('\u{feff}')) text = text.slice(1);
    const lines = text.split('\n');
    const firstLine = nextLine;
    nextLine += lines.length;
    return { lines, firstLine, lastLineCut, endByte };
  }
  for await (const chunk of asUtf8(stream, encoding)) {
    endByte = chunk.endByte;
    let bytes = chunk.bytes;
    if (skipping) {
      const end = bytes.indexOf(newline);
      if (end < 0) continue;
      bytes = bytes.subarray(end + 1);
      skipping = false;
    }
    const end = bytes.lastIndexOf(newline);
    if (end >= 0) {
      yield block([...rest, bytes.subarray(0, end)], false);
      rest.length = 0;
      restBytes = 0;
    }
    rest.push(bytes.subarray(end + 1));
    restBytes += bytes.length - end - 1;
    if (restBytes > longestLineBytes) {
      yield block(rest, true);
      rest.length = 0;
      restBytes = 0;
      skipping = true;
    }
  }
  if (restBytes > 0) yield block(rest, false);
}
