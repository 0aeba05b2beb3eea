import { EvenkeelError } from '../../../shared/errors.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { ParseOptions, SourceFiles, SourceRecord } from '../source.ts';
import { fileAt } from './setIndex.ts';
import { isSqlite, openSqlite, type SqliteFile, type SqliteRow } from './sqliteFile.ts';

/** The columns of a database's tables; null where the file is none. */
export async function sqliteTables(file: SetFile): Promise<SqliteFile['tables'] | null> {
  if (!isSqlite(await file.head())) return null;
  const database = await openSqlite(file).catch(() => null);
  return database?.tables ?? null;
}

/** Opens the database of a source, with what its write-ahead log beside it holds. Throws `file-not-chat`. */
export async function openSqliteSource(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): Promise<{ file: SetFile; database: SqliteFile }> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const log = fileAt(set, `${file.path}-wal`) ?? null;
  return { file, database: await openSqlite(await counted(file, options), log) };
}

/** The rows of a table one by one, as what `read` makes of them; those it makes nothing of are left out. */
export async function sqliteMap<Value>(
  database: SqliteFile,
  table: string,
  columns: readonly string[],
  read: (row: SqliteRow) => Value | undefined,
): Promise<Value[]> {
  const values: Value[] = [];
  for await (const rows of database.rows(table, columns)) {
    for (const row of rows) {
      const value = read(row);
      if (value !== undefined) values.push(value);
    }
  }
  return values;
}

/** What could not be read of a database, told once; nothing where all could. */
export function damageOf(database: SqliteFile): SourceRecord[] {
  const count = database.damaged();
  const text = `(Parts of the database are damaged and could not be read: ${count}. All others were read.)`;
  return count === 0 ? [] : [{ type: 'not-understood', line: 0, text }];
}

/** Tells progress by what is read of the file; some pages are read again. */
async function counted(file: SetFile, { onProgress }: ParseOptions): Promise<ByteFile> {
  const still = await file.seekable();
  let bytes = 0;
  return {
    name: file.name,
    sizeBytes: still.sizeBytes,
    stream: (start, end) => still.stream(start, end),
    async read(start, end) {
      const piece = await still.read(start, end);
      bytes += piece.length;
      onProgress?.(Math.min(bytes, file.sizeBytes));
      return piece;
    },
  };
}
