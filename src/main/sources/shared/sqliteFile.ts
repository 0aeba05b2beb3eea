import type { ByteFile } from '../../files/byteFile.ts';
import { isSqlite, openPages, type SqlitePages } from './sqliteFilePages.ts';
import {
  byteAt,
  DamageError,
  mostRowBytes,
  readFields,
  readValue,
  readVarint,
  type SqliteValue,
} from './sqliteFileRecord.ts';
import { readTable, type SqliteTable } from './sqliteFileSchema.ts';

export { isSqlite };

/** A row by the names that were asked for; null where the table has no such column. */
export type SqliteRow = Record<string, SqliteValue>;

export interface SqliteFile {
  /** The columns of each table. */
  tables: ReadonlyMap<string, readonly string[]>;
  /**
   * All rows of a table in the order of their numbers, those of one page at a time; nothing where there is no such
   * table. Names of tables and columns count as SQLite does, whatever their case; `rowid` is the row's own number.
   */
  rows(table: string, columns: readonly string[]): AsyncGenerator<SqliteRow[], void, undefined>;
  /** Pages and rows that could not be read so far, and were passed over. */
  damaged(): number;
}

const schemaTable: SqliteTable = {
  name: 'sqlite_schema',
  rootPage: 1,
  columns: ['type', 'name', 'tbl_name', 'rootpage', 'sql'],
  rowNumberColumn: null,
};

/**
 * Opens an SQLite file where it lies, also sealed or in an archive: read page by page, never in the clear on disk, and
 * without running anything it says. `log` is the `-wal` file beside it. Throws `file-not-chat`.
 */
export async function openSqlite(file: ByteFile, log: ByteFile | null = null): Promise<SqliteFile> {
  const [quick, quickLog] = [await file.seekable?.(), await log?.seekable?.()];
  const pages = await openPages(quick ?? file, quickLog ?? log);
  const damage = { count: 0 };
  const tables = new Map<string, SqliteTable>();
  const wanted = ['type', 'name', 'rootpage', 'sql'];
  for await (const rows of walk(pages, schemaTable, wanted, damage)) {
    for (const { type, name, rootpage, sql } of rows) {
      if (type !== 'table' || typeof name !== 'string' || typeof sql !== 'string') continue;
      const table = typeof rootpage === 'number' ? readTable(name, rootpage, sql) : null;
      if (table !== null) tables.set(name.toLowerCase(), table);
    }
  }
  return {
    tables: new Map([...tables.values()].map(({ name, columns }) => [name, columns])),
    async *rows(name, columns) {
      const table = tables.get(name.toLowerCase());
      if (table !== undefined) yield* walk(pages, table, columns, damage);
    },
    damaged: () => damage.count,
  };
}

interface Damage {
  count: number;
}

/** The rows of a table's tree, from left to right. */
async function* walk(
  pages: SqlitePages,
  table: SqliteTable,
  columns: readonly string[],
  damage: Damage,
): AsyncGenerator<SqliteRow[], void, undefined> {
  const slots = columns.map((column) => slotOf(table, column));
  const seen = new Uint8Array(Math.ceil((pages.count + 1) / 8));
  const ahead = [table.rootPage];
  for (let number = ahead.pop(); number !== undefined; number = ahead.pop()) {
    const bit = 1 << (number & 7);
    const isKnown = number < 1 || number > pages.count || ((seen[number >> 3] ?? 0) & bit) !== 0;
    if (isKnown) {
      damage.count += 1;
      continue;
    }
    seen[number >> 3] = (seen[number >> 3] ?? 0) | bit;
    try {
      const page = new TablePage(pages, await pages.read(number), number);
      if (page.isLeaf) yield await page.rows(slots, damage);
      else ahead.push(...page.children().toReversed());
    } catch (error) {
      if (!(error instanceof DamageError || error instanceof RangeError)) throw error;
      damage.count += 1;
    }
  }
}

interface Slot {
  column: string;
  /** Which value of the row; -1: the row's number, -2: none. */
  index: number;
}

function slotOf(table: SqliteTable, column: string): Slot {
  const asked = column.toLowerCase();
  const index = table.columns.findIndex((name) => name.toLowerCase() === asked);
  const isNumber = index < 0 ? asked === 'rowid' : table.columns[index] === table.rowNumberColumn;
  return { column, index: isNumber ? -1 : index < 0 ? -2 : index };
}

/** A page of a table's tree: rows on a leaf, else the pages below it. */
class TablePage {
  readonly #pages: SqlitePages;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #start: number;
  readonly isLeaf: boolean;

