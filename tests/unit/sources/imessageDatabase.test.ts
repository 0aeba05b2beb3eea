import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';
import { propertyList, typedStream } from './appleBytes.ts';
import { databaseBytes } from './sqliteDatabase.ts';

const schema = `
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
  handle_id INTEGER DEFAULT 0, subject TEXT, attributedBody BLOB, service TEXT, date INTEGER,
  is_from_me INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, associated_message_type INTEGER DEFAULT 0,
  group_title TEXT, group_action_type INTEGER DEFAULT 0, other_handle INTEGER DEFAULT 0,
  share_status INTEGER DEFAULT 0, balloon_bundle_id TEXT, is_audio_message INTEGER DEFAULT 0);
ALTER TABLE message ADD COLUMN message_summary_info BLOB;
ALTER TABLE message ADD COLUMN date_edited INTEGER;
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT, person_centric_id TEXT);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, style INTEGER, chat_identifier TEXT, room_name TEXT,
  display_name TEXT);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, guid TEXT, filename TEXT, mime_type TEXT, transfer_name TEXT,
  is_sticker INTEGER DEFAULT 0, hide_attachment INTEGER DEFAULT 0);
CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
INSERT INTO handle VALUES (1, '+491701234567', 'iMessage', 'p1'), (2, 'ann@example.com', 'iMessage', 'p1'),
  (3, '+491701234567', 'SMS', NULL), (4, 'ole@example.com', 'iMessage', NULL);
INSERT INTO chat VALUES (1, 'iMessage;-;+491701234567', 45, '+491701234567', NULL, NULL),
  (2, 'iMessage;-;ann@example.com', 45, 'ann@example.com', NULL, NULL),
  (3, 'SMS;-;+491701234567', 45, '+491701234567', NULL, NULL),
  (4, 'iMessage;+;chat99', 43, 'chat99', 'chat99', 'Trip');
INSERT INTO chat_handle_join VALUES (1, 1), (2, 2), (3, 3), (4, 1), (4, 4);`;

/** 2025-06-01T10:00:00Z in nanoseconds since 2001. */
const june = 770464800n * 1_000_000_000n;
let nextRow = 0;

function say(database: Database, chatId: number, values: Record<string, unknown>): number {
  const row = { guid: `guid-${++nextRow}`, date: june, ...values };
  const names = Object.keys(row);
  const places = names.map(() => '?').join();
  const insert = database.prepare(`INSERT INTO message (${names.join()}) VALUES (${places})`);
  const id = Number(insert.run(...Object.values(row)).lastInsertRowid);
  database.prepare('INSERT INTO chat_message_join VALUES (?, ?)').run(chatId, id);
  return id;
}

async function read(
  fill: (database: Database) => void,
  others: Record<string, string | Uint8Array> = {},
): Promise<SourceRecord[]> {
  nextRow = 0;
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    fill(database);
  });
  const { formatIds, records } = await recogniseAndParse(
    memorySet({ 'backup/3d/3d0d7e5f': file, ...others }),
  );
  expect(formatIds).toEqual(['imessage-database']);
  return records;
}

test('words stand as text or within a formatted body; seconds and nanoseconds', async () => {
  const long = 'é'.repeat(300);
  const records = await read((database) => {
    say(database, 1, { text: 'Hello', handle_id: 1 });
    say(database, 1, { attributedBody: typedStream('Noter 😀'), is_from_me: 1, handle_id: 1 });
    say(database, 1, { attributedBody: typedStream(long), handle_id: 1, subject: 'About' });
    say(database, 1, { text: 'old', handle_id: 1, date: 399_988_800 });
  });
  expect(shown(records)).toEqual([
    '2025-06-01T10:00:00 text +491701234567: Hello',
    '2025-06-01T10:00:00 text Me: Noter 😀',
    `2025-06-01T10:00:00 text +491701234567: About\n${long}`,
    '2013-09-04T12:00:00 text +491701234567: old',
  ]);
  expect(messagesOf(records)[1]).toMatchObject({ messageId: 'guid-2', sender: { isOwner: true } });
});

test('one person is one conversation, whatever number, address and service; a group is its own', async () => {
  const records = await read((database) => {
    say(database, 1, { text: 'a', handle_id: 1 });
    say(database, 2, { text: 'b', handle_id: 2 });
    const twice = say(database, 3, { text: 'c', handle_id: 3 });
    database.prepare('INSERT INTO chat_message_join VALUES (1, ?)').run(twice);
    say(database, 4, { text: 'd', handle_id: 4 });
  });
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', key: '+491701234567' },
    { kind: 'group', key: 'chat99', title: 'Trip' },
  ]);
  expect(messagesOf(records).map(({ conversation, sender }) => [conversation, sender?.address])).toEqual([
    ['direct +491701234567', '+491701234567'],
    ['direct +491701234567', 'ann@example.com'],
    ['direct +491701234567', '+491701234567'],
    ['group chat99', 'ole@example.com'],
  ]);
});

