import { EvenkeelError } from '../../../shared/errors.ts';
import { folderOf, type SetFile } from '../../files/fileSet.ts';
import { fileIn } from '../shared/setIndex.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { openSqlite, type SqliteFile } from '../shared/sqliteFile.ts';
import { damageOf, openSqliteSource, sqliteMap, sqliteTables } from '../shared/sqliteSource.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { AndroidChats } from './androidChats.ts';
import { readAndroidCall } from './androidCalls.ts';
import { readAndroidMessage, readOldAndroidMessage, type AndroidRow } from './androidMessage.ts';

export const whatsappAndroidDatabase: SourceFormat = {
  id: 'whatsapp-android-database',
  name: 'WhatsApp (Android database)',
  service: 'whatsapp',
  extensions: ['db'],
  howTo: [
    'This is for those who have already unlocked their own WhatsApp backup: WhatsApp’s own export of a chat is easier.',
    'Open an encrypted backup (msgstore.db.crypt15) with its 64-digit key in a program made for it.',
    'Choose the file msgstore.db that comes out; with wa.db beside it the names of your contacts are known.',
    'With the folder Media beside it, voice messages and pictures are found too.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const tables = await sqliteTables(file);
  const isNew = tables?.get('message')?.includes('chat_row_id') === true && tables.has('jid');
  const isOld = tables?.get('messages')?.includes('key_remote_jid') === true;
  return isNew || isOld ? { confidence: 0.95, reason: 'It has the tables of WhatsApp on Android.' } : null;
}

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const { file, database } = await openSqliteSource(source, options);
  const isNew = database.tables.get('message')?.includes('chat_row_id') === true;
  const find = setPathFinder(source.set);
  const names = await contactNames(file, source);
  const chats = await AndroidChats.read(database, names, (path) => find(path, file.path));
  yield [
    { type: 'facts', dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false, ownerGuess: 'Me' },
  ];
  const told = new Set<string>();
  const reader = isNew ? readAndroidMessage : readOldAndroidMessage;
  for await (const read of rowsOf(database, isNew ? 'message' : 'messages', reader.columns, options)) {
    yield tell(
      read.map((row) => reader.read(row, chats)),
      told,
    );
  }
  for await (const read of rowsOf(database, 'call_log', readAndroidCall.columns, options)) {
    yield tell(
      read.map((row) => readAndroidCall.read(row, chats)),
      told,
    );
  }
  yield damageOf(database);
}

async function* rowsOf(
  database: SqliteFile,
  table: string,
  columns: readonly string[],
  { signal }: ParseOptions,
): ReturnType<SqliteFile['rows']> {
  for await (const rows of database.rows(table, columns)) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    yield rows;
  }
}

/** The records, each conversation before its first message. */
function tell(rows: AndroidRow[], told: Set<string>): SourceRecord[] {
  const records: SourceRecord[] = [];
  for (const row of rows) {
    if (row === null) continue;
    if ('record' in row) {
      if (!told.has(row.conversation.ref)) records.push(row.conversation);
      told.add(row.conversation.ref);
      records.push(row.record);
    } else records.push(row);
  }
  return records;
}

/** The names of the owner's contacts, which stand in a database of their own, by their jids. */
async function contactNames(file: SetFile, { set }: SourceFiles): Promise<Map<string, string>> {
  const beside = fileIn(set, folderOf(file.path), 'wa.db');
  const database = beside === undefined ? null : await openSqlite(await beside.seekable()).catch(() => null);
  if (database === null) return new Map();
  const columns = ['jid', 'display_name', 'wa_name'];
  const names = await sqliteMap(
    database,
    'wa_contacts',
    columns,
    ({ jid, display_name: shown, wa_name: own }) => {
      const name = typeof shown === 'string' && shown !== '' ? shown : own;
      return typeof jid === 'string' && typeof name === 'string' ? ([jid, name] as const) : undefined;
    },
  );
  return new Map(names);
}
