/** One measurement of the import bench, in a process of its own so that its memory is its own. */
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, resourceUsage } from 'node:process';
import { parseString } from 'whatsapp-chat-parser';
import { plainFile } from '../../src/main/files/byteFile.ts';
import { fileSet, setFile } from '../../src/main/files/fileSet.ts';
import { importChat } from '../../src/main/intake/importFile.ts';
import { whatsapp } from '../../src/main/sources/whatsapp/whatsapp.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import { openSession } from '../../src/main/vault/session.ts';
import { placeOf, requestFor } from '../unit/intake/handOver.ts';

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

/** Into a new encrypted vault with its search index. */
async function endToEnd(path: string, directory: string): Promise<number> {
  const session = await openSession(directory, floorCost);
  await session.create('a passphrase for the bench');
  const { added } = await importChat({ ...requestFor(placeOf(path)), database: session });
  await session.lock();
  return added;
}

async function run(mode: string, path: string): Promise<number> {
  if (mode === 'parse') return parseOnly(path);
  if (mode === 'reference') return referenceParse(path);
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