  constructor(pages: SqlitePages, bytes: Uint8Array, number: number) {
    this.#pages = pages;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    // The first page begins with the head of the file.
    this.#start = number === 1 ? 100 : 0;
    const kind = bytes[this.#start];
    if (kind !== 5 && kind !== 13) throw new DamageError();
    this.isLeaf = kind === 13;
  }

  children(): number[] {
    const numbers = this.#cells(12).map((cell) => this.#view.getUint32(cell));
    return [...numbers, this.#view.getUint32(this.#start + 8)];
  }

  /** A row that cannot be read is passed over; the others of the page stand. */
  async rows(slots: readonly Slot[], damage: Damage): Promise<SqliteRow[]> {
    const rows: SqliteRow[] = [];
    for (const cell of this.#cells(8)) {
      try {
        rows.push(await this.#row(cell, slots));
      } catch (error) {
        if (!(error instanceof DamageError || error instanceof RangeError)) throw error;
        damage.count += 1;
      }
    }
    return rows;
  }

  #cells(headBytes: number): number[] {
    const count = this.#view.getUint16(this.#start + 3);
    const first = this.#start + headBytes;
    if (first + count * 2 > this.#bytes.length) throw new DamageError();
    return Array.from({ length: count }, (_, index) => this.#view.getUint16(first + index * 2));
  }

  async #row(cell: number, slots: readonly Slot[]): Promise<SqliteRow> {
    const { value: size, next } = readVarint(this.#bytes, cell);
    const number = readRowNumber(this.#bytes, next);
    const payload = new Payload(this.#pages, this.#bytes, readVarint(this.#bytes, next).next, size);
    const headerBytes = readVarint(await payload.until(Math.min(9, size)), 0).value;
    const fields = readFields(await payload.until(headerBytes), headerBytes);
    const row: SqliteRow = {};
    for (const { column, index } of slots) {
      const field = fields[index];
      if (index === -1) row[column] = number;
      // Columns that were added later are missing in the rows of before.
      else if (field === undefined) row[column] = null;
      else row[column] = readValue(await payload.until(field.end), field, this.#pages.encoding);
    }
    return row;
  }
}

/** A row's number has 64 bits, also negative ones. */
function readRowNumber(bytes: Uint8Array, start: number): number | bigint {
  const { value, next } = readVarint(bytes, start);
  if (next - start < 8) return value;
  let exact = 0n;
  for (let index = start; index < next; index++) {
    const byte = BigInt(byteAt(bytes, index));
    exact = index - start === 8 ? (exact << 8n) | byte : (exact << 7n) | (byte & 127n);
  }
  const signed = BigInt.asIntN(64, exact);
  const isExact = signed <= Number.MAX_SAFE_INTEGER && signed >= Number.MIN_SAFE_INTEGER;
  return isExact ? Number(signed) : signed;
}

/** The bytes of one row: some on its page, the rest in a chain of pages that is followed only as far as needed. */
class Payload {
  readonly #pages: SqlitePages;
  readonly #size: number;
  #parts: Uint8Array[];
  #joined: Buffer;
  #length: number;
  #nextPage: number;

  constructor(pages: SqlitePages, page: Uint8Array, start: number, size: number) {
    this.#pages = pages;
    this.#size = size;
    const local = localBytes(size, pages.usableBytes);
    if (start + local > page.length) throw new DamageError();
    this.#joined = Buffer.from(page.buffer, page.byteOffset + start, local);
    this.#parts = [this.#joined];
    this.#length = local;
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    this.#nextPage = local < size ? view.getUint32(start + local) : 0;
  }

  /** At least the bytes before `end`. */
  async until(end: number): Promise<Buffer> {
    if (end <= this.#joined.length) return this.#joined;
    if (end > this.#size || end > mostRowBytes) throw new DamageError();
    while (this.#length < end) await this.#follow();
    this.#joined = Buffer.concat(this.#parts);
    this.#parts = [this.#joined];
    return this.#joined;
  }

  async #follow(): Promise<void> {
    if (this.#nextPage < 1 || this.#nextPage > this.#pages.count) throw new DamageError();
    const page = await this.#pages.read(this.#nextPage);
    this.#nextPage = new DataView(page.buffer, page.byteOffset, page.byteLength).getUint32(0);
    const part = page.subarray(4, Math.min(this.#pages.usableBytes, 4 + this.#size - this.#length));
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** How much of a row stands on its page: section 1.6. */
function localBytes(size: number, usable: number): number {
  if (size <= usable - 35) return size;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const most = least + ((size - least) % (usable - 4));
  return most <= usable - 35 ? most : least;
}
