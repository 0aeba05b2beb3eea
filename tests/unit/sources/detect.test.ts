import { Uint8ArrayWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvenkeelError } from '../../../src/shared/errors.ts';
import { detectFormat, formatInfos } from '../../../src/main/sources/detect.ts';
import { previewChat } from '../../../src/main/sources/preview.ts';
import { formats } from '../../../src/main/sources/formats.ts';
import { memoryFile, parseAll, shown } from './memoryFile.ts';

const chat = '18/03/22, 14:56 - Ann: hello\n18/03/22, 14:57 - Ole: hi\nyou\n';
const result =
  '{"name":"Ann","type":"personal_chat","id":1,"messages":[{"id":1,"type":"message","date_unixtime":"1647615360","from":"Ann","from_id":"user1","text":"hi"}]}';

async function zip(files: Record<string, string>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of Object.entries(files)) await writer.add(name, new TextReader(content));
  return writer.close();
}

async function formatOf(content: string | Uint8Array, name = 'file'): Promise<string> {
  const { format } = await detectFormat(memoryFile(content, name));
  return format.id;
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

test('anything else is refused', async () => {
  for (const content of ['', 'Dear diary,\ntoday', '{"a": 1}', await zip({ 'a.jpg': 'x' })]) {
    await expect(detectFormat(memoryFile(content))).rejects.toMatchObject({ code: 'format-unknown' });
  }
});

test('a zipped chat reads as the chat itself, and is named after the zip', async () => {
  const file = memoryFile(await zip({ '_chat.txt': chat }), 'WhatsApp Chat - Ann.zip');
  const records = await parseAll(file);
  expect(shown(records)).toEqual(shown(await parseAll(chat)));
  expect(records).toContainEqual(expect.objectContaining({ type: 'conversation', title: 'Ann' }));
});

test('entries that lead out of an archive are passed over', async () => {
  const bytes = await zip({ '../../_chat.txt': chat });
  await expect(detectFormat(memoryFile(bytes))).rejects.toMatchObject({ code: 'format-unknown' });
});

test('an archive that would fill the disk is left closed', async () => {
  const bytes = await zip({ '_chat.txt': chat + ' '.repeat(60 << 20) });
  await expect(detectFormat(memoryFile(bytes))).rejects.toMatchObject({ code: 'archive-unsafe' });
});

test('an archive of several chats gives them all, each under its own name', async () => {
  const names = ['WhatsApp Chat with Ann.txt', 'Exports/WhatsApp Chat with Bo.txt'];
  const file = memoryFile(await zip(Object.fromEntries(names.map((name) => [name, chat]))), 'all.zip');
  const records = await parseAll(file);
  const conversations = records.filter((record) => record.type === 'conversation');
  expect(conversations.map(({ title }) => title)).toEqual(['Ann', 'Bo']);
  expect(shown(records)).toHaveLength(2 * shown(await parseAll(chat)).length);
});

test('a chat of iOS is named after its folder', async () => {
  const records = await parseAll(memoryFile(await zip({ 'WhatsApp Chat - Bo/_chat.txt': chat }), 'all.zip'));
  expect(records).toContainEqual(expect.objectContaining({ type: 'conversation', title: 'Bo' }));
});

test('a damaged archive is said to be so', async () => {
  const bytes = await zip({ '_chat.txt': chat });
  await expect(detectFormat(memoryFile(bytes.subarray(0, bytes.length - 30)))).rejects.toMatchObject({
    code: 'archive-damaged',
  });
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
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (text, bytes) => {
      const file = memoryFile(Buffer.concat([Buffer.from(text, 'latin1'), bytes]));
      for (const format of formats) {
        try {
          await previewChat(file, format, { timeZone: 'UTC', dateOrder: null });
        } catch (error) {
          if (!(error instanceof EvenkeelError)) throw error;
        }
      }
    }),
    { numRuns: 300 },
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
    const file = memoryFile(`18/03/22, 14:56 - Ann: hi\n${content}`);
    expect((await parseAll(file)).length).toBeGreaterThan(1);
  }
});

test('the preview counts what a chat holds', async () => {
  const preview = await previewChat(
    memoryFile(`heading\n${chat}`, 'WhatsApp Chat with Ann.txt'),
    formats[0] ?? never(),
    {
      timeZone: 'Europe/Berlin',
      dateOrder: null,
    },
  );
  expect(preview).toEqual({
    conversations: [{ title: 'Ann', kind: 'direct', messages: 2 }],
    people: [
      { name: 'Ann', messages: 1 },
      { name: 'Ole', messages: 1 },
    ],
    messages: 2,
    firstMilliseconds: Date.parse('2022-03-18T13:56:00Z'),
    lastMilliseconds: Date.parse('2022-03-18T13:57:00Z'),
    notUnderstood: [{ line: 1, text: 'heading' }],
    notUnderstoodCount: 1,
    ownerGuess: 'Ole',
    timeZone: 'Europe/Berlin',
    timeZoneNeeded: true,
    dateOrder: 'day-first',
    dateOrderUndecided: false,
  });
});

function never(): never {
  throw new Error('There is always a first format');
}

test('every format tells how to get such a file', () => {
  expect(formatInfos().every(({ howTo }) => howTo.length >= 3)).toBe(true);
});

test('a chat written by signal-export is not taken for WhatsApp', async () => {
  const content = '[2022-03-18, 14:56] Ann: hi\n[2022-03-18, 14:57] Me: ho\n';
  await expect(detectFormat(memoryFile(content))).rejects.toMatchObject({ code: 'format-unknown' });
});
