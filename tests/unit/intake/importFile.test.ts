import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importChat } from '../../../src/main/intake/importFile.ts';
import { Staging } from '../../../src/main/intake/staging.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { openSession, type VaultSession } from '../../../src/main/vault/session.ts';
import { writeChat } from '../../../tools/generateChat.ts';
import { placeOf, requestFor } from './handOver.ts';

const passphrase = 'seven quiet herons';
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
  return placeOf(path);
}

test('a chat goes through both workers into the vault, and again adds nothing', async () => {
  const file = await chatFile(5000);
  const progress: number[] = [];
  const first = await importChat({
    ...requestFor(file),
    database: session,
    onProgress: (done, total) => progress.push(done / total),
  });
  const again = await importChat({ ...requestFor(file), database: session });
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
  const { location } = await chatFile(200);
  const staging = new Staging(join(directory, 'vault'));
  const { openAsBlob } = await import('node:fs');
  const stagedId = await staging.keep('chat.txt', (await openAsBlob(location)).stream(), null);
  const [place = never()] = staging.files(stagedId).places;
  const outcome = await importChat({ ...requestFor(place), database: session });
  expect(outcome.added).toBe(200);
});

test('what was saved before a cancel stays, and the import can go on', async () => {
  const file = await chatFile(8000);
  const controller = new AbortController();
  const cancelled = importChat({
    ...requestFor(file),
    database: session,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  const [source] = await session.call('sources.list', {});
  expect(source?.state).toBe('cancelled');
  expect(source?.added).toBeGreaterThan(0);
  expect(await importChat({ ...requestFor(file), database: session })).toMatchObject({
    added: 8000,
    duplicates: 0,
  });
});

test('an import that was killed goes on without doubles', async () => {
  const file = await chatFile(15_000);
  await session.lock();
  const child = fork(
    join(import.meta.dirname, 'killedImport.ts'),
    [join(directory, 'vault'), file.location],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    },
  );
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
  const outcome = await importChat({ ...requestFor(file), database: session });
  expect([outcome.sourceId, outcome.added, outcome.duplicates]).toEqual([source?.id, 15_000, 0]);
});

test('a file that is no chat is refused', async () => {
  const file = placeOf(join(import.meta.dirname, 'importFile.test.ts'));
  await expect(importChat({ ...requestFor(file), database: session })).rejects.toMatchObject({
    code: 'file-not-chat',
  });
});

function never(): never {
  throw new Error('There is a place for every file kept');
}
