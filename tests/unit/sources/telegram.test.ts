import { expect, test } from 'vitest';
import { telegram } from '../../../src/main/sources/telegram/telegram.ts';
import type { FactsRecord, SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const at = { date: '2022-03-18T15:56:00', date_unixtime: '1647615360' };
const ann = { from: 'Ann Birch', from_id: 'user11' };
const ole = { from: 'Ole', from_id: 'user12' };

function parse(value: unknown, options = {}): Promise<SourceRecord[]> {
  const content = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return parseAll(memorySet({ 'result.json': content }), options, telegram);
}

function chat(...messages: object[]): object {
  return { name: 'Ann Birch', type: 'personal_chat', id: 11, messages };
}

function facts(records: SourceRecord[]): FactsRecord | undefined {
  return records.find((record) => record.type === 'facts');
}

test('texts come as a string or in parts', async () => {
  const records = await parse(
    chat(
      { id: 1, type: 'message', ...at, ...ann, text: 'hello' },
      {
        id: 2,
        type: 'message',
        ...at,
        ...ole,
        text: ['see ', { type: 'link', text: 'https://a.example' }, ' now'],
      },
    ),
  );
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann Birch: hello',
    '2022-03-18T14:56:00 text Ole: see https://a.example now',
  ]);
  expect(messagesOf(records).map(({ line, messageId }) => [line, messageId])).toEqual([
    [6, '1'],
    [15, '2'],
  ]);
});

test('the one the chat is not named after is guessed to be the owner', async () => {
  const records = await parse(
    chat(
      { id: 1, type: 'message', ...at, ...ann, text: 'a' },
      { id: 2, type: 'message', ...at, ...ole, text: 'b' },
    ),
  );
  expect(facts(records)).toMatchObject({ ownerGuess: 'Ole', timeZoneNeeded: false });
});

test('old exports have a wall clock only, and bare numbers for people', async () => {
  const records = await parse(
    chat({ id: 1, type: 'message', date: '2020-07-01T12:00:00', from: 'Ann', from_id: 11, text: 'hi' }),
    { timeZone: 'Europe/Berlin' },
  );
  expect(facts(records)?.timeZoneNeeded).toBe(true);
  expect(messagesOf(records)[0]).toMatchObject({
    atMilliseconds: Date.parse('2020-07-01T10:00:00Z'),
    sender: { key: 'user11' },
  });
});

test('notices, calls, media, polls and deleted accounts', async () => {
  const records = await parse(
    chat(
      {
        id: 1,
        type: 'service',
        ...at,
        actor: 'Ann Birch',
        actor_id: 'user11',
        action: 'pin_message',
        text: '',
      },
      {
        id: 2,
        type: 'service',
        ...at,
        actor: 'Ole',
        actor_id: 'user12',
        action: 'phone_call',
        duration_seconds: 62,
        text: '',
      },
      { id: 3, type: 'message', ...at, ...ann, photo: 'photos/1.jpg', text: 'the sea' },
      {
        id: 4,
        type: 'message',
        ...at,
        ...ann,
        poll: { question: 'Sea?', answers: [{ text: 'yes' }] },
        text: '',
      },
      { id: 5, type: 'message', ...at, from: null, from_id: 'user13', text: 'bye' },
    ),
  );
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'notice -: Ann Birch pin message',
    'call Ole: Voice call, 1 minute',
    'media Ann Birch: the sea',
    'text Ann Birch: Sea?\n- yes',
    'text Deleted account: bye',
  ]);
});

test('a full account has several chats and says who the owner is', async () => {
  const records = await parse({
    about: 'Here is your data',
    personal_information: { user_id: 12, first_name: 'Ole', last_name: '' },
    contacts: { list: [{ first_name: 'Ann' }] },
    chats: {
      list: [
        chat({ id: 1, type: 'message', ...at, ...ann, text: 'hi' }),
        {
          type: 'saved_messages',
          id: 12,
          messages: [{ id: 1, type: 'message', ...at, ...ole, text: 'milk' }],
        },
        {
          name: 'Sea',
          type: 'private_group',
          id: 7,
          messages: [{ id: 1, type: 'message', ...at, ...ann, text: 'ho' }],
        },
      ],
    },
    left_chats: {
      list: [
        {
          name: 'Old',
          type: 'private_group',
          id: 8,
          messages: [{ id: 1, type: 'message', ...at, ...ole, text: 'x' }],
        },
      ],
    },
  });
  const conversations = records.filter((record) => record.type === 'conversation');
  expect(conversations.map(({ key, kind, title }) => `${key} ${kind} ${title}`)).toEqual([
    'user11 direct Ann Birch',
    'user12 direct Saved messages',
    'chat7 group Sea',
    'chat8 group Old',
  ]);
  expect(facts(records)?.ownerGuess).toBe('Ole');
  expect(messagesOf(records).map(({ sender }) => sender?.isOwner)).toEqual([false, true, false, true]);
});

test('a file that breaks off gives what stood before, and the line of the break', async () => {
  const whole = JSON.stringify(
    chat(
      { id: 1, type: 'message', ...at, ...ann, text: 'kept' },
      { id: 2, type: 'message', ...at, ...ole, text: 'lost' },
    ),
    null,
    1,
  );
  const records = await parse(whole.slice(0, whole.indexOf('"lost"')));
  expect(shown(records)).toEqual(['2022-03-18T14:56:00 text Ann Birch: kept']);
  expect(records.at(-1)).toMatchObject({ type: 'not-understood', line: 22 });
});

