import { afterEach, beforeEach, expect, test } from 'vitest';
import { telegram } from '../../../src/main/sources/telegram/telegram.ts';
import { sourcesCalls } from '../../../src/main/services/sources.ts';
import { toUtterances } from '../../../src/main/services/utteranceViews.ts';
import type { ConversationRecord, MessageRecord } from '../../../src/main/sources/source.ts';
import { findUtterances } from '../../../src/main/vault/repositories/utterances.ts';
import { importInto, importRecords, openWorld } from './world.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const android = (...lines: string[]): string => lines.map((line) => `18/03/22, ${line}\n`).join('');
const ios = (...lines: string[]): string => lines.map((line) => `[18/03/22, ${line}\r\n`).join('');

const olesChat: ConversationRecord = {
  type: 'conversation',
  ref: 'chat',
  service: 'whatsapp',
  key: null,
  kind: 'direct',
  title: 'Ole',
};

/** Something that Ole said, one a minute. */
function fromOle(index: number, more: Partial<MessageRecord>): MessageRecord {
  return {
    type: 'message',
    conversation: 'chat',
    sender: { key: 'Ole', name: 'Ole' },
    kind: 'text',
    atMilliseconds: index * 60_000,
    text: '',
    messageId: null,
    line: index + 1,
    ...more,
  };
}

function texts(): unknown[] {
  return world
    .rows('SELECT text FROM utterance ORDER BY conversation_id, at_milliseconds, sequence, id')
    .map(({ text }) => text);
}

test('two equal messages of one minute are both kept, and the same file again adds nothing', async () => {
  const content = android('14:56 - Ann: ok', '14:56 - Ole: ok', '14:56 - Ann: ok');
  const first = await importInto(world.vault, content);
  await importInto(world.vault, content);
  expect([first?.added, texts(), world.rows('SELECT id FROM source').length]).toEqual([
    3,
    ['ok', 'ok', 'ok'],
    1,
  ]);
});

test('the Android and the iOS form of one chat meet', async () => {
  await importInto(
    world.vault,
    android('14:56 - Ann: hello', '14:56 - Ole: <Media omitted>', '14:57 - Ole: hi'),
  );
  const second = await importInto(
    world.vault,
    ios(
      '14:56:10] Ann: hello',
      '14:56:40] Ole: \u200eimage omitted',
      '14:57:30] Ole: hi',
      '14:58:00] Ann: new',
    ),
  );
  expect([second?.added, second?.duplicates]).toEqual([1, 3]);
});

test('a chat is one conversation whoever of its people exports it', async () => {
  await importInto(world.vault, android('14:56 - Ann: hello', '14:57 - Ole: hi'), { ownerName: 'Ann' });
  await importInto(world.vault, android('15:56 - Ole: later'), { fileName: 'WhatsApp Chat with Ann.txt' });
  expect(world.rows('SELECT title FROM conversation')).toEqual([{ title: 'Ole' }]);
});

test('the chosen owner becomes the owner, and other people stay apart between services', async () => {
  await importInto(world.vault, android('14:56 - Ann: hello', '14:57 - Ole: hi'));
  const message = { type: 'message', date_unixtime: '1647615360', text: 'hi' };
  const messages = [
    { ...message, id: 1, from: 'Ann', from_id: 'user1' },
    { ...message, id: 2, from: 'Ole', from_id: 'user2' },
  ];
  const chat = JSON.stringify({ name: 'Ole', type: 'personal_chat', id: 2, messages });
  await importInto(world.vault, chat, { format: telegram });
  expect(
    world.rows(
      `SELECT name, is_owner, group_concat(service ORDER BY service) AS services FROM person
       JOIN identity ON identity.person_id = person.id GROUP BY person.id ORDER BY person.id`,
    ),
  ).toEqual([
    { name: 'Ann', is_owner: 1, services: 'telegram,whatsapp' },
    { name: 'Ole', is_owner: 0, services: 'whatsapp' },
    { name: 'Ole', is_owner: 0, services: 'telegram' },
  ]);
});

test('who was taken for somebody else before and is the owner becomes one with the owner', async () => {
  await importInto(world.vault, android('14:56 - Ann B: hello', '14:57 - Ole: hi'), { ownerName: null });
  await importInto(world.vault, android('15:56 - Ann B: again', '15:57 - Ole: yes'), { ownerName: 'Ann B' });
  expect(
    world.rows(
      `SELECT name, is_owner, count(*) AS said FROM person JOIN utterance ON person_id = person.id
       GROUP BY person.id ORDER BY name`,
    ),
  ).toEqual([
    { name: 'Ann B', is_owner: 1, said: 2 },
    { name: 'Ole', is_owner: 0, said: 2 },
  ]);
});

test('who was taken for the owner by mistake is somebody else once the owner says so', async () => {
  const content = android('14:56 - Ann: hello', '14:57 - Ole: hi');
  await importInto(world.vault, content, { ownerName: 'Ole' });
  sourcesCalls['sources.remove'](world.vault, { sourceId: 1 });
  await importInto(world.vault, content, { ownerName: 'Ann' });
  expect(
    world.rows(
      'SELECT is_owner, display_name FROM identity JOIN person ON person.id = person_id ORDER BY display_name',
    ),
  ).toEqual([
    { is_owner: 1, display_name: 'Ann' },
    { is_owner: 0, display_name: 'Ole' },
  ]);
});

