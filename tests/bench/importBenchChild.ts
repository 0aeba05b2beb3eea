/** One measurement of the import bench, in a process of its own so that its memory is its own. */
import { randomUUID } from 'node:crypto';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, resourceUsage } from 'node:process';
import { parseString } from 'whatsapp-chat-parser';
import { plainFile } from '../../src/main/files/byteFile.ts';
import { fileSet, setFile } from '../../src/main/files/fileSet.ts';
import { filesBelow } from '../../src/main/files/filesBelow.ts';
import { importChat, type ImportRequest } from '../../src/main/intake/importFile.ts';
import type { Reader } from '../../src/main/intake/reader.ts';
import { whatsapp } from '../../src/main/sources/whatsapp/whatsapp.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import { openSession } from '../../src/main/vault/session.ts';
import { aReader } from '../unit/intake/handOver.ts';

export interface Measured {
  messages: number;
  seconds: number;
  peakMegabytes: number;
}

async function parseOnly(path: string): Promise<number> {
  let messages = 0;
  const set = fileSet([setFile(await plainFile(path))]);
  const source = { files: set.files, set };
  for await (const records of whatsapp.parse(source, { timeZone: 'UTC', dateOrder: null })) {
    for (const record of records) if (record.type === 'message') messages += 1;
  }
  return messages;
}

async function referenceParse(path: string): Promise<number> {
  return parseString(await readFile(path, 'utf8')).length;
}

/** The first source of what lies there, told by the app itself. */
async function requestFor(reader: Reader, path: string): Promise<Omit<ImportRequest, 'database'>> {
  const places = (await filesBelow(path)).map((file) => ({ ...file, key: null, sizeBytes: null }));
  const staged = { stagedId: randomUUID(), places };
  const [source] = (await reader.use((worker) => worker.call('set.recognise', staged))).sources;
  if (source === undefined) throw new Error('Nothing was recognised');
  const choices = { timeZone: 'Europe/Berlin', dateOrder: null };
  const { name, paths, format } = source;
  return {
    reader,
    staged,
    source: { name, paths, formatId: format.id },
    choices,
    filter: null,
    ownerName: 'Mira Holm',
  };
}

/** By the app's own reader, whose memory is bounded, and let go of. */
async function readOnly(path: string): Promise<number> {
  const reader = aReader();
  const { staged, source, choices, filter, ownerName } = await requestFor(reader, path);
  const messages = await reader.use(async (worker) => {
    await worker.call('chat.open', { staged, ...source, choices, filter, ownerName });
    let read = 0;
    let batch = await worker.call('chat.next', null);
    while (batch !== null) {
      read += batch.utterances;
      batch = await worker.call('chat.next', null);
    }
    return read;
  });
  await reader.end();
  return messages;
}

/** Into a new encrypted vault with its search index. */
async function endToEnd(path: string, directory: string): Promise<number> {
  const session = await openSession(directory, floorCost);
  await session.create('a passphrase for the bench');
  const reader = aReader();
  const { added } = await importChat({ ...(await requestFor(reader, path)), database: session });
  await reader.end();
  await session.lock();
  return added;
}

async function run(mode: string, path: string): Promise<number> {
  if (mode === 'parse') return parseOnly(path);
  if (mode === 'reference') return referenceParse(path);
  if (mode === 'read') return readOnly(path);
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  try {
    return await endToEnd(path, directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const [mode = '', path = ''] = argv.slice(2);
const start = performance.now();
const messages = await run(mode, path);
const measured: Measured = {
  messages,
  seconds: (performance.now() - start) / 1000,
  peakMegabytes: Math.round(resourceUsage().maxRSS / 1024),
};
process.send?.(measured);
