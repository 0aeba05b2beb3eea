import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { newEnvelope, openEnvelope, readEnvelope } from '../../../src/main/vault/envelope.ts';
import {
  changePassphrase,
  createVault,
  openVault,
  recoverVault,
  type OpenVault,
} from '../../../src/main/vault/vault.ts';

const passphrase = 'seven quiet herons';
const canary = 'marmalade-zeppelin';
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-vault-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

test('what was written is there after closing and opening again', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  vault.close();
  const again = await openVault(directory, passphrase);
  expect(names(again)).toEqual([canary]);
  again.close();
});

test('opens with the same passphrase composed in another way', async () => {
  const { vault } = await createVault(directory, 'caf\u00E9 \uFB01ne day', floorCost);
  vault.close();
  (await openVault(directory, 'cafe\u0301 fine day')).close();
});

test('a wrong passphrase is refused, and changes nothing', async () => {
  (await createVault(directory, passphrase, floorCost)).vault.close();
  const before = await digests();
  await expect(openVault(directory, 'seven quiet heron')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(await digests()).toEqual(before);
});

test('a damaged slot is refused like a wrong passphrase', async () => {
  (await createVault(directory, passphrase, floorCost)).vault.close();
  const envelope = await readEnvelope(directory);
  envelope.slots.passphrase.sealed = 'AAAA';
  envelope.slots.passphrase.nonce = '';
  await writeFile(join(directory, 'vault.json'), JSON.stringify(envelope));
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
});

test.each([
  ['too cheap', { memoryKibibytes: 8, passes: 1, lanes: 1 }],
  ['absurdly dear', { memoryKibibytes: 2 ** 32, passes: 1e9, lanes: 4 }],
])('an envelope that is %s is damaged', async (_, cost) => {
  (await createVault(directory, passphrase, floorCost)).vault.close();
  const envelope = await readEnvelope(directory);
  envelope.slots.passphrase.cost = cost;
  await writeFile(join(directory, 'vault.json'), JSON.stringify(envelope));
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-damaged' });
});

test('changing the passphrase keeps the data, and the old one no longer opens', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  vault.close();
  await changePassphrase(directory, passphrase, 'nine loud herons');
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  const again = await openVault(directory, 'nine loud herons');
  expect(names(again)).toEqual([canary]);
  again.close();
});

test('the recovery code opens the vault once, sets a passphrase, and is replaced', async () => {
  const { vault, recoveryCode } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  vault.close();
  const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const recovered = await recoverVault(directory, typed, 'a new beginning');
  expect(names(recovered.vault)).toEqual([canary]);
  recovered.vault.close();
  await expect(recoverVault(directory, recoveryCode, 'a new beginning')).rejects.toMatchObject({
    code: 'wrong-recovery-code',
  });
  (await openVault(directory, 'a new beginning')).close();
});

test('refuses a short passphrase, a second vault in the same place, and a missing one', async () => {
  await expect(createVault(directory, 'short', floorCost)).rejects.toMatchObject({
    code: 'passphrase-too-short',
  });
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-absent' });
  (await createVault(directory, passphrase, floorCost)).vault.close();
  await expect(createVault(directory, passphrase, floorCost)).rejects.toMatchObject({ code: 'vault-exists' });
});

test('a vault already open is in use, and free again once closed', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-in-use' });
  vault.close();
  (await openVault(directory, passphrase)).close();
});

test('a newer database is refused and stays byte for byte as it was', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  vault.close();
  const plain = await openPlainly();
  plain.pragma('user_version = 99999');
  plain.close();
  const before = await digests();
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-newer' });
  expect(await digests()).toEqual(before);
});

test('a newer envelope is refused', async () => {
  (await createVault(directory, passphrase, floorCost)).vault.close();
  await writeFile(join(directory, 'vault.json'), JSON.stringify({ format: 'evenkeel vault', version: 2 }));
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-newer' });
});