test('a group exported under another name joins by what was said in it', async () => {
  const lines = ['14:56 - Ann: a', '14:57 - Ole: b', '14:58 - Kim: c', '14:59 - Ann: d'];
  await importInto(world.vault, android(...lines), { fileName: 'WhatsApp Chat with Sea.txt' });
  const second = await importInto(world.vault, android(...lines, '15:10 - Kim: e'), {
    fileName: 'WhatsApp Chat with Sea trip.txt',
  });
  expect(second).toMatchObject({ added: 1, duplicates: 4, conversations: 1 });
  expect(world.rows('SELECT title FROM conversation')).toEqual([{ title: 'Sea' }]);
  expect(texts()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('other groups stay apart', async () => {
  await importInto(world.vault, android('14:56 - Ann: a', '14:57 - Ole: b', '14:58 - Kim: c'));
  await importInto(world.vault, android('16:56 - Ann: a', '16:57 - Ole: b', '16:58 - Eva: c'));
  expect(world.rows('SELECT id FROM conversation').length).toBe(2);
});

test('a killed import goes on and ends as if it had never stopped', async () => {
  const content = Array.from(
    { length: 500 },
    (_, index) =>
      `18/03/22, ${10 + Math.floor(index / 60)}:${String(index % 60).padStart(2, '0')} - Ann: ${index}\n`,
  ).join('');
  await importInto(world.vault, content, { killAfterBatches: 4 });
  expect(texts().length).toBe(200);
  const counts = await importInto(world.vault, content);
  expect(counts).toMatchObject({ added: 500, duplicates: 0, conversations: 1 });
  expect([texts(), world.rows('SELECT state, added_count FROM source')]).toEqual([
    Array.from({ length: 500 }, (_, index) => String(index)),
    [{ state: 'complete', added_count: 500 }],
  ]);
});

test('what was not understood is kept with its line, once', async () => {
  const content = `heading\n${android('14:56 - Ann: hi')}`;
  await importInto(world.vault, content);
  await importInto(world.vault, content);
  expect([
    world.rows('SELECT line, text FROM not_understood'),
    world.rows('SELECT not_understood_count AS count FROM source'),
  ]).toEqual([[{ line: 1, text: 'heading' }], [{ count: 1 }]]);
});

test('sessions end after two silent hours, and a call is a meeting of its own', async () => {
  await importInto(
    world.vault,
    android(
      '08:00 - Ann: a',
      '09:30 - Ole: b',
      '09:31 - Ole: Missed voice call',
      '09:32 - Ann: c',
      '11:40 - Ann: d',
    ),
  );
  expect(
    world.rows(
      `SELECT kind, (ended_at_milliseconds - started_at_milliseconds) / 60000 AS minutes,
         (SELECT sum(utterance_count) FROM interaction_person WHERE interaction_id = interaction.id) AS said
       FROM interaction ORDER BY started_at_milliseconds, kind`,
    ),
  ).toEqual([
    { kind: 'session', minutes: 92, said: 3 },
    { kind: 'call', minutes: 0, said: 1 },
    { kind: 'session', minutes: 0, said: 1 },
  ]);
});

test('what was left out at first comes with a second import of the same file', () => {
  const records = ['a', 'b', 'c'].map((text, index) => fromOle(index, { text }));
  importRecords(world.vault, [olesChat, ...records.slice(1)], { sha256: 'one', filter: 'from Friday' });
  const whole = importRecords(world.vault, [olesChat, ...records], { sha256: 'one' });
  const again = importRecords(world.vault, [olesChat, ...records], { sha256: 'one' });
  expect([whole, again]).toMatchObject([
    { added: 1, duplicates: 2 },
    { added: 0, duplicates: 3 },
  ]);
  expect(texts()).toEqual(['a', 'b', 'c']);
});

test('a message taken back keeps its words, in whatever order the exports come', () => {
  const before = [olesChat, fromOle(0, { text: 'stay' }), fromOle(1, { text: 'go' })];
  const after = [olesChat, fromOle(0, { text: 'stay' }), fromOle(1, { text: '', isDeleted: true })];
  const states = [
    [before, after],
    [after, before],
  ].map((exports) => {
    const other = openWorld();
    const outcomes = exports.map((records) => importRecords(other.vault, records)?.deletedLater);
    const held = other.rows('SELECT text, deleted_later FROM utterance ORDER BY at_milliseconds');
    other.close();
    return { outcomes, held };
  });
  const held = [
    { text: 'stay', deleted_later: 0 },
    { text: 'go', deleted_later: 1 },
  ];
  expect(states).toEqual([
    { outcomes: [0, 1], held },
    { outcomes: [0, 0], held },
  ]);
});

test('what was sent along is kept with whether it was found', () => {
  const attachments = [{ kind: 'image' as const, path: null }];
  importRecords(world.vault, [olesChat, fromOle(0, { kind: 'media', attachments })]);
  importRecords(world.vault, [
    olesChat,
    fromOle(0, { kind: 'media', attachments: [{ kind: 'image', path: 'photo.jpg' }] }),
  ]);
  const utterances = toUtterances(world.vault.reader, findUtterances(world.vault.reader, [1]));
  expect(utterances.map(({ attachments: shown, places }) => [shown, places.length])).toMatchObject([
    [[{ kind: 'image', isFound: true }], 2],
  ]);
  expect(world.rows('SELECT attachments_missing AS missing FROM source')).toEqual([
    { missing: 1 },
    { missing: 0 },
  ]);
});
