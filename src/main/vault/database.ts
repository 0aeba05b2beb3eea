/**
 * The encrypted database: SQLCipher 4 with a raw key, opened twice. Who holds a `Readable` cannot write: it has no
 * way to, and its connection is read-only. Who holds a `Writable` can do both, inside transactions.
 */
import { existsSync, rmSync } from 'node:fs';
import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import type { Database, Statement } from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import { makePrivateFile } from '../files/privateFile.ts';
import { migrate, migrations, requireKnownVersion, type Migration } from './migrate.ts';
import { nativeBinding } from './nativeBinding.ts';

type SqlValue = string | number | bigint | Uint8Array | null;
/** Values for `?` in order, or one object for the `@names` of a statement. */
export type SqlParameters = SqlValue[] | [Record<string, SqlValue>];

/** A connection that reads. Statements are prepared once and kept; every row is checked against its schema. */
export interface Readable {
  all<Row>(schema: z.ZodType<Row>, sql: string, ...parameters: SqlParameters): Row[];
  get<Row>(schema: z.ZodType<Row>, sql: string, ...parameters: SqlParameters): Row | undefined;
  /** Row by row, for results too large for memory. Nothing else may run on this connection meanwhile. */
  iterate<Row>(schema: z.ZodType<Row>, sql: string, ...parameters: SqlParameters): Generator<Row, void>;
}

/** A connection that also writes. */
export interface Writable extends Readable {
  run(sql: string, ...parameters: SqlParameters): { changes: number; lastId: number };
  /** All of `work` or, when it throws, nothing. Inside another transaction it is a part of that one. */
  transaction<Result>(work: () => Result): Result;
  /** Writes the log into the database and empties it, so that nothing deleted stays behind in it. */
  truncateLog(): void;
}

export interface OpenDatabase {
  reader: Readable;
  writer: Writable;
  close(): void;
}

/** Makes a new database at `path`. The key, 32 bytes, is read and not kept; the caller zeroes it. */
export function createDatabase(path: string, dataKey: Uint8Array): OpenDatabase {
  makePrivateFile(path);
  return openConnections(path, dataKey, migrations);
}

/**
 * Opens the existing database at `path`. Throws `vault-damaged` (also for another key) and `vault-newer`;
 * in both cases nothing on disk is changed.
 */
export function openDatabase(
  path: string,
  dataKey: Uint8Array,
  known: readonly Migration[] = migrations,
): OpenDatabase {
  inspect(path, dataKey, known);
  return openConnections(path, dataKey, known);
}

/** Throws what openDatabase throws, and leaves the folder as it was. */
function inspect(path: string, dataKey: Uint8Array, known: readonly Migration[]): void {
  const hadLog = existsSync(`${path}-wal`);
  const database = connect(path, dataKey, { readonly: true });
  try {
    requireKnownVersion(database, known);
  } finally {
    database.close();
    // Even a read-only connection starts an empty log, and does not take it away again.
    if (!hadLog) for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
  }
}

function openConnections(path: string, dataKey: Uint8Array, known: readonly Migration[]): OpenDatabase {
  const writing = connect(path, dataKey, {});
  try {
    writing.pragma('journal_mode = WAL');
    writing.pragma('synchronous = FULL');
    writing.pragma('secure_delete = ON');
    // Fewer, larger checkpoints: a large import rewrites the same index pages many times.
    writing.pragma('wal_autocheckpoint = 8000');
    migrate(writing, known);
    const reading = connect(path, dataKey, { readonly: true });
    return { reader: readable(reading), writer: writable(writing), close: () => closeBoth(reading, writing) };
  } catch (error) {
    writing.close();
    throw error;
  }
}

function closeBoth(reading: Database, writing: Database): void {
  reading.close();
  writing.pragma('wal_checkpoint(TRUNCATE)');
  writing.close();
}

function connect(path: string, dataKey: Uint8Array, options: { readonly?: boolean }): Database {
  const database = new DatabaseConnection(path, { ...options, ...nativeBinding() });
  // "raw:" says that these 32 bytes are the key itself; without it they would be hashed as a passphrase.
  const key = Buffer.concat([Buffer.from('raw:'), dataKey]);
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma('legacy = 4');
    database.key(key);
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    database.pragma('foreign_keys = ON');
    database.pragma('temp_store = MEMORY');
    database.pragma('trusted_schema = OFF');
    database.pragma('cache_size = -65536');
    return database;
  } catch (cause) {
    database.close();
    throw new EvenkeelError('vault-damaged', { cause });
  } finally {
    key.fill(0);
  }
}

const manyRows = 100;

function readable(database: Database): Readable {
  const statement = statementCache(database);
  return {
    all(schema, sql, ...parameters) {
      const rows = statement(sql).all(...parameters);
      // Very many checked at once take half as long; to make a schema of all costs as much as some rows.
      return rows.length < manyRows ? rows.map((row) => schema.parse(row)) : z.array(schema).parse(rows);
    },
    get(schema, sql, ...parameters) {
      const row = statement(sql).get(...parameters);
      return row === undefined ? undefined : schema.parse(row);
    },
    *iterate(schema, sql, ...parameters) {
      for (const row of statement(sql).iterate(...parameters)) yield schema.parse(row);
    },
  };
}

function writable(database: Database): Writable {
  const statement = statementCache(database);
  return {
    ...readable(database),
    run(sql, ...parameters) {
      const { changes, lastInsertRowid } = statement(sql).run(...parameters);
      return { changes, lastId: Number(lastInsertRowid) };
    },
    transaction: (work) => database.transaction(work).immediate(),
    truncateLog: () => void database.pragma('wal_checkpoint(TRUNCATE)'),
  };
}

function statementCache(database: Database): (sql: string) => Statement {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const prepared = database.prepare(sql);
    statements.set(sql, prepared);
    return prepared;
  };
}
