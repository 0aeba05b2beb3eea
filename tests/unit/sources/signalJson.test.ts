import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';

const aci = Buffer.from('0123456789abcdef0123456789abcdef', 'hex').toString('base64');
const annKey = '01234567-89ab-cdef-0123-456789abcdef';
const at = 1736935200123;

const start = [
  { version: '1', backupTimeMs: '1736940000000', mediaRootBackupKey: 'qg==' },
  { account: { givenName: 'Mika', familyName: '', profileKey: 'YQ==' } },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: 2,
      contact: { aci, e164: '4917012345', profileGivenName: 'Ann', profileFamilyName: 'B' },
    },
  },
  { recipient: { id: '3', contact: { e164: '4917099999', systemGivenName: 'Ole', profileGivenName: 'O.' } } },
  {
    recipient: {
      id: '4',
      group: { masterKey: 'bWFzdGVy', snapshot: { title: { title: 'Trip' }, members: [{ userId: aci }] } },
    },
  },
  { chat: { id: '10', recipientId: '2', expirationTimerMs: '0' } },
  { chat: { id: '11', recipientId: '4' } },
];

async function read(...items: object[]): Promise<SourceRecord[]> {
  const frames = [...start, ...items.map((item) => ({ chatItem: item }))];
  const lines = frames.map((frame) => JSON.stringify(frame)).join('\n');
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'main.jsonl': `${lines}\n` }));
  expect(formatIds).toEqual(['signal-json']);
  return records;
}

function incoming(content: object): object {
  return {
    chatId: '10',
    authorId: '2',
    dateSent: String(at),
    incoming: { dateReceived: String(at + 1) },
    ...content,
  };
}

test('messages of both sides, with the ids by which other exports know them', async () => {
  const records = await read(
    incoming({
      standardMessage: { text: { body: 'Hi' }, quote: { text: { body: 'quoted' } }, reactions: [] },
    }),
    {
      chatId: 10,
      authorId: 1,
      dateSent: at + 5,
      outgoing: {},
      standardMessage: { text: { body: '👋 you' } },
    },
  );
  expect(shown(records)).toEqual([
    '2025-01-15T10:00:00 text Ann B: Hi',
    '2025-01-15T10:00:00 text Me: 👋 you',
  ]);
  expect(messagesOf(records)).toMatchObject([
    { messageId: String(at), sender: { key: annKey, address: '+4917012345' }, line: 9 },
    { messageId: String(at + 5), sender: { isOwner: true } },
  ]);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', key: annKey, title: 'Ann B' },
    { kind: 'group', key: 'bWFzdGVy', title: 'Trip', people: [{ name: 'Ann B' }] },
  ]);
  expect(records[0]).toMatchObject({ type: 'facts', missing: expect.stringContaining('disappear') });
});

test('a changed message keeps its first moment and what it was; one taken back is kept as that', async () => {
  const revision = (dateSent: number, body: string): object =>
    incoming({ dateSent: String(dateSent), standardMessage: { text: { body } } });
  const records = await read(
    incoming({
      dateSent: String(at + 2000),
      standardMessage: { text: { body: 'third' } },
      revisions: [revision(at, 'first'), revision(at + 1000, 'second')],
    }),
    incoming({ dateSent: String(at + 9), remoteDeletedMessage: {} }),
  );
  expect(messagesOf(records)).toMatchObject([
    {
      text: 'third',
      atMilliseconds: at,
      messageId: String(at),
      edited: { earlierTexts: ['first', 'second'] },
    },
    { text: '', isDeleted: true },
  ]);
});

test('media, stickers, polls, calls and notices', async () => {
  const update = (updateMessage: object): object => ({ ...incoming({}), directionless: {}, updateMessage });
  const records = await read(
    incoming({
      standardMessage: {
        text: { body: 'look' },
        attachments: [
          { pointer: { contentType: 'image/jpeg' } },
          { pointer: { contentType: 'audio/aac' }, flag: 'VOICE_MESSAGE' },
        ],
      },
    }),
    incoming({ stickerMessage: { sticker: { emoji: '😀' } } }),
    incoming({ poll: { question: 'When?', options: [{ option: 'Now' }, { option: 'Later' }] } }),
    update({ individualCall: { type: 'VIDEO_CALL', direction: 'INCOMING', state: 'MISSED' } }),
    update({
      groupCall: {
        state: 'JOINED',
        startedCallRecipientId: '3',
        startedCallTimestamp: '1000',
        endedCallTimestamp: '301000',
      },
    }),
    update({ simpleUpdate: { type: 'IDENTITY_UPDATE' } }),
    {
      ...update({
        groupChange: { updates: [{ groupNameUpdate: { updaterAci: aci, newGroupName: 'New' } }] },
      }),
      chatId: '11',
    },
  );
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'media Ann B: look',
    'media Ann B: ',
    'text Ann B: When?\n- Now\n- Later',
    'call Ann B: Missed video call',
    'call Ole: Voice call, 5 minutes',
    'notice -: Identity update',
    'notice -: Group name “New” (Ann B)',
  ]);
  expect(messagesOf(records)[0]?.attachments?.map(({ kind }) => kind)).toEqual(['image', 'voice']);
});

test('a line that breaks off is told, and so is an item of an unknown chat', async () => {
  const lines = [
    ...start,
    { chatItem: { ...incoming({ standardMessage: { text: { body: 'x' } } }), chatId: '99' } },
  ];
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"chatItem":{"chatId":"10","autho`;
  const { records } = await recogniseAndParse(memorySet({ export: text }));
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 9 }, { line: 10 }]);
});

test('an encrypted backup is recognised and refused with what to do instead', async () => {
  const frame = Buffer.concat([
    Buffer.from([0, 0, 0, 54, 0x0a, 52, 0x0a, 16]),
    Buffer.alloc(16, 7),
    Buffer.from([0x12, 32]),
    Buffer.alloc(500, 9),
  ]);
  await expect(recogniseAndParse(memorySet({ 'signal-2025.backup': frame }))).rejects.toMatchObject({
    code: 'signal-backup-closed',
  });
});

test('messages of one moment are different ones, and who is mentioned stands by name', async () => {
  const ranges = [{ start: 3, length: 1, mentionAci: aci }];
  const said = incoming({ standardMessage: { text: { body: 'hi \ufffc!', bodyRanges: ranges } } });
  const records = await read(said, { ...said, authorId: '1', incoming: undefined, outgoing: {} });
  expect(messagesOf(records).map(({ text, messageId }) => [text, messageId])).toEqual([
    ['hi @Ann B!', String(at)],
    ['hi @Ann B!', `${at}/2`],
  ]);
});

test('the frames may stand in one array', async () => {
  const frames = [...start, { chatItem: incoming({ standardMessage: { text: { body: 'hi' } } }) }];
  const { formatIds, records } = await recogniseAndParse(memorySet({ any: JSON.stringify(frames, null, 2) }));
  expect(formatIds).toEqual(['signal-json']);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['hi']);
});
