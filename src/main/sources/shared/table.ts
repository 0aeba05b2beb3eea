/** Tables as text (CSV, TSV, semicolons), read a block of rows at a time. */
import { parse } from 'csv-parse/sync';
import type { SetFile } from '../../files/fileSet.ts';
import { lineBlocks, sniffEncoding, type TextEncoding } from './lines.ts';
import { textEncoding, textLines } from './textFile.ts';

export interface TableRow {
  cells: string[];
  /** The line it starts in, from 1. */
  line: number;
}

export interface TablePiece {
  rows: TableRow[];
  /** Lines that are no whole row: a quote was opened and never rightly closed. What follows is read on. */
  broken: { line: number; text: string }[];
  endByte: number;
}

interface TableHead {
  delimiter: string;
  /** The first rows, at most 100. */
  rows: TableRow[];
}

const delimiters = [',', ';', '\t', '|'];
const headRows = 100;
/** A cell may go over lines; beyond this a quote was left open. */
const longestRowLines = 1000;
const longestRowCharacters = 1 << 20;
const longestQuote = 300;
const tooLong = '(This line is longer than can be read. Its beginning was read.)';

/** Every format that reads tables asks for it, file by file; only the last is remembered. */
let lastHead: { file: SetFile; head: Promise<TableHead | null> } | null = null;

/** The first rows, read with the delimiter that gives the most even table; null where none gives two columns. */
export function tableHead(file: SetFile): Promise<TableHead | null> {
  if (lastHead?.file !== file) lastHead = { file, head: readHead(file) };
  return lastHead.head;
}

