/**
 * How fast and with how much memory a chat comes in, beside the fastest public parser on the same file:
 * node tests/bench/importBench.ts [MESSAGES] [MEGABYTES of a larger file to bring in]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeChat } from '../../tools/generateChat.ts';
import type { BenchRow } from './benchRow.ts';

const measuredSchema = z.object({ messages: z.number(), seconds: z.number(), peakMegabytes: z.number() });
type Measured = z.infer<typeof measuredSchema>;

async function measure(mode: 'parse' | 'reference' | 'end-to-end', path: string): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'importBenchChild.ts'), [mode, path]);
  const ended = once(child, 'exit');
  const message: unknown[] = await Promise.race([once(child, 'message'), ended]);
  await ended;
  return measuredSchema.parse(message[0]);
}

function rate({ messages, seconds }: Measured): number {
  return Math.round(messages / seconds);
}

function row(name: string, unit: string, value: number, reference: number | null = null): BenchRow {
  return { name, value, unit, reference, ratio: reference === null ? null : value / reference };
}

/**
 * The whole report of chat-analytics 1.1.2 on a million made-up messages, measured once on two cores: it is no
 * dependency, and reads without keeping anything.
 */
const chatAnalytics = { messages: 1_000_000, seconds: 49.5, peakMegabytes: 944 };

/** Parse only and end to end with a made-up export of so many messages. */
export async function importBench(messages = 1_000_000): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const path = join(directory, 'chat.txt');
  try {
    await writeChat(path, messages);
    const reference = await measure('reference', path);
    const parse = await measure('parse', path);
    const whole = await measure('end-to-end', path);
    const isComparable = messages === chatAnalytics.messages;
    const rival = isComparable ? chatAnalytics : null;
    const beside = isComparable ? ' (beside the report of chat-analytics, measured earlier)' : '';
    return [
      row('chat, parse only', 'messages/s', rate(parse), rate(reference)),
      row('chat, parse only, peak memory', 'MB', parse.peakMegabytes, reference.peakMegabytes),
      row('chat, into the encrypted vault', 'messages/s', rate(whole)),
      row(`chat, into the encrypted vault${beside}`, 's', whole.seconds, rival?.seconds),
      row(
        `chat, into the encrypted vault, peak memory${beside}`,
        'MB',
        whole.peakMegabytes,
        rival?.peakMegabytes,
      ),
    ];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** A file of so many megabytes, end to end. */
export async function largeImportBench(megabytes: number): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  const path = join(directory, 'chat.txt');
  try {
    await writeChat(path, Math.round((megabytes * 1_000_000) / 73));
    const { size } = await stat(path);
    const whole = await measure('end-to-end', path);
    const name = `export of ${Math.round(size / 1e6)} MB into the encrypted vault`;
    return [row(name, 'messages/s', rate(whole)), row(`${name}, peak memory`, 'MB', whole.peakMegabytes)];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [messages = '1000000', megabytes = '0'] = argv.slice(2);
  if (Number(messages) > 0) console.table(await importBench(Number(messages)));
  if (Number(megabytes) > 0) console.table(await largeImportBench(Number(megabytes)));
}
