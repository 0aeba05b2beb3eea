/**
 * How fast and with how much memory a chat comes in, beside the fastest public parser on the same file:
 * node tests/bench/importBench.ts [MESSAGES] [MEGABYTES of a larger file to bring in] [SHARE of the other exports' usual size] [NAME]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeChatDatabase } from '../../tools/exports/chatDatabase.ts';
import { writePieces } from '../../tools/exports/talk.ts';
import {
  discordExport,
  mboxExport,
  smsExport,
  telegramExport,
  writeMessengerExport,
} from '../../tools/exports/textExports.ts';
import { writeChat } from '../../tools/generateChat.ts';
import type { BenchRow } from './benchRow.ts';

type Mode = 'parse' | 'reference' | 'read' | 'end-to-end';

const measuredSchema = z.object({ messages: z.number(), seconds: z.number(), peakMegabytes: z.number() });
type Measured = z.infer<typeof measuredSchema>;

async function measure(mode: Mode, path: string): Promise<Measured> {
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

/** What reading may take at most, whatever the size. */
const mostMegabytes = 250;

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

/** Writes an export of so many messages into a folder. */
type WriteExport = (folder: string, messages: number) => void | Promise<void>;

function textFile(name: string, pieces: (messages: number) => Iterable<string>): WriteExport {
  return (folder, messages) => writePieces(join(folder, name), pieces(messages));
}

/** What is large in each format: many short messages, or (texts and mails) also a picture now and then. */
const exportKinds: { name: string; messages: number; write: WriteExport }[] = [
  { name: 'Telegram JSON', messages: 500_000, write: textFile('result.json', telegramExport) },
  { name: 'Discord JSON', messages: 300_000, write: textFile('channel.json', discordExport) },
  { name: 'Messenger JSON', messages: 300_000, write: writeMessengerExport },
  { name: 'SMS and MMS', messages: 100_000, write: textFile('sms.xml', smsExport) },
  { name: 'mailbox', messages: 100_000, write: textFile('All.mbox', mboxExport) },
  {
    name: 'chat.db',
    messages: 500_000,
    write: (folder, messages) => writeChatDatabase(join(folder, 'chat.db'), messages),
  },
];

/**
 * Other exports than WhatsApp's, only read, as the app reads them, which bounds the memory of its reader. `share`: of
 * the messages that are usual for each; `wanted`: the beginning of the names of some of them.
 */
export async function exportsBench(share = 1, wanted = ''): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { name, messages, write } of exportKinds.filter((kind) => kind.name.startsWith(wanted))) {
    const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
    try {
      const folder = join(directory, 'export');
      await mkdir(folder);
      await write(folder, Math.round(messages * share));
      const read = await measure('read', folder);
      const what = `${name}, ${read.messages} messages, read`;
      rows.push(row(what, 'messages/s', rate(read)));
      rows.push(row(`${what}, peak memory`, 'MB', read.peakMegabytes, mostMegabytes));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
  return rows;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [messages = '1000000', megabytes = '0', share = '0', wanted = ''] = argv.slice(2);
  if (Number(messages) > 0) console.table(await importBench(Number(messages)));
  if (Number(megabytes) > 0) console.table(await largeImportBench(Number(megabytes)));
  if (Number(share) > 0) console.table(await exportsBench(Number(share), wanted));
}
