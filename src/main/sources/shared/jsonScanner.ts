/**
 * Cuts the wanted values out of JSON by its brackets and quotes alone, and gives each to JSON.parse as a whole: about
 * ten times as fast as taking every token apart, and what is not wanted costs next to nothing.
 */

/** A value found at one of the asked paths. */
export interface JsonValue {
  value: unknown;
  /** Its key, and those of what it lies in, outermost first. */
  path: (string | number)[];
  /** The line it starts in. */
  line: number;
}

/** Where a file breaks off or stops being JSON: the line, or at least that of the value it happens in. */
export interface JsonBreak {
  line: number;
}

/** What is wanted at one place, and below it by key; `*` stands for keys that are not named. */
interface Wanted {
  isWhole: boolean;
  below: Map<string, Wanted>;
}

/** An object or list that is not wanted as a whole, but something in it is. */
interface Level {
  isList: boolean;
  wanted: Wanted;
  key: string | number;
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';
type Passed = 'key' | 'wanted' | 'unwanted';

/** The largest single value that is read; a file with a larger one is taken as broken there. */
const largestValueBytes = 32 << 20;
const newline = 10;
const quote = 34;
const comma = 44;
const colon = 58;
const backslash = 92;
const [listStart, listEnd, objectStart, objectEnd] = [91, 93, 123, 125];

class NoJson extends Error {
  readonly line: number;

  constructor(line: number) {
    super();
    this.line = line;
  }
}

/** V8 says where it stopped, or that it was at the end; only of some tokens it says just what they were. */
function lineOfFault(text: string, firstLine: number, { message }: Error): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined && !message.includes('end of JSON')) return firstLine;
  const before = text.slice(0, position === undefined ? undefined : Number(position)).trimEnd();
  return firstLine + before.split('\n').length - 1;
}

function wantedOf(paths: readonly string[]): Wanted {
  const root: Wanted = { isWhole: false, below: new Map() };
  for (const path of paths) {
    let at = root;
    for (const key of path.split('.').slice(1)) {
      const next = at.below.get(key) ?? { isWhole: false, below: new Map() };
      at.below.set(key, next);
      at = next;
    }
    at.isWhole = true;
  }
  return root;
}

export class JsonScanner {
  readonly #root: Wanted;
  readonly #levels: Level[] = [];
  #values: JsonValue[] = [];
  #expected: Expected = 'value';
  #line = 1;
  #passed: Passed | null = null;
  #passedLine = 1;
  /** What came of it in earlier pieces. */
  #pieces: Uint8Array[] = [];
  #pieceBytes = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;

  /** `paths` as `$.messages.*`; a place that is wanted as a whole is not looked into for others. */
  constructor(paths: readonly string[]) {
    this.#root = wantedOf(paths);
  }