test('a missing or foreign database is damage, never a new empty vault', async () => {
  (await createVault(directory, passphrase, floorCost)).vault.close();
  await writeFile(join(directory, 'vault.db'), Buffer.alloc(8192, 1));
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-damaged' });
  await rm(join(directory, 'vault.db'));
  await expect(openVault(directory, passphrase)).rejects.toMatchObject({ code: 'vault-damaged' });
});

test('creating over a database without its envelope keeps that database aside', async () => {
  await writeFile(join(directory, 'vault.db'), 'left over');
  (await createVault(directory, passphrase, floorCost)).vault.close();
  const aside = (await readdir(directory)).filter((name) => name.includes('without-key'));
  expect(aside).toHaveLength(1);
});

test('no file of an open or closed vault holds the words in it', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  const whileOpen = await snapshot();
  vault.close();
  const all = Object.values({ ...whileOpen, ...(await snapshot()) }).join('');
  expect(Object.keys(whileOpen)).toContain('vault.db-wal');
  expect(all).not.toContain(Buffer.from(canary).toString('latin1'));
});

test('any SQLCipher 4 connection opens the database with the raw key', async () => {
  const { vault } = await createVault(directory, passphrase, floorCost);
  keep(vault);
  vault.close();
  const plain = await openPlainly();
  expect(plain.prepare('SELECT name FROM person').all()).toEqual([{ name: canary }]);
  plain.close();
});

test('two envelopes of the same passphrase share nothing', async () => {
  const [one, two] = [await newEnvelope(passphrase, floorCost), await newEnvelope(passphrase, floorCost)];
  expect(one.dataKey.equals(two.dataKey)).toBe(false);
  expect(one.envelope.slots.passphrase.salt).not.toBe(two.envelope.slots.passphrase.salt);
});

function keep(vault: OpenVault): void {
  vault.writer.run('INSERT INTO person (name, created_at_milliseconds) VALUES (?, 0)', canary);
}

function names(vault: OpenVault): string[] {
  return vault.reader.all(z.object({ name: z.string() }), 'SELECT name FROM person').map(({ name }) => name);
}

async function openPlainly(): Promise<InstanceType<typeof DatabaseConnection>> {
  const key = await openEnvelope(await readEnvelope(directory), 'passphrase', passphrase);
  const plain = new DatabaseConnection(join(directory, 'vault.db'));
  plain.pragma("cipher = 'sqlcipher'");
  plain.pragma('legacy = 4');
  plain.pragma(`key = "x'${key.toString('hex')}'"`);
  return plain;
}

async function digests(): Promise<Record<string, string>> {
  const entries = Object.entries(await snapshot());
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
}

/** Every file of the vault's folder and its bytes. */
async function snapshot(): Promise<Record<string, string>> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const contents = files
    .filter((file) => file.isFile())
    .map(async (file) => [file.name, await readFile(join(file.parentPath, file.name), 'latin1')] as const);
  return Object.fromEntries(await Promise.all(contents));
}

test.skipIf(process.platform === 'win32')(
  'keeps its files from other users, also in an open folder',
  async () => {
    await chmod(directory, 0o755);
    const { vault } = await createVault(directory, passphrase, floorCost);
    keep(vault);
    const files = await readdir(directory);
    expect(files).toEqual(expect.arrayContaining(['vault.db', 'vault.db-wal', 'vault.json', 'vault.lock']));
    const modes = await Promise.all(
      files.map(async (name) => (await stat(join(directory, name))).mode & 0o777),
    );
    vault.close();
    expect(new Set(modes)).toEqual(new Set([0o600]));
  },
);

test('a folder that cannot be made is named so', async () => {
  const file = join(directory, 'a file');
  await writeFile(file, '');
  const made = createVault(join(file, 'vault'), passphrase, floorCost);
  await expect(made).rejects.toMatchObject({ code: 'vault-unwritable' });
});
