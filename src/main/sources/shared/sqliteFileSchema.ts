/** What a `CREATE TABLE` says of the columns that stand in each row. */
export interface SqliteTable {
  name: string;
  rootPage: number;
  /** In the order in which rows hold them. */
  columns: string[];
  /** The column that is another name of the row's own number, or null. */
  rowNumberColumn: string | null;
}

/** A word, a quoted name, a text, or one sign; comments and spaces lie between. */
const token =
  /--[^\n]*|\/\*[^]*?\*\/|\s+|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|'(?:[^']|'')*'|[\p{L}\p{N}_$.]+|./gsu;
const constraints = new Set(['CONSTRAINT', 'PRIMARY', 'UNIQUE', 'CHECK', 'FOREIGN']);
const longestStatement = 1 << 20;

/** Reads the columns of a `CREATE TABLE`; null for tables whose rows are kept in another way. */
export function readTable(name: string, rootPage: number, statement: string): SqliteTable | null {
  const tokens = (statement.slice(0, longestStatement).match(token) ?? []).filter(
    (part) => !/^(?:--|\/\*|\s)/.test(part),
  );
  const open = tokens.indexOf('(');
  if (open < 0 || tokens.slice(0, open).some((part) => part.toUpperCase() === 'VIRTUAL')) return null;
  const { parts, after } = splitParts(tokens.slice(open + 1));
  if (/WITHOUT,ROWID/i.test(after.join())) return null;
  const table: SqliteTable = { name, rootPage, columns: [], rowNumberColumn: null };
  const integers = new Map<string, string>();
  for (const part of parts) readPart(part, table, integers);
  return table;
}

/** The parts between the commas of the outermost parentheses, and what follows these. */
function splitParts(tokens: string[]): { parts: string[][]; after: string[] } {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const [index, part] of tokens.entries()) {
    if (part === ')' && depth === 0) return { parts, after: tokens.slice(index + 1) };
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    if (part === ',' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(part);
  }
  return { parts, after: [] };
}

/** One column, or one rule for the whole table. `integers` gathers the columns that could be the row's number. */
function readPart([first = '', ...rest]: string[], table: SqliteTable, integers: Map<string, string>): void {
  const words = rest.map((word) => word.toUpperCase());
  if (constraints.has(first.toUpperCase())) {
    const key = /(?:^|,)PRIMARY,KEY,\(,([^,]+),(?:ASC,|DESC,)?\)/i.exec([first, ...rest].join());
    const column = integers.get(unquoted(key?.[1] ?? '').toLowerCase());
    if (column !== undefined) table.rowNumberColumn = column;
    return;
  }
  const isComputed = words.includes('AS') && !words.includes('STORED');
  const name = unquoted(first);
  if (name === '' || isComputed) return;
  table.columns.push(name);
  if (words[0] !== 'INTEGER') return;
  integers.set(name.toLowerCase(), name);
  if (words.join().includes('PRIMARY,KEY') && !words.includes('DESC')) table.rowNumberColumn = name;
}

function unquoted(name: string): string {
  const [quote = ''] = name;
  if (!'"`[\''.includes(quote) || quote === '') return name;
  const inner = name.slice(1, -1);
  return quote === '[' ? inner : inner.replaceAll(quote + quote, quote);
}
