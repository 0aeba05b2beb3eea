import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';
import { messengerJson } from '../../../src/main/sources/messenger/json.ts';

const noon = 1_600_000_000_000;
const people = [{ name: 'Ann Olsen' }, { name: 'Mika Rot' }];

/** Text as Facebook writes it: each byte of UTF-8 as a character. */
function bytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function thread(messages: object[], more: object = {}): string {
  return JSON.stringify({
    participants: people,
    messages,
    title: 'Ann Olsen',
    is_still_participant: true,
    thread_path: 'inbox/annolsen_1234567',
    ...more,
  });
}

function message(content: string, more: object = {}): object {
  return { sender_name: 'Ann Olsen', timestamp_ms: noon, content, type: 'Generic', ...more };
}

function conversations(records: SourceRecord[]) {
  return records.filter((record) => record.type === 'conversation');
}

async function one(...messages: object[]) {
  const { records } = await recogniseAndParse(memorySet({ 'message_1.json': thread(messages) }));
  return messagesOf(records);
}

test('files of a thread are read as one, oldest first, with their letters mended', async () => {
  const root = 'facebook.zip/your_facebook_activity/messages/inbox/annolsen_1234567';
  const set = memorySet({
    [`${root}/message_1.json`]: thread([
      message('d', { timestamp_ms: noon + 3 }),
      message('c', { timestamp_ms: noon + 2 }),
    ]),
    [`${root}/message_2.json`]: thread([message(bytes('café 😀'), { timestamp_ms: noon + 1 })]),
    [`${root}/message_10.json`]: thread([message('a', { sender_name: 'Mika Rot' })]),
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['messenger-json']);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['a', 'café 😀', 'c', 'd']);
  expect(conversations(records)).toMatchObject([{ title: 'Ann Olsen', kind: 'direct', key: null }]);
  expect(records).toContainEqual(expect.objectContaining({ type: 'facts', ownerGuess: 'Mika Rot' }));
});

test('an encrypted chat has the people and the shape of the older half', async () => {
  const encrypted = JSON.stringify({
    participants: ['Ann Olsen', 'Mika Rot'],
    threadName: 'Ann Olsen_12',
    messages: [
      {
        senderName: 'Ann Olsen',
        text: 'new',
        timestamp: noon,
        type: 'text',
        isUnsent: false,
        media: [],
        reactions: [],
      },
      {
        senderName: 'Mika Rot',
        text: '',
        timestamp: noon,
        type: 'media',
        isUnsent: false,
        media: [{ uri: './media/x.ogg' }],
      },
      { senderName: 'Mika Rot', text: 'oops', timestamp: noon, type: 'text', isUnsent: true },
    ],
  });
  const set = memorySet({
    'facebook.zip/messages/inbox/annolsen_1234567/message_1.json': thread([message('old')]),
    'messages.zip/Ann Olsen_12.json': encrypted,
    'messages.zip/media/x.ogg': 'OggS',
  });
  const { formatIds, records } = await recogniseAndParse(set);
  expect(formatIds).toEqual(['messenger-json']);
  const shapes = conversations(records).map(({ title, kind, key, people: who }) => ({
    title,
    kind,
    key,
    who,
  }));
  expect(shapes).toHaveLength(2);
  expect(shapes[1]).toEqual(shapes[0]);
  const found = messagesOf(records);
  expect(found.map(({ sender }) => sender?.key)).toContain('Mika Rot');
  expect(found).toContainEqual(
    expect.objectContaining({
      kind: 'media',
      attachments: [{ kind: 'voice', path: 'messages.zip/media/x.ogg' }],
    }),
  );
  expect(found).toContainEqual(expect.objectContaining({ text: 'oops', isDeleted: true }));
});

test('calls, pictures, stickers, links and what was taken back', async () => {
  const found = await one(
    message('The video call ended.', { call_duration: 300 }),
    message('Ann missed your call.', { call_duration: 0, missed: true }),
    message('Ann Olsen sent an attachment.', { share: { link: 'https://example.org', share_text: 'Look' } }),
    { sender_name: 'Ann Olsen', timestamp_ms: noon, photos: [{ uri: 'messages/photos/1.jpg' }] },
    { sender_name: 'Ann Olsen', timestamp_ms: noon, sticker: { uri: 'stickers_used/1.png' } },
    { sender_name: 'Ann Olsen', timestamp_ms: noon, is_unsent: true },
  );
  expect(found.toReversed().map(({ kind, text, isDeleted }) => ({ kind, text, isDeleted }))).toEqual([
    { kind: 'call', text: 'Video call, 5 minutes' },
    { kind: 'call', text: 'Missed voice call' },
    { kind: 'text', text: 'Look\nhttps://example.org' },
    { kind: 'media', text: '' },
    { kind: 'media', text: '' },
    { kind: 'media', text: '', isDeleted: true },
  ]);
  expect(found.flatMap(({ attachments = [] }) => attachments).map(({ kind }) => kind)).toEqual([
    'sticker',
    'image',
  ]);
});