test('tapbacks are no messages, events of a group are notices', async () => {
  const records = await read((database) => {
    say(database, 4, { handle_id: 1, associated_message_type: 2000, text: 'Loved “a”' });
    say(database, 4, { handle_id: 1, associated_message_type: 3001 });
    say(database, 4, { handle_id: 1, item_type: 2, group_title: 'Trip' });
    say(database, 4, { handle_id: 1, item_type: 1, group_action_type: 0, other_handle: 4 });
    say(database, 4, { is_from_me: 1, item_type: 3 });
  });
  expect(shown(records)).toEqual([
    '2025-06-01T10:00:00 notice -: +491701234567 named the conversation “Trip”',
    '2025-06-01T10:00:00 notice -: +491701234567 added ole@example.com to the conversation',
    '2025-06-01T10:00:00 notice -: Me left the conversation',
  ]);
});

test('what was changed tells what it was, what was taken back is kept as that', async () => {
  const history = propertyList({
    ec: {
      '0': [
        { d: 1, t: typedStream('First') },
        { d: 2, t: typedStream('Second') },
        { d: 3, t: typedStream('Third') },
      ],
    },
  });
  const records = await read((database) => {
    say(database, 1, { handle_id: 1, date_edited: june, message_summary_info: history, text: 'Third' });
    say(database, 1, { handle_id: 1, date_edited: june, message_summary_info: history });
    say(database, 1, {
      is_from_me: 1,
      date_edited: june,
      message_summary_info: propertyList({ rp: [0], otr: { '0': { le: 5, lo: 0 } } }),
    });
  });
  expect(messagesOf(records)).toMatchObject([
    { text: 'Third', edited: { earlierTexts: ['First', 'Second'] } },
    { text: 'Third', edited: { earlierTexts: ['First', 'Second'] } },
    { text: '', isDeleted: true },
  ]);
});

test('what was sent along is found in the folder of a Mac and under its hash in the backup of a phone', async () => {
  const phonePath = 'Library/SMS/Attachments/ab/11/voice.caf';
  const hash = createHash('sha1').update(`MediaDomain-${phonePath}`).digest('hex');
  const records = await read(
    (database) => {
      const picture = say(database, 1, { handle_id: 1, text: '\ufffcLook' });
      const voice = say(database, 1, { handle_id: 1, text: '\ufffc', is_audio_message: 1 });
      const lost = say(database, 1, { handle_id: 1, attributedBody: typedStream('\ufffc') });
      database.exec(`INSERT INTO attachment (ROWID, filename, mime_type) VALUES
        (1, '~/Library/Messages/Attachments/00/00/IMG.heic', 'image/heic'),
        (2, '~/${phonePath}', 'audio/x-caf'), (3, '~/Library/SMS/Attachments/c.mov', 'video/quicktime');
        INSERT INTO message_attachment_join VALUES (${picture}, 1), (${voice}, 2), (${lost}, 3)`);
    },
    { 'backup/Attachments/00/00/IMG.heic': 'x', [`backup/${hash.slice(0, 2)}/${hash}`]: 'y' },
  );
  expect(messagesOf(records).map(({ kind, text, attachments }) => [kind, text, attachments])).toEqual([
    ['media', 'Look', [{ kind: 'image', path: 'backup/Attachments/00/00/IMG.heic' }]],
    ['media', '', [{ kind: 'voice', path: `backup/${hash.slice(0, 2)}/${hash}` }]],
    ['media', '', [{ kind: 'video', path: null }]],
  ]);
});

test('what only the write-ahead log holds is read', async () => {
  const { file, log } = databaseBytes((database) => {
    database.exec('PRAGMA journal_mode=wal; PRAGMA wal_autocheckpoint=0');
    database.exec(schema);
    database.pragma('wal_checkpoint(TRUNCATE)');
    say(database, 1, { text: 'latest', handle_id: 1 });
  });
  const set = memorySet({ 'Messages/chat.db': file, 'Messages/chat.db-wal': log ?? '' });
  const { records } = await recogniseAndParse(set);
  expect(shown(records)).toEqual(['2025-06-01T10:00:00 text +491701234567: latest']);
});

test('a damaged database gives what can be read, and says what could not', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    database.transaction(() => {
      for (let index = 0; index < 400; index++) say(database, 1, { text: `word `.repeat(20), handle_id: 1 });
    })();
  });
  file.fill(0, file.length - 3 * 4096, file.length - 4096);
  const { records } = await recogniseAndParse(memorySet({ 'sms.db': file }));
  expect(messagesOf(records).length).toBeGreaterThan(200);
  expect(records.at(-1)).toMatchObject({ type: 'not-understood', text: expect.stringContaining('damaged') });
});
