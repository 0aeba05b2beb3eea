/** Rows and columns, whether they stand in a table or as objects of JSON. */
import { brokenOff } from '../shared/brokenOff.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { tableHead, tableRows, type TableRow } from '../shared/table.ts';
import { headLines, headText, textEncoding, textLines } from '../shared/textFile.ts';
import { readWrittenTime } from '../shared/writtenTime.ts';

interface GridPiece {
  /** Their cells stand in the order of the columns. */
  rows: TableRow[];
  broken: { line: number; text: string }[];
  endByte: number;
}

export interface Grid {
  columns: string[];
  /** False where the first row is data already, and the columns have only numbers. */
  isNamed: boolean;
  /** The first rows. */
  head: TableRow[];
  /** 0..1: the share of the first rows that have the commonest number of cells. */
  evenness: number;
  rows(signal: AbortSignal | undefined): AsyncGenerator<GridPiece, void, undefined>;
}

const headRows = 100;
const mostColumns = 200;
const longestQuote = 300;

/** A table as text; null where the file is none. */
export async function textGrid(file: SetFile): Promise<Grid | null> {
  const table = await tableHead(file);
  if (table === null) return null;
  const width = commonWidth(table.rows);
  const first = table.rows.findIndex(({ cells }) => cells.length === width);
  const top = table.rows[first];
  if (top === undefined || width > mostColumns) return null;
  const isNamed =
    !top.cells.some((cell) => readWrittenTime(cell) !== null) &&
    top.cells.some((cell) => /\p{L}/u.test(cell));
  const columns = top.cells.map((cell, index) =>
    isNamed && cell.trim() !== '' ? cell.trim() : `Column ${index + 1}`,
  );
  const head = table.rows.slice(isNamed ? first + 1 : first);
  const even = head.filter(({ cells }) => cells.length === width).length;
  async function* rows(signal: AbortSignal | undefined): AsyncGenerator<GridPiece, void, undefined> {
    for await (const piece of tableRows(file, table?.delimiter ?? ',', signal)) {
      const data = isNamed ? piece.rows.filter(({ line }) => line > (top?.line ?? 0)) : piece.rows;
      yield { ...piece, rows: data };
    }
  }
  return { columns, isNamed, head, evenness: head.length === 0 ? 0 : even / head.length, rows };
}

function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? 0;
}

/** Fields that hold the list of objects where it is not the whole file. */
const listNames = ['messages', 'data', 'items', 'results', 'rows', 'records', 'chat'];

/** Objects of JSON, one a line or in a list, by the names of their fields; null where the file is none. */
export async function jsonGrid(file: SetFile): Promise<Grid | null> {
  const start = (await headText(file)).trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return null;
  const list = start.startsWith('[') ? '$.*' : listPath(start);
  const isLines = start.startsWith('{') && isObjects((await headLines(file)).slice(0, 20), list !== null);
  const path = isLines ? null : list;
  if (!isLines && path === null) return null;
  const head = await headObjects(file, path);
  const first = head.slice(0, headRows);
  const columns = [...new Set(first.flatMap(({ value }) => [...flatten(value).keys()]))].slice(
    0,
    mostColumns,
  );
  if (columns.length < 2) return null;
  const cellsOf = (value: unknown) => {
    const fields = flatten(value);
    return columns.map((name) => fields.get(name) ?? '');
  };
  async function* rows(signal: AbortSignal | undefined): AsyncGenerator<GridPiece, void, undefined> {
    for await (const { values, broken, endByte } of objects(file, path, signal)) {
      yield { rows: values.map(({ value, line }) => ({ cells: cellsOf(value), line })), broken, endByte };
    }
  }
  const rowsOfHead = first.map(({ value, line }) => ({ cells: cellsOf(value), line }));
  return { columns, isNamed: true, head: rowsOfHead, evenness: 1, rows };
}

function listPath(start: string): string | null {
  const name = listNames.find((one) => new RegExp(`"${one}"\\s*:\\s*\\[\\s*\\{`).test(start));
  return name === undefined ? null : `$.${name}.*`;
}

/** An object that stands alone on its line may as well hold the list. */
function isObjects(lines: readonly string[], mayBeList: boolean): boolean {
  const whole = lines.filter((line) => line.trim() !== '');
  const [first] = whole;
  if (first === undefined || asObject(first) === null || (mayBeList && whole.length === 1)) return false;
  return whole.filter((line) => asObject(line) !== null).length * 2 >= whole.length;
}

function asObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** As many as stand in the first bytes: to know what a file is, it is never read further. */
async function headObjects(file: SetFile, path: string | null): Promise<ObjectPiece['values']> {
  if (path === null) {
    const lines = await headLines(file);
    return lines
      .map((text, index) => ({ value: asObject(text), line: index + 1 }))
      .filter(({ value }) => value !== null);
  }
  const values: ObjectPiece['values'] = [];
  for await (const piece of jsonValues(inOnePiece(await file.head()), await textEncoding(file), [path])) {
    values.push(...piece.values);
  }
  return values;
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes;
}

interface ObjectPiece extends Pick<GridPiece, 'broken' | 'endByte'> {
  values: { value: unknown; line: number }[];
}

async function* objects(
  file: SetFile,
  path: string | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<ObjectPiece, void, undefined> {
  const encoding = await textEncoding(file);
  if (path !== null) {
    for await (const piece of jsonValues(file.stream(), encoding, [path])) {
      if (signal?.aborted === true) throw new EvenkeelError('cancelled');
      const broken = piece.broken === null ? [] : [{ line: piece.broken.line, text: brokenOff }];
      yield { values: piece.values, broken, endByte: piece.endByte };
    }
    return;
  }
  let endByte = 0;
  const onBytes = (bytes: number) => (endByte = bytes);
  for await (const { lines, firstLine } of textLines(file, encoding, signal, onBytes)) {
    const values: ObjectPiece['values'] = [];
    const broken: ObjectPiece['broken'] = [];
    lines.forEach((text, index) => {
      const line = firstLine + index;
      const value = asObject(text);
      if (value !== null) values.push({ value, line });
      else if (text.trim() !== '') broken.push({ line, text: text.slice(0, longestQuote) });
    });
    yield { values, broken, endByte };
  }
}

/** The fields of an object, those of objects within by paths as `from.name`. */
function flatten(
  value: unknown,
  prefix = '',
  fields = new Map<string, string>(),
  depth = 0,
): Map<string, string> {
  if (typeof value !== 'object' || value === null || depth > 3) return fields;
  for (const [name, inner] of Object.entries(value)) {
    const path = `${prefix}${name}`;
    if (typeof inner === 'string') fields.set(path, inner);
    else if (typeof inner === 'number' || typeof inner === 'boolean') fields.set(path, String(inner));
    else if (Array.isArray(inner)) {
      const plain = inner.filter((part) => typeof part === 'string' || typeof part === 'number');
      if (plain.length > 0) fields.set(path, plain.join(' '));
    } else flatten(inner, `${path}.`, fields, depth + 1);
  }
  return fields;
}
