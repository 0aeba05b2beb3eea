import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { createDatabase, openDatabase } from '../../../src/main/vault/database.ts';
import { migrations } from '../../../src/main/vault/migrate.ts';

const key = randomBytes(32);
const countRow = z.object({ count: z.int() });
const count = 'SELECT count(*) AS count FROM person';
const insert = "INSERT INTO person (name, created_at_milliseconds) VALUES ('Ada', 0)";
let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-database-'));
  path = join(directory, 'vault.db');
});

afterEach(() => rm(directory, { recursive: true, force: true }));

test('a reader sees what was written, and cannot write by any statement', () => {
  const database = createDatabase(path, key);
  const { reader, writer } = database;
  writer.run(insert);
  expect(reader.get(countRow, count)).toEqual({ count: 1 });
  expect(() => reader.all(z.unknown(), `${insert} RETURNING id`)).toThrow(/readonly/);
  expect(() => reader.get(z.unknown(), 'DELETE FROM person RETURNING id')).toThrow(/readonly/);
  expect(Object.keys(reader)).toEqual(['all', 'get', 'iterate']);
  database.close();
});

test('a transaction that throws leaves nothing, also when it lies inside another', () => {
  const database = createDatabase(path, key);
  const { reader, writer } = database;
  writer.transaction(() => {
    writer.run(insert);
    expect(() =>
      writer.transaction(() => {
        writer.run(insert);
        throw new Error('stop');
      }),
    ).toThrow('stop');
  });
  expect(reader.get(countRow, count)).toEqual({ count: 1 });
  database.close();
});

test('a row that is not what its schema says is an error', () => {
  const database = createDatabase(path, key);
  const { reader, writer } = database;
  writer.run(insert);
  expect(() => reader.all(z.object({ name: z.number() }), 'SELECT name FROM person')).toThrow();
  database.close();
});

test('the connection keeps what was deleted out of the file, and foreign keys in order', () => {
  const database = createDatabase(path, key);
  const { writer } = database;
  const pragma = (name: string): unknown => writer.get(z.record(z.string(), z.unknown()), `PRAGMA ${name}`);
  expect(
    ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'temp_store', 'trusted_schema'].map(
      pragma,
    ),
  ).toEqual([
    { journal_mode: 'wal' },
    { synchronous: 2 },
    { foreign_keys: 1 },
    { secure_delete: 1 },
    { temp_store: 2 },
    { trusted_schema: 0 },
  ]);
  database.close();
});

test('an older database is copied, brought forward, and keeps its rows', async () => {
  const old = createDatabase(path, key);
  old.writer.run(insert);
  old.close();
  const newer = [
    ...migrations,
    { version: 999, sql: "ALTER TABLE person ADD note TEXT NOT NULL DEFAULT 'kept'" },
  ];
  const migrated = openDatabase(path, key, newer);
  expect(migrated.reader.all(z.object({ note: z.string() }), 'SELECT note FROM person')).toEqual([
    { note: 'kept' },
  ]);
  migrated.close();

  const copy = openDatabase(`${path}.before-999`, key);
  expect(copy.reader.get(countRow, count)).toEqual({ count: 1 });
  copy.close();

  openDatabase(path, key, newer).close();
  expect(await readdir(directory)).toEqual(['vault.db']);
});

test('a step that fails leaves the older database as it was', () => {
  createDatabase(path, key).close();
  const broken = [
    ...migrations,
    { version: 999, sql: 'CREATE TABLE added (id INTEGER); SELECT no_such_thing' },
  ];
  expect(() => openDatabase(path, key, broken)).toThrow();
  const same = openDatabase(path, key);
  expect(same.reader.all(z.unknown(), "SELECT 1 FROM sqlite_schema WHERE name = 'added'")).toEqual([]);
  same.close();
});
