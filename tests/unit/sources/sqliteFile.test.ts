import type { Database } from 'better-sqlite3-multiple-ciphers';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSqlite, type SqliteRow } from '../../../src/main/sources/shared/sqliteFile.ts';
import { memoryFile } from './memoryFile.ts';
import { databaseBytes } from './sqliteDatabase.ts';

async function read(
  bytes: Uint8Array,
  table: string,
  columns: string[],
  log: Uint8Array | null = null,
): Promise<{ rows: SqliteRow[]; damaged: number }> {
  const file = await openSqlite(memoryFile(bytes), log === null ? null : memoryFile(log));
  const rows: SqliteRow[] = [];
  for await (const some of file.rows(table, columns)) rows.push(...some);
  return { rows, damaged: file.damaged() };
}

function made(sql: string, fill: (database: Database) => void = () => {}): Uint8Array {
  return databaseBytes((database) => {
    database.exec(sql);
    fill(database);
  }).file;
}

test('every kind of value is read as it was written', async () => {
  const bytes = made(`CREATE TABLE t (id INTEGER PRIMARY KEY, a, b);
    INSERT INTO t VALUES (1, NULL, 0), (2, 1, -2), (3, 300, -70000), (4, 5000000000, 1.5),
      (5, 9007199254740993, x'00ff'), (6, 'é😀', ''), (-7, 140737488355327, 2147483648);`);
  const { rows, damaged } = await read(bytes, 'T', ['ID', 'a', 'b', 'none']);
  expect(rows.map((row) => Object.values(row))).toEqual([
    [-7, 140737488355327, 2147483648, null],
    [1, null, 0, null],
    [2, 1, -2, null],
    [3, 300, -70000, null],
    [4, 5000000000, 1.5, null],
    [5, 9007199254740993n, new Uint8Array([0, 255]), null],
    [6, 'é😀', '', null],
  ]);
  expect(damaged).toBe(0);
});

test.each(['UTF-8', 'UTF-16le', 'UTF-16be'])('%s, any size of page and of text', async (encoding) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(512, 1024, 4096, 65536),
      fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 30 }),
      async (pageBytes, lengths) => {
        const texts = lengths.map((length, index) => `é${index} `.repeat(length).slice(0, length));
        const bytes = made(
          `PRAGMA encoding='${encoding}'; PRAGMA page_size=${pageBytes}; CREATE TABLE t (x, y TEXT, z)`,
          (database) => {
            const insert = database.prepare('INSERT INTO t VALUES (?, ?, ?)');
            for (const [index, text] of texts.entries()) insert.run(index, text, index);
          },
        );
        const { rows } = await read(bytes, 't', ['rowid', 'y', 'z']);
        expect(rows).toEqual(texts.map((y, index) => ({ rowid: index + 1, y, z: index })));
      },
    ),
    { numRuns: 12 },
  );
});

test('columns are known by whatever made the table', async () => {
  const bytes = made(`CREATE TABLE "odd ""name" ([first one] VARCHAR(10, 2) DEFAULT ('a,b)'), -- a comment, (
      \`key\` INTEGER, twice INT GENERATED ALWAYS AS (key * 2) VIRTUAL, stored INT AS (key) STORED,
      UNIQUE ([first one], key), CONSTRAINT p PRIMARY KEY (key));
    INSERT INTO "odd ""name" ([first one], key) VALUES ('x', 9);
    ALTER TABLE "odd ""name" ADD COLUMN later TEXT;
    INSERT INTO "odd ""name" ([first one], key, later) VALUES ('y', 10, 'z');
    CREATE TABLE keyed (a PRIMARY KEY) WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(text);`);
  const file = await openSqlite(memoryFile(bytes));
  expect(file.tables.get('odd "name')).toEqual(['first one', 'key', 'stored', 'later']);
  expect([file.tables.has('keyed'), file.tables.has('words')]).toEqual([false, false]);
  const { rows } = await read(bytes, 'odd "name', ['first one', 'key', 'stored', 'later']);
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['x', 9, 9, null],
    ['y', 10, 10, 'z'],
  ]);
});

function numbered(database: Database, count: number): void {
  const insert = database.prepare('INSERT INTO t VALUES (?, ?)');
  database.transaction(() => {
    for (let index = 1; index <= count; index++) insert.run(index, `row ${index} ${'.'.repeat(index % 300)}`);
  })();
}

test('a table of many pages comes whole and in order', async () => {
  const bytes = made('CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)', (database) =>
    numbered(database, 20_000),
  );
  const { rows } = await read(bytes, 't', ['id']);
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
});

test('what stands only in the write-ahead log is read too, as far as it was committed', async () => {
  const { file, log } = databaseBytes((database) => {
    database.exec(
      'PRAGMA journal_mode=wal; PRAGMA wal_autocheckpoint=0; CREATE TABLE t (id INTEGER PRIMARY KEY, x)',
    );
    database.pragma('wal_checkpoint(TRUNCATE)');
    numbered(database, 3);
    database.exec("UPDATE t SET x = 'new' WHERE id = 2");
  });
  expect((await read(file, 't', ['id'])).rows).toEqual([]);
  const { rows } = await read(file, 't', ['id', 'x'], log);
  expect(rows.map(({ id, x }) => [id, x])).toEqual([
    [1, 'row 1 .'],
    [2, 'new'],
    [3, 'row 3 ...'],
  ]);
  const cut = await read(file, 't', ['x'], log?.subarray(0, log.length - 100) ?? null);
  expect(cut.rows[1]).toEqual({ x: 'row 2 ..' });
});

test('a damaged page costs its own rows only, and is counted', async () => {
  const bytes = made('PRAGMA page_size=1024; CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)', (database) =>
    numbered(database, 500),
  );
  bytes.fill(0xee, 20 * 1024, 21 * 1024);
  const { rows, damaged } = await read(bytes, 't', ['id', 'x']);
  expect(damaged).toBe(1);
  expect(rows.length).toBeGreaterThan(480);
});

test('no bytes at all make it fail or run on', async () => {
  const bytes = made('PRAGMA page_size=512; CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT)', (database) =>
    numbered(database, 60),
  );
  const change = fc.tuple(fc.integer({ min: 18, max: bytes.length - 1 }), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 40 }), fc.nat(bytes.length), async (changes, end) => {
      const harmed = Uint8Array.from(bytes);
      for (const [at, byte] of changes) harmed[at] = byte;
      const cut = harmed.subarray(0, Math.max(100, end));
      const found = await read(cut, 't', ['id', 'x']).catch((error: unknown) => String(error));
      if (typeof found === 'string') expect(found).toContain('holds no chat');
      else expect(found.rows.length).toBeLessThan(5000);
    }),
    { numRuns: 300 },
  );
});
