import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const at = 1736935200123;
const ann = '01234567-89ab-cdef-0123-456789abcdef';

function row(values: object): object {
  return { id: 'r', conversationId: 'c1', sent_at: at, received_at_ms: at + 1, ...values };
}

function incoming(values: object): object {
  return row({ type: 'incoming', source: '+4917012345', sourceServiceId: ann, ...values });
}

test('sigtop: rows of Signal Desktop', async () => {
  const rows = [
    incoming({ body: 'Hi', quote: { text: 'quoted' } }),
    row({
      type: 'outgoing',
      body: 'new',
      editHistory: [{ body: 'new' }, { body: 'old' }, { body: 'oldest' }],
    }),
    incoming({ body: null, deletedForEveryone: true }),
    incoming({ body: '', attachments: [{ contentType: 'audio/aac', flags: 1, fileName: 'v.aac' }] }),
    row({
      type: 'call-history',
      callHistoryDetails: { wasIncoming: true, wasVideoCall: false, endedTime: at },
    }),
    row({ type: 'timer-notification' }),
  ];
  const set = memorySet({
    'out/Ann B (+4917012345).json': JSON.stringify(rows, null, 1),
    'out/Ann B (+4917012345)/v.aac': 'x',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['signal-sigtop']);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text Ann B: Hi',
    'text Me: new',
    'text Ann B: ',
    'media Ann B: ',
    'call Ann B: Missed voice call',
    'notice -: Timer notification',
  ]);
  const [first, second, third, fourth] = messagesOf(records);
  expect(first).toMatchObject({ messageId: String(at), sender: { key: ann, address: '+4917012345' } });
  expect(second?.edited).toEqual({ earlierTexts: ['oldest', 'old'] });
  expect(third?.isDeleted).toBe(true);
  expect(fourth?.attachments).toEqual([{ kind: 'voice', path: 'out/Ann B (+4917012345)/v.aac' }]);
});

test('sigtop: a group knows its writers by their accounts', async () => {
  const rows = [
    incoming({ body: 'a' }),
    incoming({ body: 'b', sourceServiceId: 'fedcba98-other', source: null }),
  ];
  const { records } = await recogniseAndParse(memorySet({ 'Trip (group).json': JSON.stringify(rows) }));
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'group', title: 'Trip', key: 'c1' },
  ]);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text +4917012345: a',
    'text Signal account fedcba98: b',
  ]);
});

test('sigtop: chats in words', async () => {
  const text = `Conversation: Ann B (+4917012345)

From: Ann B (+4917012345)
Type: incoming
Sent: Wed, 15 Jan 2025 11:00:00 +0100
Received: Wed, 15 Jan 2025 11:00:01 +0100
Reaction: 👍 from You

> From: You
> Sent: Wed, 15 Jan 2025 10:00:00 +0100
>
> quoted

Hello
From: nowhere

Bye

From: You
Type: outgoing
Sent: Wed, 15 Jan 2025 11:02:00 +0100
Attachment: a.jpg (image/jpeg, 120 bytes)
Edited: 2 versions

| Version: 2
| Sent: Wed, 15 Jan 2025 11:03:00 +0100
|
| newer
|
| Version: 1
| Sent: Wed, 15 Jan 2025 11:02:00 +0100
|
| older

`;
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'x.txt': text }));
  expect(formatIds).toEqual(['signal-sigtop']);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann B: Hello\nFrom: nowhere\n\nBye',
    '2025-01-15T10:02:00 media Me: newer',
  ]);
  expect(messagesOf(records)[1]).toMatchObject({
    edited: { earlierTexts: ['older'] },
    attachments: [{ kind: 'image' }],
  });
});

test('sigtop: short chats in words', async () => {
  const text =
    '2025-01-15 11:00 Ann: [reply to You on 2025-01-15 10:00] Hello\nmore\n2025-01-15 11:01 You: [2 attachments]\n';
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'Ann (+49170).txt': text }), {
    timeZone: 'Europe/Berlin',
  });
  expect(formatIds).toEqual(['signal-sigtop']);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann: Hello\nmore',
    '2025-01-15T10:01:00 media Me: ',
  ]);
});

const lines = [
  {
    date: '2025-01-15T11:00:00.123000',
    sender: 'Ann',
    body: 'Hi  ',
    quote: '',
    sticker: '',
    reactions: [],
    attachments: [],
  },
  {
    date: '2025-01-15T11:01:00',
    sender: 'Me',
    body: '  ',
    attachments: [{ name: 'a b.jpg', path: 'media/a%20b.jpg' }],
  },
  {
    date: '2025-01-15T11:02:00',
    sender: 'Ann',
    body: 'Incoming voice call (accepted, 3m 5s)  ',
    attachments: [],
  },
  { date: '2025-01-15T11:03:00', sender: 'Ann', body: '', deleted: true, attachments: [] },
];

test('signal-export: data.json rather than chat.md beside it', async () => {
  const set = memorySet({
    'chats/Ann/chat.md': '[2025-01-15 11:00:00] Ann: Hi  \n',
    'chats/Ann/data.json': `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
    'chats/Ann/media/a b.jpg': 'x',
  });
  const { formatIds, records } = await recogniseAndParse(set, { timeZone: 'Europe/Berlin' });
  expect(formatIds).toEqual(['signal-export']);
  expect(records[1]).toMatchObject({ kind: 'direct', title: 'Ann' });
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann: Hi',
    '2025-01-15T10:01:00 media Me: ',
    '2025-01-15T10:02:00 call Ann: Incoming voice call (accepted, 3m 5s)',
    '2025-01-15T10:03:00 text Ann: ',
  ]);
  expect(
    messagesOf(records).map(({ messageId, attachments }) => [messageId, attachments?.[0]?.path]),
  ).toEqual([
    [String(at), undefined],
    [String(at - 123 + 60_000), 'chats/Ann/media/a b.jpg'],
    [String(at - 123 + 120_000), undefined],
    [String(at - 123 + 180_000), undefined],
  ]);
});

test.each([
  ['[2025-01-15, 10:00] Ann: Hi\nthere\n[2025-01-15, 10:01] Me: Yes\n', 'chat.txt'],
  [
    '[2025-01-15 10:00:00] Ann: Hi\nthere  \n\n[2025-01-15 10:01:00] Me: \n\n> Hi\n> there\n\nYes  \n(- Ann: 👍 -)\n\n',
    'chat.md',
  ],
])('signal-export: old and new form of chat.md', async (text, name) => {
  const { formatIds, records } = await recogniseAndParse(memorySet({ [name]: text }));
  expect(formatIds).toEqual(['signal-export']);
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann: Hi\nthere',
    '2025-01-15T10:01:00 text Me: Yes',
  ]);
});

function exportLine(sender: string): string {
  return JSON.stringify({ date: '2025-01-15T11:00:00', sender, body: 'x' });
}

test('signal-export: the chats of a folder are one source', async () => {
  const set = memorySet({
    'out/Ann/data.json': `${exportLine('Ann')}\n`,
    'out/Ole/data.json': `${exportLine('Ole')}\n`,
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['signal-export']);
  expect(messagesOf(records).map(({ sender, file }) => [sender?.name, file])).toEqual([
    ['Ann', 'out/Ann/data.json'],
    ['Ole', 'out/Ole/data.json'],
  ]);
});
