import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow } from '../../../src/main/files/filesBelow.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenkeel-below-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function add(...paths: string[]): Promise<void> {
  for (const path of paths) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), 'x');
  }
}

async function found(): Promise<string[]> {
  const top = `${basename(folder)}/`;
  return (await filesBelow(folder)).map(({ path }) => path.slice(top.length)).toSorted();
}

test('a folder gives its files, but not what is hidden and not what lies elsewhere', async () => {
  await add('a/b.txt', '.cache/c.txt', '.DS_Store', '__MACOSX/._b.txt');
  await symlink('/etc/hostname', join(folder, 'link.txt'));
  expect(await found()).toEqual(['a/b.txt']);
});

test('hidden mailboxes of a mail program are walked', async () => {
  await add('cur/1', 'new/2', '.Sent/cur/3', '.Sent/new/4', '.Sent/tmp/5');
  expect(await found()).toEqual(['.Sent/cur/3', '.Sent/new/4', '.Sent/tmp/5', 'cur/1', 'new/2']);
});

test('two things of one name keep apart', async () => {
  await add('a.txt');
  const taken = new Set<string>();
  const twice = [...(await filesBelow(join(folder, 'a.txt'), taken))];
  twice.push(...(await filesBelow(join(folder, 'a.txt'), taken)));
  expect(new Set(twice.map(({ path }) => path)).size).toBe(2);
});