test('a message that is none is told with its line', async () => {
  const records = await parse(chat({ id: 1, type: 'message', ...ann, text: 'when?' }));
  expect(records.at(-1)).toMatchObject({ type: 'not-understood', line: 6 });
});

test('old bare numbers and new names mean the same people', async () => {
  const old = { type: 'message', date: '2020-07-01T12:00:00', text: 'hi' };
  const records = await parse(
    chat(
      { id: 1, ...old, from: 'Ann', from_id: 2 ** 32 + 11 },
      { id: 2, ...old, from: 'Sea', from_id: 2 ** 33 + 7 },
    ),
  );
  expect(messagesOf(records).map(({ sender }) => sender?.key)).toEqual(['user11', 'channel7']);
});

test('a chat without messages is recognised, and holds nothing', async () => {
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'any.json': JSON.stringify(chat()) }));
  expect(formatIds).toEqual(['telegram-json']);
  expect(messagesOf(records)).toEqual([]);
});

test('what is neither a message nor a notice is told, and a question may come with its marks', async () => {
  const poll = { question: { text: 'Sea?', entities: [] }, answers: [{ text: 'yes' }] };
  const records = await parse(
    chat({ id: 1, type: 'unsupported', ...at }, { id: 2, type: 'message', ...at, ...ann, text: '', poll }),
  );
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(1);
  expect(shown(records)).toEqual(['2022-03-18T14:56:00 text Ann Birch: Sea?\n- yes']);
});

test('pictures, voice messages and files, found beside the export or not', async () => {
  const message = { type: 'message', ...at, ...ann, text: '' };
  const messages = [
    { id: 1, ...message, photo: 'photos/photo_1@18-03-2022.jpg', width: 1 },
    {
      id: 2,
      ...message,
      file: 'voice_messages/audio_1.ogg',
      media_type: 'voice_message',
      duration_seconds: 3,
    },
    { id: 3, ...message, file: 'stickers/a.webp', media_type: 'sticker', sticker_emoji: '☀' },
    {
      id: 4,
      ...message,
      file: '(File not included. Change data exporting settings to download.)',
      mime_type: 'video/mp4',
    },
    { id: 5, ...message, file: '../result.json', mime_type: 'application/pdf' },
    { id: 6, ...message, location_information: { latitude: 54, longitude: 10 } },
  ];
  const { records } = await recogniseAndParse(
    memorySet({
      'ChatExport/result.json': JSON.stringify(chat(...messages)),
      'ChatExport/photos/photo_1@18-03-2022.jpg': '',
      'ChatExport/voice_messages/audio_1.ogg': '',
    }),
  );
  expect(messagesOf(records).map(({ kind, attachments }) => [kind, ...(attachments ?? [])])).toEqual([
    ['media', { kind: 'image', path: 'ChatExport/photos/photo_1@18-03-2022.jpg' }],
    ['media', { kind: 'voice', path: 'ChatExport/voice_messages/audio_1.ogg' }],
    ['media', { kind: 'sticker', path: null }],
    ['media', { kind: 'video', path: null }],
    ['media', { kind: 'document', path: null }],
    ['media'],
  ]);
});

test('what was changed later is marked, calls tell their length, a lost name is that of the chat', async () => {
  const call = { type: 'service', ...at, actor: 'Ole', actor_id: 'user12', action: 'phone_call', text: '' };
  const records = await parse(
    chat(
      {
        id: 1,
        type: 'message',
        ...at,
        ...ann,
        edited: '2022-03-18T16:00:00',
        edited_unixtime: '1647615600',
        text: 'a',
      },
      { id: 2, type: 'message', ...at, ...ann, edited: '1970-01-01T01:00:00', text: 'b' },
      { id: 3, ...call, discard_reason: 'missed' },
      { id: 4, ...call, duration_seconds: 300, discard_reason: 'hangup' },
      { id: 5, type: 'message', ...at, from: null, from_id: 'user11', text: 'bye' },
    ),
  );
  expect(
    messagesOf(records).map(({ sender, text, edited, durationSeconds }) => [
      sender?.name,
      text,
      edited !== undefined,
      durationSeconds ?? null,
    ]),
  ).toEqual([
    ['Ann Birch', 'a', true, null],
    ['Ann Birch', 'b', false, null],
    ['Ole', 'Missed voice call', false, null],
    ['Ole', 'Voice call, 5 minutes', false, 300],
    ['Ann Birch', 'bye', false, null],
  ]);
});

test('the address book of an account gives people their numbers', async () => {
  const records = await parse({
    personal_information: { user_id: 12, first_name: 'Ole', phone_number: '+47 12 34 56 78' },
    contacts: { list: [{ user_id: 11, first_name: 'Ann', last_name: 'Birch', phone_number: '0049170123' }] },
    chats: {
      list: [
        chat(
          { id: 1, type: 'message', ...at, ...ann, text: 'hi' },
          { id: 2, type: 'message', ...at, ...ole, text: 'ho' },
        ),
      ],
    },
  });
  expect(records.find(({ type }) => type === 'contact')).toMatchObject({
    name: 'Ann Birch',
    addresses: ['0049170123'],
  });
  expect(messagesOf(records).map(({ sender }) => sender?.address)).toEqual(['0049170123', '+47 12 34 56 78']);
});
