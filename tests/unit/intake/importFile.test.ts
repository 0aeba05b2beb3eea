import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importFile, previewChatFile } from '../../../src/main/intake/importFile.ts';
import { Staging } from '../../../src/main/intake/staging.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { openSession, type VaultSession } from '../../../src/main/vault/session.ts';
import { writeChat } from '../../../tools/generateChat.ts';

const passphrase = 'seven quiet herons';
const request = { ownerName: 'Mira Holm', timeZone: 'Europe/Berlin', dateOrder: null };
let directory: string;
let session: VaultSession;
vi.setConfig({ testTimeout: 120_000 });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-import-'));
  session = await openSession(join(directory, 'vault'), floorCost);
  await session.create(passphrase);
});

afterEach(async () => {
  await session.lock();
  await rm(directory, { recursive: true, force: true });
});

async function chatFile(messages: number) {
  const path = join(directory, 'chat.txt');
  await writeChat(path, messages);
  return { path, name: 'chat.txt', key: null };
}

test('a chat goes through both workers into the vault, and again adds nothing', async () => {
  const file = await chatFile(5000);
  const progress: number[] = [];
  const first = await importFile({
    ...request,
    database: session,
    file,
    onProgress: (done, total) => progress.push(done / total),
  });
  const again = await importFile({ ...request, database: session, file });
  expect(first).toMatchObject({
    formatId: 'whatsapp',
    conversations: 1,
    utterances: 5000,
    added: 5000,
    duplicates: 0,
    notUnderstoodCount: 0,
  });
  expect([again.sourceId, again.added, again.duplicates]).toEqual([first.sourceId, 0, 5000]);
  expect([...progress].toSorted((left, right) => left - right)).toEqual(progress);
  expect(progress.at(-1)).toBe(1);
});

test('a sealed upload is read as the file itself', async () => {
  const { path } = await chatFile(200);
  const staging = new Staging(join(directory, 'vault'));
  const { openAsBlob } = await import('node:fs');
  const stagedId = await staging.keep('chat.txt', (await openAsBlob(path)).stream(), null);
  const place = staging.place(stagedId);
  const preview = await previewChatFile(place, 'whatsapp', { timeZone: 'UTC', dateOrder: null });
  const outcome = await importFile({ ...request, database: session, file: place });
  expect([preview.messages, outcome.added]).toEqual([200, 200]);
});

test('what was saved before a cancel stays, and the import can go on', async () => {
  const file = await chatFile(8000);
  const controller = new AbortController();
  const cancelled = importFile({
    ...request,
    database: session,
    file,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  const [source] = await session.call('sources.list', {});
  expect(source?.state).toBe('cancelled');
  expect(source?.added).toBeGreaterThan(0);
  expect(await importFile({ ...request, database: session, file })).toMatchObject({
    added: 8000,
    duplicates: 0,
  });
});

test('an import that was killed goes on without doubles', async () => {
  const file = await chatFile(15_000);
  await session.lock();
  const child = fork(join(import.meta.dirname, 'killedImport.ts'), [join(directory, 'vault'), file.path], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  child.kill('SIGKILL');
  await once(child, 'exit');
  await session.unlock(passphrase);
  const [source] = await session.call('sources.list', {});
  expect([source?.state, (source?.added ?? 0) > 0, (source?.added ?? 0) < 15_000]).toEqual([
    'importing',
    true,
    true,
  ]);
  const outcome = await importFile({ ...request, database: session, file });
  expect([outcome.sourceId, outcome.added, outcome.duplicates]).toEqual([source?.id, 15_000, 0]);
});

test('a file that is no chat is refused', async () => {
  const file = { path: join(import.meta.dirname, 'importFile.test.ts'), name: 'x', key: null };
  await expect(importFile({ ...request, database: session, file })).rejects.toMatchObject({
    code: 'format-unknown',
  });
});
