import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3-multiple-ciphers';
import { expect, test } from 'vitest';
import type { SourceRecord } from '../../../src/main/sources/source.ts';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';
import { databaseBytes } from './sqliteDatabase.ts';

const schema = `
CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZSESSIONTYPE INTEGER, ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR);
CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZCHATSESSION INTEGER, ZMEMBERJID VARCHAR, ZCONTACTNAME VARCHAR);
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, ZJID VARCHAR, ZPUSHNAME VARCHAR);
CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZMEDIALOCALPATH VARCHAR, ZTITLE VARCHAR, ZVCARDSTRING VARCHAR);
CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER, ZGROUPEVENTTYPE INTEGER,
  ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, ZMEDIAITEM INTEGER, ZMESSAGEDATE TIMESTAMP, ZFROMJID VARCHAR,
  ZPUSHNAME VARCHAR, ZSTANZAID VARCHAR, ZTEXT VARCHAR);
INSERT INTO ZWACHATSESSION VALUES (1, 0, '491701234567@s.whatsapp.net', 'Ann Birch'), (2, 1, '123-456@g.us', 'Sea trip'),
  (3, 3, 'status@broadcast', NULL);
INSERT INTO ZWAGROUPMEMBER VALUES (7, 2, '491701234567@s.whatsapp.net', NULL), (8, 2, '4512345678@s.whatsapp.net', NULL),
  (9, 2, '99999@lid', NULL);
INSERT INTO ZWAPROFILEPUSHNAME VALUES (1, '4512345678@s.whatsapp.net', 'Ole'), (2, '491701234567@s.whatsapp.net', 'annie');`;

/** 2022-03-18T14:56:00Z in seconds since 2001. */
const march = Date.parse('2022-03-18T14:56:00Z') / 1000 - 978_307_200;

function say(database: Database, values: Record<string, unknown>): void {
  const row = { ZISFROMME: 0, ZMESSAGETYPE: 0, ZCHATSESSION: 1, ZMESSAGEDATE: march, ...values };
  const names = Object.keys(row);
  database
    .prepare(`INSERT INTO ZWAMESSAGE (${names.join()}) VALUES (${names.map(() => '?').join()})`)
    .run(...Object.values(row));
}

async function read(
  fill: (database: Database) => void,
  others: Record<string, string> = {},
): Promise<SourceRecord[]> {
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    fill(database);
  });
  const { formatIds, records } = await recogniseAndParse(memorySet({ 'b/7c/7c7f': file, ...others }));
  expect(formatIds).toEqual(['whatsapp-ios-backup']);
  return records;
}

test('people are known by their numbers, chats by their jids, messages by their ids', async () => {
  const records = await read((database) => {
    say(database, { ZTEXT: 'hi', ZFROMJID: '491701234567@s.whatsapp.net', ZSTANZAID: 'A1' });
    say(database, { ZTEXT: 'hello', ZISFROMME: 1, ZSTANZAID: 'A2' });
    say(database, { ZTEXT: 'all', ZCHATSESSION: 2, ZGROUPMEMBER: 8, ZFROMJID: '123-456@g.us' });
    say(database, { ZTEXT: 'me too', ZCHATSESSION: 2, ZGROUPMEMBER: 9, ZPUSHNAME: 'Mika' });
    say(database, { ZTEXT: 'a picture of the day', ZCHATSESSION: 3 });
  });
  expect(shown(records)).toEqual([
    '2022-03-18T14:56:00 text Ann Birch: hi',
    '2022-03-18T14:56:00 text Me: hello',
    '2022-03-18T14:56:00 text Ole: all',
    '2022-03-18T14:56:00 text Mika: me too',
  ]);
  expect(
    messagesOf(records).map(({ messageId, sender }) => [messageId, sender?.key, sender?.address ?? null]),
  ).toEqual([
    ['A1', '+491701234567', '+491701234567'],
    ['A2', 'owner', null],
    [null, '+4512345678', '+4512345678'],
    [null, '99999@lid', null],
  ]);
  expect(records.filter((record) => record.type === 'conversation')).toMatchObject([
    { key: '491701234567@s.whatsapp.net', kind: 'direct', title: 'Ann Birch' },
    { key: '123-456@g.us', kind: 'group', title: 'Sea trip' },
  ]);
});

test('media with captions are found beside the database and by the hashes of a backup', async () => {
  const voice = 'Media/491701234567@s.whatsapp.net/a/b/c.opus';
  const hash = createHash('sha1')
    .update(`AppDomainGroup-group.net.whatsapp.WhatsApp.shared-Message/${voice}`)
    .digest('hex');
  const hashed = `b/${hash.slice(0, 2)}/${hash}`;
  const records = await read(
    (database) => {
      database.exec(
        `INSERT INTO ZWAMEDIAITEM VALUES (1, 1, 'Media/x/a.jpg', 'the sea', 'image/jpeg'), (2, 2, '${voice}', NULL, 'audio/ogg; codecs=opus')`,
      );
      say(database, { ZMESSAGETYPE: 1, ZMEDIAITEM: 1 });
      say(database, { ZMESSAGETYPE: 3, ZMEDIAITEM: 2 });
      say(database, { ZMESSAGETYPE: 15 });
      say(database, { ZMESSAGETYPE: 5 });
    },
    { 'b/7c/Message/Media/x/a.jpg': '', [hashed]: '' },
  );
  expect(
    messagesOf(records).map(({ kind, text, attachments }) => [kind, text, ...(attachments ?? [])]),
  ).toEqual([
    ['media', 'the sea', { kind: 'image', path: 'b/7c/Message/Media/x/a.jpg' }],
    ['media', '', { kind: 'voice', path: hashed }],
    ['media', '', { kind: 'sticker', path: null }],
    ['media', ''],
  ]);
});

test('what was taken back, notices, missed calls and unknown kinds', async () => {
  const records = await read((database) => {
    say(database, { ZMESSAGETYPE: 14 });
    say(database, { ZMESSAGETYPE: 6, ZTEXT: 'Sea trip', ZCHATSESSION: 2 });
    say(database, { ZMESSAGETYPE: 10, ZGROUPEVENTTYPE: 1 });
    say(database, { ZMESSAGETYPE: 10, ZGROUPEVENTTYPE: 4 });
    say(database, { ZMESSAGETYPE: 99 });
    say(database, { ZMESSAGETYPE: 46, ZTEXT: 'Sea or hills?' });
  });
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text Ann Birch: ',
    'notice -: Sea trip',
    'call Ann Birch: Missed voice call',
    'call Ann Birch: Missed video call',
    'text Ann Birch: Sea or hills?',
  ]);
  expect(messagesOf(records)[0]).toMatchObject({ isDeleted: true });
  expect(records.filter(({ type }) => type === 'not-understood')).toMatchObject([{ line: 5 }]);
});

test('a database of few columns is read as far as it goes', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(`CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZPARTNERNAME VARCHAR);
      CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZISFROMME INTEGER, ZCHATSESSION INTEGER, ZMESSAGEDATE REAL, ZTEXT VARCHAR);
      INSERT INTO ZWACHATSESSION VALUES (1, 'Ann');
      INSERT INTO ZWAMESSAGE VALUES (1, 0, 1, ${march}, 'hi'), (2, 1, 1, ${march}, 'ho');`);
  });
  const { records } = await recogniseAndParse(memorySet({ 'x.sqlite': file }));
  expect(shown(records).map((line) => line.slice(20))).toEqual(['text Ann: hi', 'text Me: ho']);
});
