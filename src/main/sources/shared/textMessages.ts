/** Chats as plain text in which a line starts a message and those after it go on with it. */
import type { SetFile } from '../../files/fileSet.ts';
import { textEncoding, textLines } from './textFile.ts';

/** What a line is: it starts a message, stands apart from all of them, or (null) goes on with the open one. */
export type LineMeaning<Start> = { start: Start; text: string } | 'apart' | null;

/** Tells what a line is by itself, the next one, and the text of the open message so far. */
export type LineRule<Start> = (line: string, next: string | null, open: string | null) => LineMeaning<Start>;

export interface TextMessage<Start> {
  start: Start;
  /** Its lines, without spaces at the end. */
  text: string;
  line: number;
}

export interface TextMessages<Start> {
  messages: TextMessage<Start>[];
  /** Lines that belong to no message. */
  strays: { line: number; text: string }[];
}

/** No messenger lets anyone write more at once; what goes beyond is told, not kept. */
const longestText = 1 << 20;
const tooLong = '(This line is too long for a message. Its end was left out.)';

/** The messages of a text, as its lines stream by. Throws `cancelled` when `signal` aborts. */
export async function* textMessages<Start>(
  file: SetFile,
  rule: LineRule<Start>,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<TextMessages<Start>, void, undefined> {
  const gatherer = new Gatherer(rule);
  for await (const block of textLines(file, await textEncoding(file), signal, onBytes)) {
    block.lines.forEach((line, index) => gatherer.add(withoutReturn(line), block.firstLine + index));
    if (block.lastLineCut) gatherer.stray(tooLong, block.firstLine + block.lines.length - 1);
    yield gatherer.take();
  }
  gatherer.end();
  yield gatherer.take();
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

class Gatherer<Start> {
  readonly #rule: LineRule<Start>;
  #gathered: TextMessages<Start> = { messages: [], strays: [] };
  #open: TextMessage<Start> | null = null;
  /** A line is judged when the next one is known. */
  #waiting: { text: string; line: number } | null = null;

  constructor(rule: LineRule<Start>) {
    this.#rule = rule;
  }

  add(text: string, line: number): void {
    this.#judge(text);
    this.#waiting = { text, line };
  }

  end(): void {
    this.#judge(null);
    this.#close();
  }

  stray(text: string, line: number): void {
    this.#gathered.strays.push({ text, line });
  }

  take(): TextMessages<Start> {
    const gathered = this.#gathered;
    this.#gathered = { messages: [], strays: [] };
    return gathered;
  }

  #judge(next: string | null): void {
    if (this.#waiting === null) return;
    const { text, line } = this.#waiting;
    const meaning = this.#rule(text, next, this.#open?.text ?? null);
    if (meaning === null) return this.#goOn(text, line);
    this.#close();
    if (meaning !== 'apart') this.#open = { ...meaning, line };
  }

  #goOn(text: string, line: number): void {
    const open = this.#open;
    if (open !== null && open.text.length + text.length < longestText) open.text += `\n${text}`;
    else if (text.trim() !== '') this.stray(text, line);
  }

  #close(): void {
    if (this.#open === null) return;
    this.#open.text = this.#open.text.trimEnd();
    this.#gathered.messages.push(this.#open);
    this.#open = null;
  }
}
