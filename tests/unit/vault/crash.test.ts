import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createDatabase, openDatabase } from '../../../src/main/vault/database.ts';
import { lockVault } from '../../../src/main/vault/lock.ts';

test('killed in the middle of writing, the database opens and holds all that was said to be kept', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-crash-'));
  const path = join(directory, 'vault.db');
  const key = randomBytes(32);
  createDatabase(path, key).close();
  for (const batches of [3, 11]) {
    const before = countRows(path, key);
    const kept = await writeAndKill(path, key, batches);
    const after = countRows(path, key);
    expect(after - before).toBeGreaterThanOrEqual(kept);
    expect(after % 500).toBe(0);
  }
  await rm(directory, { recursive: true });
}, 60_000);

test('a killed process lets go of its vault', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-lock-'));
  const lockUrl = new URL('../../../src/main/vault/lock.ts', import.meta.url).href;
  const script = `const { lockVault } = await import(process.argv[1]); globalThis.release = lockVault(process.argv[2]);
    console.log('locked'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script, lockUrl, directory]);
  await once(holder.stdout, 'data');
  expect(() => lockVault(directory)).toThrow('already open');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  lockVault(directory)();
  await rm(directory, { recursive: true });
}, 60_000);

/** Kills a writer once it has said that many batches are kept; gives the rows it has said to be kept. */
async function writeAndKill(path: string, key: Buffer, batches: number): Promise<number> {
  const script = fileURLToPath(new URL('./crashingWriter.ts', import.meta.url));
  const writer = spawn(process.execPath, [script, path, key.toString('hex')]);
  let said = '';
  writer.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (said.split('\n').length > batches) writer.kill('SIGKILL');
  });
  const [, signal] = z.tuple([z.null(), z.string()]).parse(await once(writer, 'close'));
  expect(signal).toBe('SIGKILL');
  return Number(said.split('\n').at(-2));
}

function countRows(path: string, key: Buffer): number {
  const database = openDatabase(path, key);
  const integrity = database.reader.get(z.object({ integrity_check: z.string() }), 'PRAGMA integrity_check');
  expect(integrity).toEqual({ integrity_check: 'ok' });
  const rows = database.reader.get(z.object({ count: z.int() }), 'SELECT count(*) AS count FROM person');
  database.close();
  return rows?.count ?? -1;
}
