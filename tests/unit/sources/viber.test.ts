import { expect, test } from 'vitest';
import { memorySet, messagesOf, recogniseAndParse, shown } from './memoryFile.ts';
import { databaseBytes } from './sqliteDatabase.ts';

const at = 1736935200000;

const schema = `
CREATE TABLE Contact (ContactID INTEGER PRIMARY KEY, Name TEXT, Number TEXT, MID TEXT, ClientName TEXT);
CREATE TABLE ChatInfo (ChatID INTEGER PRIMARY KEY, Name TEXT, Token TEXT);
CREATE TABLE ChatRelation (ChatID INTEGER, ContactID INTEGER);
CREATE TABLE Events (EventID INTEGER PRIMARY KEY AUTOINCREMENT, TimeStamp INTEGER, Direction INTEGER, Type INTEGER,
  ContactID INTEGER, ChatID INTEGER, Token INTEGER);
CREATE TABLE Messages (EventID INTEGER PRIMARY KEY, Type INTEGER, Subject TEXT, Body TEXT, PayloadPath TEXT,
  StickerID INTEGER, Duration INTEGER, Info TEXT);
CREATE TABLE Calls (EventID INTEGER PRIMARY KEY, Type INTEGER, Duration INTEGER, CallStatus INTEGER);
INSERT INTO Contact VALUES (1, NULL, '+491700000001', NULL, 'Mika'), (2, 'Ann', '+491700000002', NULL, 'annie'),
  (3, NULL, NULL, 'mid3', 'Ole');
INSERT INTO ChatInfo VALUES (1, NULL, NULL), (2, 'Trip', '777');
INSERT INTO ChatRelation VALUES (1, 1), (1, 2), (2, 1), (2, 2), (2, 3);`;

test('messages, media and calls of direct chats and groups', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    const add = (direction: number, contact: number, chat: number): number =>
      Number(
        database
          .prepare(
            'INSERT INTO Events (TimeStamp, Direction, ContactID, ChatID, Token) VALUES (?, ?, ?, ?, ?)',
          )
          .run(at, direction, contact, chat, 5123456789012345678n).lastInsertRowid,
      );
    const say = (
      event: number,
      type: number,
      body: string | null,
      info = '{}',
      path: string | null = null,
    ): void => {
      database
        .prepare('INSERT INTO Messages (EventID, Type, Body, Info, PayloadPath) VALUES (?, ?, ?, ?, ?)')
        .run(event, type, body, info, path);
    };
    say(add(0, 2, 1), 1, 'Hi 👋');
    const call = add(0, 2, 1);
    say(add(1, 1, 1), 9, 'https://a.example');
    say(add(0, 2, 1), 6, null, '{}', 'C:\\Users\\Ann\\ViberDownloads\\voice.m4a');
    say(add(0, 3, 2), 2, 'a caption', '{"fileInfo":{"FileName":"a.jpg"}}');
    say(add(0, 3, 2), 11, '', '{"fileInfo":{"FileName":"song.mp3"}}');
    database.prepare('INSERT INTO Calls VALUES (?, 3, 0, 0)').run(call);
    database.prepare('INSERT INTO Calls VALUES (?, 1, 300, 0)').run(add(1, 1, 1));
  });
  const { formatIds, records } = await recogniseAndParse(
    memorySet({ 'ViberPC/viber.db': file, 'ViberPC/ViberDownloads/voice.m4a': 'x' }),
  );
  expect(formatIds).toEqual(['viber']);
  expect(shown(records).map((line) => line.slice(20))).toEqual([
    'text Ann: Hi 👋',
    'text Mika: https://a.example',
    'media Ann: ',
    'media Ole: a caption',
    'media Ole: ',
    'call Ann: Missed voice call',
    'call Mika: Voice call, 5 minutes',
  ]);
  const messages = messagesOf(records);
  expect(messages[0]).toMatchObject({ messageId: '5123456789012345678', atMilliseconds: at });
  expect(messages[1]?.sender).toMatchObject({ isOwner: true, address: '+491700000001' });
  expect(messages[2]?.attachments).toEqual([{ kind: 'voice', path: 'ViberPC/ViberDownloads/voice.m4a' }]);
  expect(messages.slice(3, 5).map(({ attachments }) => attachments?.[0]?.kind)).toEqual(['image', 'audio']);
  expect(records.filter(({ type }) => type === 'conversation')).toMatchObject([
    { kind: 'direct', title: 'Ann', key: '+491700000002' },
    { kind: 'group', title: 'Trip', key: '777' },
  ]);
});

test('a message without its event is told', async () => {
  const { file } = databaseBytes((database) => {
    database.exec(schema);
    database.exec("INSERT INTO Messages (EventID, Type, Body) VALUES (9, 1, 'lost')");
  });
  const { records } = await recogniseAndParse(memorySet({ 'viber.db': file }));
  expect(records.at(-1)).toEqual({ type: 'not-understood', line: 9, text: 'lost' });
});