test('what the service writes in somebody’s name is nobody’s words', async () => {
  const found = await one(
    message('Ann named the group Us.'),
    message('You are now connected on Messenger.'),
    message(bytes('Reacted 😍 to your message ')),
    message(bytes('Vous êtes désormais en contact sur Messenger.')),
    message('Ann Olsen left the group.', { type: 'Unsubscribe' }),
    message('You sent an attachment.'),
    message('You forgot the attachment'),
    message('I left the group because of you'),
    message('Sie hat dich verpasst'),
  );
  expect(found.toReversed().map(({ kind, sender, text }) => [kind, sender?.name ?? null, text])).toEqual([
    ['notice', null, 'Ann named the group Us.'],
    ['notice', null, 'You are now connected on Messenger.'],
    ['notice', null, 'Vous êtes désormais en contact sur Messenger.'],
    ['notice', null, 'Ann Olsen left the group.'],
    ['media', 'Ann Olsen', ''],
    ['text', 'Ann Olsen', 'You forgot the attachment'],
    ['text', 'Ann Olsen', 'I left the group because of you'],
    ['text', 'Ann Olsen', 'Sie hat dich verpasst'],
  ]);
});

test('groups are groups, and closed accounts of two threads are two people', async () => {
  const closed = { participants: [{ name: 'Facebook user' }, { name: 'Mika Rot' }], title: 'Facebook user' };
  const line = message('hi', { sender_name: 'Facebook user' });
  const set = memorySet({
    'm/inbox/a_1/message_1.json': thread([line], { ...closed, thread_path: 'inbox/a_1' }),
    'm/inbox/b_2/message_1.json': thread([line], { ...closed, thread_path: 'inbox/b_2' }),
    'm/inbox/c_3/message_1.json': thread([message('all')], {
      participants: [...people, { name: 'Ole Berg' }],
      title: 'Trip',
      thread_path: 'inbox/c_3',
    }),
  });
  const { records } = await recogniseAndParse(set);
  expect(conversations(records).map(({ kind }) => kind)).toEqual(['direct', 'direct', 'group']);
  const keys = messagesOf(records).map(({ sender }) => sender?.key);
  expect(new Set(keys).size).toBe(3);
  expect(records).toContainEqual(expect.objectContaining({ type: 'facts', ownerGuess: 'Mika Rot' }));
});

test('the profile in the download tells who the owner is', async () => {
  const set = memorySet({
    'facebook/messages/inbox/annolsen_1234567/message_1.json': thread([
      message('x', { sender_name: 'Mika Rot' }),
    ]),
    'facebook/personal_information/profile_information/profile_information.json': JSON.stringify({
      profile_v2: { name: { full_name: 'Mika Rot' } },
    }),
  });
  const { records } = await recogniseAndParse(set);
  expect(messagesOf(records)[0]?.sender).toEqual({ key: 'Mika Rot', name: 'Mika Rot', isOwner: true });
});

test('oldest exports: seconds, and people as bare names', async () => {
  const content = JSON.stringify({
    participants: ['Ann Olsen'],
    title: 'Ann Olsen',
    messages: [{ sender_name: 'Ann Olsen', timestamp: noon / 1000, content: 'hi', type: 'Generic' }],
  });
  expect(shown(await parseAll(content, {}, messengerJson))).toEqual([
    '2020-09-13T12:26:40 text Ann Olsen: hi',
  ]);
});

test('a file that breaks off gives what stood before, and says where; a damaged message is quoted', async () => {
  const content = thread([message('a'), { timestamp_ms: 'x' }, message('b')]);
  const records = await parseAll(content.slice(0, content.indexOf('"title"') - 20), {}, messengerJson);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['a']);
  expect(records.filter(({ type }) => type === 'not-understood')).toHaveLength(2);
});