async function readHead(file: SetFile): Promise<TableHead | null> {
  const head = await file.head();
  const lines: string[] = [];
  for await (const block of lineBlocks(inOnePiece(head), sniffEncoding(head))) lines.push(...block.lines);
  if (file.sizeBytes > head.length) lines.pop();
  // A file that begins as markup or JSON does is no table, and would take long to be found none.
  if (/^\s*(?:<[!?\w]|[{[]\s*(?:$|["{[\]}]))/.test(lines.find((line) => line.trim() !== '') ?? ''))
    return null;
  const stated = /^sep=(.)\r?$/i.exec(lines[0] ?? '')?.[1];
  const first = lines.slice(0, headRows * 4);
  const possible = delimiters.filter((delimiter) => first.some((line) => line.includes(delimiter)));
  const tries = (stated === undefined ? possible : [stated]).map((delimiter) => {
    const rows = firstRows(first, delimiter);
    return { delimiter, rows, evenness: evenness(rows) };
  });
  const [best] = tries.toSorted((left, right) => right.evenness - left.evenness);
  return best === undefined || best.evenness <= 0 ? null : { delimiter: best.delimiter, rows: best.rows };
}

/** All rows of a table, empty ones left out. Throws `cancelled` when `signal` aborts. */
export async function* tableRows(
  file: SetFile,
  delimiter: string,
  signal?: AbortSignal,
): AsyncGenerator<TablePiece, void, undefined> {
  const framer = new RowFramer(delimiter);
  const encoding: TextEncoding = await textEncoding(file);
  let endByte = 0;
  function onBytes(bytes: number): void {
    endByte = bytes;
  }
  for await (const { lines, firstLine, lastLineCut } of textLines(file, encoding, signal, onBytes)) {
    lines.forEach((line, index) => framer.add(line, firstLine + index));
    const piece = framer.take();
    if (lastLineCut) piece.broken.push({ line: firstLine + lines.length - 1, text: tooLong });
    yield { ...piece, endByte };
  }
  framer.end();
  yield { ...framer.take(), endByte };
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

function firstRows(lines: readonly string[], delimiter: string): TableRow[] {
  const framer = new RowFramer(delimiter);
  lines.forEach((line, index) => framer.add(line, index + 1));
  framer.end();
  return framer.take().rows.slice(0, headRows);
}

/** How many rows have the commonest number of columns, more columns counting a little; 0 where that is one. */
function evenness(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [columns, times] = [...counts].toSorted((left, right) => right[1] - left[1])[0] ?? [1, 0];
  return columns < 2 ? 0 : times / rows.length + Math.min(columns, 50) / 1000;
}

interface Frame {
  text: string;
  line: number;
}

/**
 * Finds where each row ends. An open quote cannot take the rest of the file: a cell over several lines that holds a
 * quote not doubled, or never ends, gives its first line as broken, and the next line begins a row.
 */
class RowFramer {
  readonly #delimiter: string;
  #frames: Frame[] = [];
  #broken: TablePiece['broken'] = [];
  #open: string[] = [];
  #openLine = 1;
  #openCharacters = 0;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  add(line: string, number: number): void {
    const waiting = [{ text: line.endsWith('\r') ? line.slice(0, -1) : line, number }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const isGoingOn = this.#open.length > 0;
      if (next.number === 1 && /^sep=.$/i.test(next.text)) continue;
      const { isOpen, isStray } = this.#scan(next.text, isGoingOn);
      if (!isGoingOn) this.#openLine = next.number;
      this.#open.push(next.text);
      this.#openCharacters += next.text.length;
      const isTooLong =
        isOpen && (this.#open.length > longestRowLines || this.#openCharacters > longestRowCharacters);
      if ((isGoingOn && isStray) || isTooLong) waiting.push(...this.#giveUp().toReversed());
      else if (!isOpen) this.#close();
    }
  }

  end(): void {
    while (this.#open.length > 0) {
      for (const { text, number } of this.#giveUp()) this.add(text, number);
    }
  }

  take(): Pick<TablePiece, 'rows' | 'broken'> {
    const frames = this.#frames;
    this.#frames = [];
    const rows = this.#rowsOf(frames);
    const broken = this.#broken;
    this.#broken = [];
    return { rows, broken };
  }

  #close(): void {
    const text = this.#open.join('\n');
    if (text.trim() !== '') this.#frames.push({ text, line: this.#openLine });
    this.#open = [];
    this.#openCharacters = 0;
  }

  /** Takes the first of the open lines for broken; gives the others, to be read anew. */
  #giveUp(): { text: string; number: number }[] {
    const [first = '', ...others] = this.#open;
    const line = this.#openLine;
    this.#broken.push({ line, text: first.slice(0, longestQuote) });
    this.#open = [];
    this.#openCharacters = 0;
    return others.map((text, index) => ({ text, number: line + 1 + index }));
  }

  /** Whether a quoted cell is open after this line, and whether a quote stood in one that neither doubles nor ends it. */
  #scan(line: string, isInside: boolean): { isOpen: boolean; isStray: boolean } {
    let isOpen = isInside;
    let isStray = false;
    let quote = line.indexOf('"');
    while (quote >= 0) {
      const next = line[quote + 1];
      if (!isOpen) isOpen = this.#startsCell(line, quote);
      else if (next === '"') quote += 1;
      else if (next === undefined || next === this.#delimiter || /^ *$/.test(line.slice(quote + 1)))
        isOpen = false;
      else isStray = true;
      quote = line.indexOf('"', quote + 1);
    }
    return { isOpen, isStray };
  }

  #startsCell(line: string, position: number): boolean {
    let before = position - 1;
    while (line[before] === ' ') before -= 1;
    return before < 0 || line[before] === this.#delimiter;
  }

  /** All at once, which is fast; one by one where that does not give a row for each. */
  #rowsOf(frames: readonly Frame[]): TableRow[] {
    const cells = this.#parse(frames.map(({ text }) => text).join('\n'));
    if (cells?.length === frames.length) {
      return frames.map(({ line }, index) => ({ cells: cells[index] ?? [], line }));
    }
    return frames.flatMap(({ text, line }) => {
      const row = this.#parse(text)?.[0];
      if (row === undefined) this.#broken.push({ line, text: text.slice(0, longestQuote) });
      return row === undefined ? [] : [{ cells: row, line }];
    });
  }

  #parse(text: string): string[][] | null {
    try {
      return parse(text, {
        delimiter: this.#delimiter,
        record_delimiter: '\n',
        relax_quotes: true,
        relax_column_count: true,
        ltrim: true,
      });
    } catch {
      return null;
    }
  }
}
