import { JsonScanner, type JsonBreak, type JsonValue } from './jsonScanner.ts';
import { asUtf8, type TextEncoding } from './lines.ts';

export interface JsonPiece {
  values: JsonValue[];
  broken: JsonBreak | null;
  endByte: number;
}

/**
 * Reads the values at some paths (as `$.messages.*`) while the file streams by; the rest is not kept.
 * A file that breaks off gives what stood before, and the line of the break.
 */
export async function* jsonValues(
  stream: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  paths: string[],
): AsyncGenerator<JsonPiece, void, undefined> {
  const scanner = new JsonScanner(paths);
  let isFirst = true;
  let endByte = 0;
  for await (const chunk of asUtf8(stream, encoding)) {
    const hasMark = isFirst && chunk.bytes[0] === 0xef && chunk.bytes[1] === 0xbb;
    isFirst = false;
    endByte = chunk.endByte;
    const broken = scanner.write(hasMark ? chunk.bytes.subarray(3) : chunk.bytes);
    yield { values: scanner.take(), broken, endByte };
    if (broken !== null) return;
  }
  const broken = scanner.end();
  yield { values: scanner.take(), broken, endByte };
}
