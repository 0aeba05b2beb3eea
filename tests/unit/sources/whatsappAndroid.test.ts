import type { Database } from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';
import { databaseBytes } from './sqliteDatabase.ts';

const march = Date.parse('2022-03-18T14:56:00Z');

const schema = `
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT, sender_jid_row_id INTEGER,
  status INTEGER, timestamp INTEGER, message_type INTEGER, text_data TEXT);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT, media_caption TEXT);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY);
CREATE TABLE call_log (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, from_me INTEGER, call_id TEXT, timestamp INTEGER,
  video_call INTEGER, duration INTEGER, group_jid_row_id INTEGER);
INSERT INTO jid VALUES (1, '491701234567', 's.whatsapp.net', '491701234567@s.whatsapp.net'),
  (2, '123-456', 'g.us', '123-456@g.us'), (3, '4512345678', 's.whatsapp.net', '4512345678@s.whatsapp.net'),
  (4, 'status', 'broadcast', 'status@broadcast');
INSERT INTO chat VALUES (1, 1, NULL), (2, 2, 'Sea trip'), (3, 4, NULL);
INSERT INTO message VALUES (1, -1, 0, '-1', -1, -1, 0, -1, NULL);`;

function say(database: Database, values: Record<string, unknown>): void {
  const row = { chat_row_id: 1, from_me: 0, status: 0, timestamp: march, message_type: 0, ...values };
  const names = Object.keys(row);
  database
    .prepare(`INSERT INTO message (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .run(...Object.values(row));
}

async function read(files: Record<string, string | Uint8Array>): Promise<SourceRecord[]> {
  const { formatIds, records } = await recogniseAndParse(memorySet(files));
  expect(formatIds).toEqual(['whatsapp-android-database']);
  return records;
}

test('messages, groups, media, calls and what was taken back or changed', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    say(database, { text_data: 'hi', key_id: 'A1' });
    say(database, { text_data: 'hello', from_me: 1, key_id: 'A2' });
    say(database, { text_data: 'all', chat_row_id: 2, sender_jid_row_id: 3 });
    say(database, { text_data: 'of the day', chat_row_id: 3 });
    say(database, { message_type: 2 });
    say(database, { message_type: 15 });
    say(database, { message_type: 7, text_data: 'Sea trip', chat_row_id: 2, status: 6 });
    say(database, { message_type: 90 });
    say(database, { message_type: 77 });
    database.exec(`INSERT INTO message_media VALUES (6, 'Media/WhatsApp Voice Notes/PTT-1.opus', 'audio/ogg; codecs=opus', NULL);
      INSERT INTO message_edit_info VALUES (2);
      INSERT INTO call_log VALUES (1, 1, 0, 'call:1', ${march}, 1, 300, 0), (2, 1, 1, 'call:2', ${march}, 0, 0, 0);`);
  });
  const contacts = databaseBytes((database) => {
    database.exec(`CREATE TABLE wa_contacts (_id INTEGER PRIMARY KEY, jid TEXT, display_name TEXT, wa_name TEXT);
      INSERT INTO wa_contacts VALUES (1, '491701234567@s.whatsapp.net', 'Ann Birch', 'annie');`);
  });
  const voice = 'com.whatsapp/Media/WhatsApp Voice Notes/PTT-1.opus';
  const records = await read({
    'com.whatsapp/msgstore.db': file,
    'com.whatsapp/wa.db': contacts.file,
    [voice]: '',
  });
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text Ann Birch: hi',
    'text Me: hello',
    'text +4512345678: all',
    'media Ann Birch: ',
    'text Ann Birch: ',
    'notice -: Sea trip',
    'call Ann Birch: Video call, 5 minutes',
    'call Me: Missed voice call',
  ]);
  const [edited, , group, sent, deleted] = messagesOf(records);
  expect([edited?.edited, group?.sender?.address, sent?.attachments, deleted?.isDeleted]).toEqual([
    { earlierTexts: [] },
    '+4512345678',
    [{ kind: 'voice', path: voice }],
    true,
  ]);
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 10 }]);
});

test('databases of before 2021 have their messages in another table', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(`CREATE TABLE chat_list (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, subject TEXT);
      CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, status INTEGER,
        data TEXT, timestamp INTEGER, media_wa_type TEXT, media_caption TEXT, remote_resource TEXT);
      INSERT INTO chat_list VALUES (1, '123-456@g.us', 'Sea trip');
      INSERT INTO messages VALUES (1, '-1', 0, '-1', -1, NULL, 0, NULL, NULL, NULL),
        (2, '491701234567@s.whatsapp.net', 0, 'A1', 0, 'hi', ${march}, '0', NULL, NULL),
        (3, '123-456@g.us', 0, 'A2', 0, NULL, ${march}, '1', 'the sea', '4512345678@s.whatsapp.net'),
        (4, '123-456@g.us', 1, 'A3', 6, 'Sea trip', ${march}, '0', NULL, NULL),
        (5, '123-456@g.us', 1, 'A4', 4, 'yes', ${march}, '0', NULL, '');`);
  });
  const records = await read({ 'any.db': file });
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text +491701234567: hi',
    'media +4512345678: the sea',
    'notice -: Sea trip',
    'text Me: yes',
  ]);
  expect(messagesOf(records).map(({ messageId }) => messageId)).toEqual(['A1', 'A2', 'A3', 'A4']);
});
