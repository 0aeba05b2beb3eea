import { expect, test } from 'vitest';
import type { FactsRecord, SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, parseAll, shown } from './memoryFile.ts';

const lrm = '\u200e';

function android(...texts: string[]): string {
  return texts.map((text, index) => `18/03/22, 14:${10 + index} - ${text}\n`).join('');
}

function ios(...lines: string[]): string {
  return lines
    .map((line, index) => {
      const mark = line.startsWith(lrm) ? lrm : '';
      return `${mark}[18/03/22, 14:${10 + index}:00] ${line.slice(mark.length)}\r\n`;
    })
    .join('');
}

async function kinds(content: string): Promise<string[]> {
  return shown(await parseAll(content)).map((line) => line.slice(20));
}

function facts(records: SourceRecord[]): FactsRecord | undefined {
  return records.find((record) => record.type === 'facts');
}

test('Android notices have no sender, also with a colon inside a quoted title', async () => {
  const content = android(
    'Messages and calls are end-to-end encrypted.',
    'Ann created group “Trip: summer”',
    'Ann changed the subject from "Trip: summer" to "Sea: winter"',
    'Ann: who: me?',
    'Ole «the: bear» joined',
  );
  expect(await kinds(content)).toEqual([
    'notice -: Messages and calls are end-to-end encrypted.',
    'notice -: Ann created group “Trip: summer”',
    'notice -: Ann changed the subject from "Trip: summer" to "Sea: winter"',
    'text Ann: who: me?',
    'notice -: Ole «the: bear» joined',
  ]);
});

test('a nickname in closed quotes is a name', async () => {
  expect(await kinds(android('Ann “Bee” Birch: hi'))).toEqual(['text Ann “Bee” Birch: hi']);
});

test('a notice that begins with a known name is no new sender', async () => {
  const content = android(
    'Ann: a',
    'Ann: b',
    'Ann: c',
    'Ann changed the group description to rules: be kind',
  );
  expect((await kinds(content)).at(-1)).toBe('notice -: Ann changed the group description to rules: be kind');
});

test('iOS notices stand under the name of the chat', async () => {
  const records = await parseAll(
    ios(
      `Sea trip: ${lrm}Messages and calls are end-to-end encrypted.`,
      `Sea trip: ${lrm}Ann created this group`,
      'Ann: hello',
      'Ole: hello you',
    ),
  );
  expect(records.find((record) => record.type === 'conversation')).toMatchObject({
    kind: 'group',
    title: 'Sea trip',
  });
  expect(messagesOf(records).map(({ sender }) => sender?.name ?? null)).toEqual([null, null, 'Ann', 'Ole']);
});

test('media keep their captions and nothing else', async () => {
  const content = android(
    'Ann: <Media omitted>',
    'Ann: <Médias omis>\nour house',
    'Ann: IMG-20220318-WA0002.jpg (file attached)\nthe sea',
    `Ann: ${lrm}report.pdf (Datei angehängt)`,
    'Ann: null',
    'Ann:',
  );
  expect(await kinds(content)).toEqual([
    'media Ann: ',
    'media Ann: our house',
    'media Ann: the sea',
    'media Ann: ',
    'media Ann: ',
    'media Ann: ',
  ]);
});

test('iOS media, documents, polls, places and calls', async () => {
  const content = ios(
    `${lrm}Ann: ${lrm}image omitted`,
    `${lrm}Ann: ${lrm}<attached: 00000035-PHOTO-2022-03-18-14-10-00.jpg>`,
    `${lrm}Ann: Lease.pdf • ${lrm}2 pages ${lrm}<attached: 00000036-Lease.pdf>`,
    `Ann: ${lrm}POLL:\nSea or hills?\n${lrm}OPTION: Sea (${lrm}2 votes)`,
    `${lrm}Ann: ${lrm}Location: https://maps.google.com/?q=54.1,10.2`,
    `Ann: ${lrm}Missed voice call`,
    `Ann: ${lrm}Video call, ${lrm}5 min`,
  );
  expect(await kinds(content)).toEqual([
    'media Ann: ',
    'media Ann: ',
    'media Ann: Lease.pdf • 2 pages',
    'text Ann: POLL:\nSea or hills?\nOPTION: Sea (2 votes)',
    'media Ann: Location: https://maps.google.com/?q=54.1,10.2',
    'call Ann: Missed voice call',
    'call Ann: Video call, 5 minutes',
  ]);
});

test('deleted messages keep their sender, edited ones lose the mark', async () => {
  const content = android(
    'Ann: This message was deleted',
    'Ole: You deleted this message',
    'Ann: see you at six <This message was edited>',
  );
  expect(await kinds(content)).toEqual(['text Ann: ', 'text Ole: ', 'text Ann: see you at six']);
});

test('the owner is guessed from a deleted message, or as the one the file is not named after', async () => {
  const deleted = await parseAll(android('Ann: hi', 'Ole: You deleted this message'));
  const named = await parseAll(memorySet({ 'WhatsApp Chat with Ann.txt': android('Ann: hi', 'Ole: hello') }));
  expect([facts(deleted)?.ownerGuess, facts(named)?.ownerGuess]).toEqual(['Ole', 'Ole']);
});

test.each([
  ['WhatsApp Chat with Ann Birch.txt', 'Ann Birch'],
  ['WhatsApp Chat - Ann Birch.zip', 'Ann Birch'],
  ['WhatsApp Chat mit Ann Birch (2).txt', 'Ann Birch'],
  ['Chat de WhatsApp con Ann Birch.txt', 'Ann Birch'],
  ['Conversa do WhatsApp com Ann Birch.txt', 'Ann Birch'],
  ['Discussion WhatsApp avec Ann Birch.txt', 'Ann Birch'],
  ['Чат WhatsApp с\u00a0Ann Birch.txt', 'Ann Birch'],
  ['与Ann Birch的 WhatsApp 聊天.txt', 'Ann Birch'],
  ['與Ann Birch的WhatsApp對話.txt', 'Ann Birch'],
])('the chat of %s is called %s', async (fileName, title) => {
  const records = await parseAll(memorySet({ [fileName]: android('Ann Birch: hi') }));
  expect(records.find((record) => record.type === 'conversation')).toMatchObject({ title, kind: 'direct' });
});

test('what cannot be read is told with its line, and nothing is dropped', async () => {
  const records = await parseAll(
    `some heading\n\n${android('Ann: hi')}99/99/22, 14:10 - Ann: when\nand more\n${android('Ole: hello')}`,
  );
  expect(records.filter((record) => record.type === 'not-understood')).toEqual([
    { type: 'not-understood', line: 1, text: 'some heading' },
    { type: 'not-understood', line: 4, text: '99/99/22, 14:10 - Ann: when' },
    { type: 'not-understood', line: 5, text: 'and more' },
  ]);
  expect(messagesOf(records).map(({ line }) => line)).toEqual([3, 6]);
});

test('an undecidable order is said so, and can be chosen', async () => {
  const content = '3/4/22, 14:10 - Ann: hi\n';
  const [open, chosen] = [await parseAll(content), await parseAll(content, { dateOrder: 'month-first' })];
  expect([facts(open)?.dateOrderUndecided, facts(chosen)?.dateOrderUndecided]).toEqual([true, false]);
  expect([...shown(open), ...shown(chosen)].map((line) => line.slice(0, 10))).toEqual([
    '2022-04-03',
    '2022-03-04',
  ]);
});