  write(bytes: Uint8Array): JsonBreak | null {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return this.#breakOf(() => {
      let at = 0;
      while (at < buffer.length) at = this.#passed === null ? this.#step(buffer, at) : this.#pass(buffer, at);
    });
  }

  /** Tells where the JSON breaks off, if it does. */
  end(): JsonBreak | null {
    return this.#breakOf(() => {
      const nothing = Buffer.alloc(0);
      if (this.#passed === 'wanted') {
        // A number by itself ends with the file; within anything else it may be cut.
        if (this.#levels.length === 0) this.#keep(nothing, 0, 0);
        else this.#parse(nothing, 0, 0);
      }
      if (this.#passed !== null || this.#levels.length > 0) throw new NoJson(this.#line);
    });
  }

  #breakOf(work: () => void): JsonBreak | null {
    try {
      work();
      return null;
    } catch (error) {
      if (error instanceof NoJson) return { line: error.line };
      throw error;
    }
  }

  take(): JsonValue[] {
    const values = this.#values;
    this.#values = [];
    return values;
  }

  /** One byte between values. */
  #step(bytes: Buffer, at: number): number {
    const byte = bytes[at] ?? 0;
    if (byte === newline) this.#line += 1;
    if (byte <= 32) return at + 1;
    const level = this.#levels.at(-1);
    if (this.#expected.endsWith('end') && byte === (level?.isList === true ? listEnd : objectEnd)) {
      this.#levels.pop();
      this.#afterValue();
      return at + 1;
    }
    if (this.#expected.startsWith('value')) return this.#startValue(bytes, at);
    if (this.#expected.startsWith('key') && byte === quote) return this.#startPassing('key', bytes, at);
    if (this.#expected === 'colon' && byte === colon) this.#expected = 'value';
    else if (this.#expected === 'comma or end' && byte === comma) {
      if (typeof level?.key === 'number') level.key += 1;
      this.#expected = level?.isList === true ? 'value' : 'key';
    } else throw new NoJson(this.#line);
    return at + 1;
  }

  #startValue(bytes: Buffer, at: number): number {
    const byte = bytes[at];
    if (byte === comma || byte === colon || byte === listEnd || byte === objectEnd)
      throw new NoJson(this.#line);
    const wanted = this.#wantedHere();
    const isContainer = byte === listStart || byte === objectStart;
    if (wanted?.isWhole === true) return this.#startPassing('wanted', bytes, at);
    if (wanted === undefined || !isContainer) return this.#startPassing('unwanted', bytes, at);
    const isList = byte === listStart;
    this.#levels.push({ isList, wanted, key: isList ? 0 : '' });
    this.#expected = isList ? 'value or end' : 'key or end';
    return at + 1;
  }

  #wantedHere(): Wanted | undefined {
    const level = this.#levels.at(-1);
    if (level === undefined) return this.#root;
    const { below } = level.wanted;
    return below.get(String(level.key)) ?? below.get('*');
  }

  #afterValue(): void {
    this.#expected = this.#levels.length === 0 ? 'nothing' : 'comma or end';
  }

  #startPassing(passed: Passed, bytes: Buffer, at: number): number {
    this.#passed = passed;
    this.#passedLine = this.#line;
    const byte = bytes[at];
    this.#isInString = byte === quote;
    this.#depth = byte === listStart || byte === objectStart ? 1 : 0;
    return this.#pass(bytes, at, at + 1);
  }

  /** Goes on to the end of the value that has begun, or of the bytes; gives where that is. */
  #pass(bytes: Buffer, start: number, from = start): number {
    const end = this.#endOfValue(bytes, from);
    if (end !== null) {
      this.#keep(bytes, start, end);
      return end;
    }
    if (this.#passed !== 'unwanted') {
      this.#pieces.push(bytes.subarray(start));
      this.#pieceBytes += bytes.length - start;
      if (this.#pieceBytes > largestValueBytes) throw new NoJson(this.#passedLine);
    }
    return bytes.length;
  }

  /** Null where it lies beyond these bytes. Local variables only: this is where the time goes. */
  #endOfValue(bytes: Buffer, from: number): number | null {
    let depth = this.#depth;
    let line = this.#line;
    let isInString = this.#isInString;
    let end: number | null = null;
    let at = this.#isEscaped ? from + 1 : from;
    for (; at < bytes.length && end === null; at++) {
      const byte = bytes[at];
      if (isInString) {
        if (byte === backslash) at += 1;
        else if (byte === quote) {
          isInString = false;
          if (depth === 0) end = at + 1;
        }
      } else if (byte === quote) isInString = true;
      else if (byte === objectStart || byte === listStart) depth += 1;
      else if (byte === objectEnd || byte === listEnd) {
        // At depth 0 a number or word ends before the end of what it lies in.
        if (depth <= 1) end = depth === 0 ? at : at + 1;
        depth -= 1;
      } else if (depth === 0 && (byte === comma || (byte ?? 0) <= 32)) end = at;
      else if (byte === newline) line += 1;
    }
    this.#isEscaped = end === null && at > bytes.length;
    this.#depth = depth;
    this.#line = line;
    this.#isInString = isInString;
    return end;
  }

  #keep(bytes: Buffer, start: number, end: number): void {
    const passed = this.#passed;
    if (passed !== 'unwanted') {
      const value = this.#parse(bytes, start, end);
      const level = this.#levels.at(-1);
      if (passed === 'wanted') {
        const path = this.#levels.map(({ key }) => key);
        this.#values.push({ value, path, line: this.#passedLine });
      } else if (level !== undefined) level.key = String(value);
    }
    this.#passed = null;
    if (passed === 'key') this.#expected = 'colon';
    else this.#afterValue();
  }

  #parse(bytes: Buffer, start: number, end: number): unknown {
    const isOnePiece = this.#pieces.length === 0;
    const whole = isOnePiece ? bytes : Buffer.concat([...this.#pieces, bytes.subarray(start, end)]);
    const text = isOnePiece ? whole.toString('utf8', start, end) : whole.toString('utf8');
    this.#pieces = [];
    this.#pieceBytes = 0;
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new NoJson(error instanceof Error ? lineOfFault(text, this.#passedLine, error) : this.#line);
    }
  }
}