/** A message as the pages show it, with the class names since 2021 or those before. */
function block(name: string, body: string, time: string, isOld = false): string {
  const [sender, words, stamp] = isOld
    ? ['_3-96 _2pio _2lek _2lel', '_3-96 _2let', '_3-94 _2lem']
    : ['_2ph_ _a6-h _a6-i', '_2ph_ _a6-p', '_3-94 _a6-o'];
  const date = isOld ? time : `<div class="_a72d">${time}</div>`;
  return `<div class="pam _3-95"><div class="${sender}">${name}</div>
    <div class="${words}"><div><div></div><div>${body}</div><ul><li>❤Mika Rot</li></ul></div></div>
    <div class="${stamp}">${date}</div></div>`;
}

function page(...blocks: string[]): string {
  return `<!DOCTYPE html><html><head><title>Ann Olsen</title></head><body>
    <div class="_3b0d">Participants: Ann Olsen and Mika Rot</div>${blocks.join('')}</body></html>`;
}

test.each([
  ['Sep 13, 2020, 12:26 PM', 'Sep 13, 2020, 1:05 PM', false],
  ['Sep 13, 2020 at 12:26 PM', 'Sep 13, 2020 at 1:05 PM', false],
  ['13 Sep 2020, 12:26', '13 Sep 2020, 13:05', true],
  ['13 wrz 2020, 12:26', '13 wrz 2020, 13:05', false],
  ['13.09.2020, 12:26', '13.09.2020, 13:05', true],
])('pages are read, with times as %s', async (first, second, isOld) => {
  const path = 'facebook-mika/messages/inbox/annolsen_1234567/message_1.html';
  const content = page(
    block('Mika Rot', 'the<br>second', second, isOld),
    block('Ann Olsen', 'first &amp; <a href="https://example.org">https://example.org</a>', first, isOld),
  );
  const { formatIds, records } = await recogniseAndParse(memorySet({ [path]: content }));
  expect(formatIds).toEqual(['messenger-html']);
  expect(shown(records)).toEqual([
    '2020-09-13T12:26:00 text Ann Olsen: first & https://example.org',
    '2020-09-13T13:05:00 text Mika Rot: the\nsecond',
  ]);
  expect(conversations(records)).toMatchObject([{ title: 'Ann Olsen', kind: 'direct', key: null }]);
  expect(records).toContainEqual(
    expect.objectContaining({ type: 'facts', timeZoneNeeded: true, ownerGuess: 'Mika Rot' }),
  );
});

test('pages show calls, pictures and what the service says; a message without time is told', async () => {
  const folder = 'facebook/messages/inbox/annolsen_1234567';
  const set = memorySet({
    [`${folder}/photos/1.jpg`]: 'x',
    [`${folder}/message_1.html`]: page(
      '<div class="_a6-h _a6-i">Ann Olsen</div><div class="_a6-p">lost</div>',
      block(
        'Ann Olsen',
        `<a href="messages/inbox/annolsen_1234567/photos/1.jpg"><img src="messages/inbox/annolsen_1234567/photos/1.jpg"></a>`,
        'Sep 13, 2020, 12:03 PM',
      ),
      block(
        'Ann Olsen',
        '<div>The video chat ended.</div><div>Duration: 3 minutes 12 seconds</div>',
        'Sep 13, 2020, 12:02 PM',
      ),
      block('Ann Olsen', 'Ann named the group Us.', 'Sep 13, 2020, 12:01 PM'),
    ),
  });
  const { records } = await recogniseAndParse(set);
  expect(
    messagesOf(records).map(({ kind, text, durationSeconds, attachments }) => ({
      kind,
      text,
      durationSeconds,
      attachments,
    })),
  ).toEqual([
    { kind: 'notice', text: 'Ann named the group Us.' },
    { kind: 'call', text: 'Video call, 3 minutes', durationSeconds: 192 },
    { kind: 'media', text: '', attachments: [{ kind: 'image', path: `${folder}/photos/1.jpg` }] },
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([
    { text: 'Ann Olsen', line: 2 },
  ]);
});

test('an encrypted chat is known without the marks of what was taken back', async () => {
  const said = { senderName: 'Ann Olsen', text: 'hi', timestamp: noon, type: 'Generic' };
  const content = { participants: ['Ann Olsen', 'Mika Rot'], threadName: 'Ann Olsen_12', messages: [said] };
  const { formatIds, records } = await recogniseAndParse(memorySet({ any: JSON.stringify(content) }));
  expect(formatIds).toEqual(['messenger-json']);
  expect(messagesOf(records).map(({ text }) => text)).toEqual(['hi']);
});
