import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import { talk } from './talk.ts';

const schema = `
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
  handle_id INTEGER DEFAULT 0, subject TEXT, attributedBody BLOB, service TEXT, date INTEGER,
  is_from_me INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, associated_message_type INTEGER DEFAULT 0);
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT, person_centric_id TEXT);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, style INTEGER, chat_identifier TEXT, room_name TEXT,
  display_name TEXT);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
INSERT INTO handle VALUES (1, '+4790000002', 'iMessage', NULL);
INSERT INTO chat VALUES (1, 'iMessage;-;+4790000002', 45, '+4790000002', NULL, NULL);
INSERT INTO chat_handle_join VALUES (1, 1);`;
const appleEpochMilliseconds = Date.UTC(2001, 0, 1);

/** The database of Messages on a Mac, with made-up talk. */
export function writeChatDatabase(path: string, messages: number): void {
  const database = new DatabaseConnection(path);
  try {
    database.pragma('synchronous = OFF');
    database.exec(schema);
    const insert = database.prepare(
      "INSERT INTO message (guid, text, handle_id, service, date, is_from_me) VALUES (?, ?, 1, 'iMessage', ?, ?)",
    );
    const join = database.prepare('INSERT INTO chat_message_join VALUES (1, ?)');
    database.transaction(() => {
      for (const { index, atMilliseconds, speaker, text } of talk(messages)) {
        const nanoseconds = BigInt(atMilliseconds - appleEpochMilliseconds) * 1_000_000n;
        join.run(insert.run(`made-${index}`, text, nanoseconds, speaker === 0 ? 1 : 0).lastInsertRowid);
      }
    })();
  } finally {
    database.close();
  }
}
