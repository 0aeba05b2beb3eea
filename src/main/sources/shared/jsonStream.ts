import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { asUtf8, type TextEncoding } from './lines.ts';

/** A value found at one of the asked paths. */
export interface JsonValue {
  value: unknown;
  /** Its key, and those of what it lies in, outermost first. */
  path: (string | number)[];
  /** The line its object starts in, or the one it stands in. */
  line: number;
}

/** Where a file breaks off or stops being JSON. */
export interface JsonBreak {
  line: number;
}

export interface JsonPiece {
  values: JsonValue[];
  broken: JsonBreak | null;
  endByte: number;
}

/** The largest single value that is read; a file with a larger one is taken as broken there. */
const largestValueBytes = 32 << 20;
const newline = 10;

/** Counts lines along with the offsets of tokens, which only grow. */
class LineCounter {
  #line = 1;
  #offset = 0;
  #bytes: Uint8Array = new Uint8Array(0);
  #start = 0;

  /** The next bytes, which start at that offset of the whole; what was left of the last ones is counted. */
  feed(bytes: Uint8Array): void {
    this.at(this.#start + this.#bytes.length);
    this.#start += this.#bytes.length;
    this.#bytes = bytes;
  }

  at(offset: number): number {
    for (; this.#offset < offset; this.#offset++) {
      if (this.#bytes[this.#offset - this.#start] === newline) this.#line += 1;
    }
    return this.#line;
  }
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
  const reader = new JsonReader(paths);
  let isFirst = true;
  let endByte = 0;
  for await (const chunk of asUtf8(stream, encoding)) {
    const hasMark = isFirst && chunk.bytes[0] === 0xef && chunk.bytes[1] === 0xbb;
    isFirst = false;
    endByte = chunk.endByte;
    const broken = reader.write(hasMark ? chunk.bytes.subarray(3) : chunk.bytes);
    yield { values: reader.take(), broken, endByte };
    if (broken !== null) return;
  }
  const broken = reader.end();
  if (broken !== null) yield { values: reader.take(), broken, endByte };
}

class JsonReader {
  readonly #tokenizer = new Tokenizer();
  readonly #lines = new LineCounter();
  #openLines: number[] = [];
  #line = 1;
  #values: JsonValue[] = [];
  #bytesSinceValue = 0;

  constructor(paths: string[]) {
    const parser = new TokenParser({ paths, keepStack: false });
    this.#tokenizer.onToken = (token) => {
      this.#line = this.#lines.at(token.offset);
      if (token.token === TokenType.LEFT_BRACE) this.#openLines.push(this.#line);
      else if (token.token === TokenType.RIGHT_BRACE) this.#line = this.#openLines.pop() ?? this.#line;
      parser.write(token);
    };
    parser.onValue = ({ value, key, stack }) => {
      const path = [...stack.map((level) => level.key), key].filter((part) => part !== undefined);
      this.#values.push({ value, path, line: this.#line });
      this.#bytesSinceValue = 0;
    };
    // Without listeners of their own both would throw in the middle of a token.
    parser.onError = (error) => {
      throw error;
    };
  }

  write(bytes: Uint8Array): JsonBreak | null {
    this.#lines.feed(bytes);
    this.#bytesSinceValue += bytes.length;
    try {
      this.#tokenizer.write(bytes);
    } catch {
      return { line: this.#line };
    }
    return this.#bytesSinceValue > largestValueBytes ? { line: this.#line } : null;
  }

  end(): JsonBreak | null {
    try {
      if (!this.#tokenizer.isEnded) this.#tokenizer.end();
      return this.#openLines.length === 0 ? null : { line: this.#line };
    } catch {
      return { line: this.#line };
    }
  }

  take(): JsonValue[] {
    const values = this.#values;
    this.#values = [];
    return values;
  }
}
