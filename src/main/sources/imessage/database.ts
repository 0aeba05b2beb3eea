import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { damageOf, openSqliteSource, sqliteTables } from '../shared/sqliteSource.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { readAttachments } from './attachments.ts';
import { Chats } from './chats.ts';
import { messageColumns, readMessage } from './message.ts';

export const imessageDatabase: SourceFormat = {
  id: 'imessage-database',
  name: 'iMessage and SMS (Messages on a Mac, iPhone backup)',
  service: 'imessage',
  extensions: ['db'],
  howTo: [
    'On a Mac with your messages: in Finder choose Go, “Go to Folder…”, and type ~/Library/Messages.',
    'Copy chat.db, chat.db-wal and the folder Attachments from there to another folder, and choose them here together.',
    'From an iPhone: connect it to a computer, in Finder (on Windows: iTunes or Apple Devices) choose “Back up all of the data on your iPhone to this computer”, without “Encrypt local backup”.',
    'In the folder of the backup choose the file 3d0d7e5fb2ce288813306e4d4636395e047a3d28 in the folder 3d, or the whole folder to have pictures and voice messages too.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const tables = await sqliteTables(file);
  const columns = tables?.get('message') ?? [];
  const isMessages =
    columns.includes('is_from_me') && columns.includes('handle_id') && tables?.has('handle') === true;
  return isMessages ? { confidence: 0.95, reason: 'It has the tables of Apple’s Messages.' } : null;
}

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const { file: place, database: file } = await openSqliteSource(source, options);
  const chats = await Chats.read(file, options.timeZone);
  const attachments = await readAttachments(file, place, source.set);
  yield [
    { type: 'facts', dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false, ownerGuess: null },
  ];
  const shown = new Set<string>();
  for await (const rows of file.rows('message', messageColumns)) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records: SourceRecord[] = [];
    for (const row of rows) {
      const read = readMessage(row, chats, attachments);
      if (read === 'reaction') continue;
      if (read === null) records.push(notUnderstood(row['ROWID'], row['text']));
      else {
        if (!shown.has(read.conversation.ref)) records.push(read.conversation);
        shown.add(read.conversation.ref);
        records.push(read.record);
      }
    }
    yield records;
  }
  yield damageOf(file);
}

function notUnderstood(number: unknown, text: unknown): SourceRecord {
  const line = typeof number === 'number' && number > 0 ? number : 0;
  return { type: 'not-understood', line, text: typeof text === 'string' ? text.slice(0, 300) : '(no text)' };
}
