/** Some whole lines of a file, a character for each byte, for formats in which every line may have its own encoding. */
export interface ByteLineBlock {
  /** Without `\n` and `\r\n`. */
  lines: string[];
  /** Number of the first line, counted from 1. */
  firstLine: number;
  /** Bytes of the stream read when this block ended. */
  endByte: number;
}

/** What a longer line has beyond is left out. */
const longestLineBytes = 1 << 20;

/** Cuts bytes into lines; memory does not grow with the file nor with its longest line. */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<ByteLineBlock, void, undefined> {
  let rest = '';
  let firstLine = 1;
  let endByte = 0;
  for await (const chunk of stream) {
    endByte += chunk.length;
    const [first = '', ...others] = bytesText(chunk).split('\n');
    if (rest.length < longestLineBytes) rest += first;
    const last = others.pop();
    if (last === undefined) continue;
    const lines = [rest, ...others].map(withoutReturn);
    yield { lines, firstLine, endByte };
    firstLine += lines.length;
    rest = last;
  }
  if (rest !== '') yield { lines: [withoutReturn(rest)], firstLine, endByte };
}

function bytesText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/**
 * The text of bytes that stand as characters. A declared encoding that does not exist, or is plainly wrong, gives way
 * to UTF-8, and that to the one of old Windows.
 */
export function decodeByteText(bytes: string, charset: string | null): string {
  const buffer = Buffer.from(bytes, 'latin1');
  for (const label of [charset, 'utf-8']) {
    if (label === null) continue;
    try {
      return new TextDecoder(label, { fatal: true }).decode(buffer);
    } catch {
      // The next encoding is tried.
    }
  }
  return new TextDecoder('windows-1252').decode(buffer);
}
