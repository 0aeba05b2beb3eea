import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openApp, type App } from '../../../src/main/app.ts';
import { createHandler, type Handler } from '../../../src/main/doors/handler.ts';
import { floorCost } from '../../../src/main/vault/keys.ts';

const chat = '18/03/22, 10:02 - Ann: are you there?\n18/03/22, 10:03 - Ole: yes\n';
let directory: string;
let app: App;
let handle: Handler;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-upload-'));
  app = await openApp({ directory, pdfPrinter: () => Promise.resolve(null), cost: floorCost });
  handle = createHandler(app, directory);
});

afterEach(async () => {
  await app.close();
  await rm(directory, { recursive: true });
});

function upload(path: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const named = { 'x-file-name': encodeURIComponent(path), 'x-file-size': String(body.length), ...headers };
  return handle(new Request('http://127.0.0.1/upload', { method: 'POST', body, headers: named }));
}

async function stagedId(response: Response): Promise<string> {
  return z.object({ stagedId: z.string() }).parse(await response.json()).stagedId;
}

test('files come one by one into one set, each source of which is imported or dismissed', async () => {
  await app.create('quiet river lamp');
  const id = await stagedId(await upload('Mappe/Chat mit Ole.txt', chat));
  expect(await stagedId(await upload('Mappe/Ä/other.txt', chat, { 'x-staged-id': id }))).toBe(id);
  await upload('notes.bin', 'nothing of interest', { 'x-staged-id': id });
  const { sources, refused } = await app.recognise(id);
  expect(sources.map(({ paths, format }) => [format.id, ...paths])).toEqual([
    ['whatsapp', 'Mappe/Chat mit Ole.txt'],
    ['whatsapp', 'Mappe/Ä/other.txt'],
  ]);
  expect(refused.map(({ path }) => path)).toEqual(['notes.bin']);
  for (const { sourceKey } of sources) await app.dismiss(id, sourceKey);
  expect(await readdir(join(directory, 'staging'))).toEqual([]);
});

test('an upload that breaks off, or comes to a locked vault or an unknown set, is refused in words', async () => {
  expect((await upload('chat.txt', chat)).status).toBe(400);
  await app.create('quiet river lamp');
  const short = await upload('chat.txt', chat, { 'x-file-size': '9999' });
  expect([short.status, await short.json()]).toEqual([
    400,
    expect.objectContaining({ error: 'file-unreadable' }),
  ]);
  const sizeless = await upload('chat.txt', chat, { 'x-file-size': 'large', 'x-file-name': '%' });
  expect(sizeless.status).toBe(400);
  const unknown = await upload('chat.txt', chat, { 'x-staged-id': 'none' });
  expect([unknown.status, await unknown.json()]).toEqual([
    400,
    expect.objectContaining({ error: 'not-found' }),
  ]);
});
