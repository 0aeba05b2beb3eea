import { expect, test } from 'vitest';
import { messagesOf, parseAll } from './memoryFile.ts';

const mark = '\u200e';

function ios(...lines: string[]): string {
  return lines.map((line, index) => `[18/03/22, 14:${10 + index}:00] ${line}\r\n`).join('');
}

function android(...lines: string[]): string {
  return lines.map((line, index) => `18/03/22, 14:${10 + index} - ${line}\n`).join('');
}

/** Who is known to speak, and how each message reads: `name|kind`. */
async function read(content: string): Promise<{ title: string; people: string[]; messages: string[] }> {
  const records = await parseAll(content);
  const conversation = records.find((record) => record.type === 'conversation');
  return {
    title: conversation?.title ?? '',
    people: conversation?.people?.map(({ name }) => name) ?? [],
    messages: messagesOf(records).map(({ sender, kind }) => `${sender?.name ?? ''}|${kind}`),
  };
}

test('the title of an iOS group is nobody, also with a colon in it', async () => {
  const content = ios(
    `Trip: Rome: ${mark}Messages are secured.`,
    'Ann: hi',
    'Ole: look: here',
    `Trip: Rome: ${mark}Ann added Bob`,
  );
  expect(await read(content)).toEqual({
    title: 'Trip: Rome',
    people: ['Ann', 'Ole'],
    messages: ['|notice', 'Ann|text', 'Ole|text', '|notice'],
  });
});

test.each([
  'メッセージと通話はエンドツーエンドで暗号化されています。',
  '消息和通话都进行端到端加密。',
  'Los mensajes y las llamadas están cifrados de extremo a extremo.',
  'Trip started a group video call',
])('a line about calls under the title of an iOS group is by nobody: %s', async (notice) => {
  const { people, messages } = await read(ios(`Trip: ${mark}${notice}`, 'Ann: hi', 'Ole: ho'));
  expect({ people, first: messages[0]?.split('|')[0] }).toEqual({ people: ['Ann', 'Ole'], first: '' });
});

test('an Arabic group title with a colon is told apart though every line starts with a mark', async () => {
  const lines = ['Trip: Rome: \u200fالرسائل محمية', 'Ann: hi', 'Ole: ho'];
  const content = lines.map((line) => `\u200f[١٨\u200f/٣\u200f/٢٠٢٢، ٢:٥٦:٠٠ م] ${line}\r\n`).join('');
  expect((await read(content)).people).toEqual(['Ann', 'Ole']);
});

test('who wrote “name: something” in each of many lines has a name with a colon', async () => {
  const lines = Array.from({ length: 6 }, (_, index) => `Work: Bob: line ${index}`);
  expect((await read(android(...lines, 'Ann: note: this', 'Ann: hi'))).people).toEqual(['Work: Bob', 'Ann']);
});

test('few lines that go on with a colon make no longer name', async () => {
  const { people } = await read(android('Ann: note: this', 'Ann: note: that', 'Ole: yes'));
  expect(people).toEqual(['Ann', 'Ole']);
});

test.each(['Ann loi ryhmän ”Rooma: matka”', "Ann changed the subject to 'Rome: trip'"])(
  'a notice with its title in quotes of one shape is by nobody: %s',
  async (notice) => {
    expect((await read(android(notice, 'Ann: hi', 'Ole: ho'))).people).toEqual(['Ann', 'Ole']);
  },
);

test('a missed call in Russian is a call, a deleted message in Arabic no media', async () => {
  const content = ios(`Ann: ${mark}Пропущенный аудиозвонок`, 'Ann: \u200fتم حذف هذه الرسالة.');
  expect((await read(content)).messages).toEqual(['Ann|call', 'Ann|text']);
});

async function peopleOf(number: string): Promise<unknown> {
  const records = await parseAll(android(`${number}: hi`));
  return records.flatMap((record) => (record.type === 'conversation' ? record.people : []));
}

test('a number instead of a name is known by its digits, however it is written', async () => {
  expect(await peopleOf('\u202a+49 170 1234567\u202c')).toEqual([
    { key: '+491701234567', name: '+49 170 1234567', address: '+49 170 1234567' },
  ]);
  expect(await peopleOf('+49\u00a0(170) 123‑4567')).toMatchObject([{ key: '+491701234567' }]);
  expect(await peopleOf('Ann 2')).toEqual([{ key: 'Ann 2', name: 'Ann 2' }]);
});

test('“~ Ann” is Ann, and “You” the owner', async () => {
  const records = await parseAll(ios('~\u202fAnn: hi', '~ Ann: ho', 'You: yes'));
  expect(messagesOf(records).map(({ sender }) => sender?.name)).toEqual(['Ann', 'Ann', 'You']);
  expect(records.find((record) => record.type === 'facts')).toMatchObject({ ownerGuess: 'You' });
});

test('a notice with a colon outside of quotes is by nobody, also in a short chat', async () => {
  const content = android(
    'You joined a group in the community: Sea friends',
    'Ann: hi',
    'Ann set the topic to: sea',
  );
  expect((await read(content)).people).toEqual(['Ann']);
});
