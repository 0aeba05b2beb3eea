import { Uint8ArrayWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvenkeelError } from '../../../src/shared/errors.ts';
import { openSet } from '../../../src/main/files/openSet.ts';
import { formatInfos, recognise } from '../../../src/main/sources/detect.ts';
import { previewChat } from '../../../src/main/sources/preview.ts';
import { formats } from '../../../src/main/sources/formats.ts';
import { whatsapp } from '../../../src/main/sources/whatsapp/whatsapp.ts';
import { memoryFile, memorySet, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const chat = '18/03/22, 14:56 - Ann: hello\n18/03/22, 14:57 - Ole: hi\nyou\n';
const result =
  '{"name":"Ann","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1647615360","from":"Ann","from_id":"user1","text":"hi"}]}';

async function zip(files: Record<string, string>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) await writer.add(name, new TextReader(content));
  return writer.close();
}

/** What a file alone is taken for. */
async function formatOf(content: string | Uint8Array, path = 'file'): Promise<string | undefined> {
  const { sources } = await recognise(await openSet([{ path, file: memoryFile(content, path) }]));
  return sources[0]?.format.id;
}

test('a file is known by its content, whatever its name', async () => {
  expect([
    await formatOf(chat, 'notes.json'),
    await formatOf(result, 'notes.txt'),
    await formatOf(await zip({ '_chat.txt': chat, 'IMG-1.jpg': 'x' })),
    await formatOf(await zip({ 'export/result.json': result })),
    await formatOf(Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1')),
    await formatOf(Buffer.from('ID3\x04', 'latin1')),
    await formatOf(Buffer.from('\0\0\0\x20ftypM4A ', 'latin1')),
    await formatOf(Buffer.from('OggS\0', 'latin1')),
  ]).toEqual(['whatsapp', 'telegram-json', 'whatsapp', 'telegram-json', 'wav', 'mp3', 'm4a', 'ogg']);
});

test('anything else is not', async () => {
  for (const content of ['', 'Dear diary,\ntoday', '{"a": 1}', await zip({ 'a.jpg': 'x' })]) {
    expect(await formatOf(content)).toBeUndefined();
  }
});

async function readZip(name: string, files: Record<string, string>) {
  return recogniseAndParse(await openSet([{ path: name, file: memoryFile(await zip(files), name) }]));
}

test('a zipped chat reads as the chat itself, and is named after the zip', async () => {
  const { records } = await readZip('WhatsApp Chat - Ann.zip', { '_chat.txt': chat });
  expect(shown(records)).toEqual(shown(await parseAll(chat)));
  expect(records).toContainEqual(expect.objectContaining({ type: 'conversation', title: 'Ann' }));
});

test('an archive of several chats gives them all, each under its own name', async () => {
  const names = ['WhatsApp Chat with Ann.txt', 'Exports/WhatsApp Chat with Bo.txt'];
  const { records } = await readZip('all.zip', Object.fromEntries(names.map((name) => [name, chat])));
  const titles = records.flatMap((record) => (record.type === 'conversation' ? [record.title] : []));
  expect(titles.toSorted()).toEqual(['Ann', 'Bo']);
  expect(shown(records)).toHaveLength(2 * shown(await parseAll(chat)).length);
});

test('a chat of iOS is named after its folder', async () => {
  const { records } = await readZip('all.zip', { 'WhatsApp Chat - Bo/_chat.txt': chat });
  expect(records).toContainEqual(expect.objectContaining({ type: 'conversation', title: 'Bo' }));
});

test('chats handed over together by themselves are all found, whatever they are called', async () => {
  const set = memorySet({
    '_chat.txt': chat,
    '_chat (2).txt': chat,
    'WhatsApp Chat with Bo.txt': chat,
    'x.txt': chat,
  });
  expect((await recognise(set)).sources.map(({ files }) => files.length)).toEqual([1, 1, 1, 1]);
});

test('any bytes at all end in records or a named error', async () => {
  const start = fc.constantFrom(
    '',
    '18/03/22, 14:56 - Ann: ',
    '[3/18/22, 14:56:00] ',
    '{"messages":[{',
    'PK\x03\x04',
    '\xff\xfe',
  );
  const anyFormat = fc.constantFrom(...formats);
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), anyFormat, async (text, bytes, format) => {
      const set = memorySet({ file: Buffer.concat([Buffer.from(text, 'latin1'), bytes]) });
      try {
        await previewChat({ files: set.files, set }, format, { timeZone: 'UTC', dateOrder: null });
      } catch (error) {
        if (!(error instanceof EvenkeelError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});

test('long runs of anything are read in one go', async () => {
  const run = 300_000;
  const texts = [`a<${' '.repeat(run)}`, `<${'a: '.repeat(run)}`, `${'('.repeat(run)}x`, ': '.repeat(run)];
  const headers = [
    '18/03/22, 14:56 - Ann: ',
    `[18/03/22, 14:56:00] Ann: \u200e`,
    `1/1/22,${' '.repeat(run)}`,
  ];
  for (const header of headers) {
    const content = texts.map((text) => `${header}${text}\n`).join('');
    expect((await parseAll(`18/03/22, 14:56 - Ann: hi\n${content}`)).length).toBeGreaterThan(1);
  }
});

test('the preview counts what a chat holds', async () => {
  const set = memorySet({ 'WhatsApp Chat with Ann.txt': `heading\n${chat}` });
  const options = { timeZone: 'Europe/Berlin', dateOrder: null };
  const preview = await previewChat({ files: set.files, set }, whatsapp, options);
  expect(preview).toEqual({
    conversations: [{ title: 'Ann', kind: 'direct', messages: 2 }],
    people: [
      { key: 'Ann', name: 'Ann', messages: 1 },
      { key: 'Ole', name: 'Ole', messages: 1 },
    ],
    messages: 2,
    contacts: 0,
    attachments: { found: 0, voice: 0, missing: 0 },
    missing: [],
    table: null,
    firstMilliseconds: Date.parse('2022-03-18T13:56:00Z'),
    lastMilliseconds: Date.parse('2022-03-18T13:57:00Z'),
    notUnderstood: [{ file: '', line: 1, text: 'heading' }],
    notUnderstoodCount: 1,
    ownerGuess: 'Ole',
    timeZone: 'Europe/Berlin',
    timeZoneNeeded: true,
    dateOrder: 'day-first',
    dateOrderUndecided: false,
  });
});

test('every format tells how to get such a file', () => {
  expect(formatInfos().every(({ howTo }) => howTo.length >= 2)).toBe(true);
});

test('a chat written by signal-export is not taken for WhatsApp', async () => {
  const content = '[2022-03-18, 14:56] Ann: hi\n[2022-03-18, 14:57] Me: ho\n';
  expect(await formatOf(content)).not.toBe('whatsapp');
});
