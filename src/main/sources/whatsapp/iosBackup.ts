import { createHash } from 'node:crypto';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { damageOf, openSqliteSource, sqliteTables } from '../shared/sqliteSource.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { IosChats } from './iosChats.ts';
import { iosMessageColumns, readIosMessage } from './iosMessage.ts';

export const whatsappIosBackup: SourceFormat = {
  id: 'whatsapp-ios-backup',
  name: 'WhatsApp (iPhone backup)',
  service: 'whatsapp',
  extensions: ['sqlite', 'db'],
  howTo: [
    'Make an unencrypted backup of the iPhone on a computer (Finder or iTunes).',
    'In the backup’s folder, WhatsApp’s chats are the file 7c7fba66680ef796b916b067077cc246adacf01d in the folder 7c.',
    'Programs for backups show the same file as ChatStorage.sqlite.',
    'Choose that file here; with the whole backup’s folder, voice messages and pictures are found too.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const tables = await sqliteTables(file);
  const columns = tables?.get('ZWAMESSAGE')?.map((name) => name.toUpperCase()) ?? [];
  const isChats = columns.includes('ZTEXT') && columns.includes('ZISFROMME');
  return isChats ? { confidence: 0.95, reason: 'It has the tables of WhatsApp on an iPhone.' } : null;
}

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const { file, database } = await openSqliteSource(source, options);
  const findMedia = mediaFinder(file, source.set);
  const chats = await IosChats.read(database, findMedia);
  yield [
    { type: 'facts', dateOrder: null, dateOrderUndecided: false, timeZoneNeeded: false, ownerGuess: 'Me' },
  ];
  const shown = new Set<string>();
  for await (const rows of database.rows('ZWAMESSAGE', iosMessageColumns)) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records: SourceRecord[] = [];
    for (const row of rows) {
      const read = readIosMessage(row, chats);
      if (read === null) continue;
      if ('record' in read) {
        if (!shown.has(read.conversation.ref)) records.push(read.conversation);
        shown.add(read.conversation.ref);
        records.push(read.record);
      } else records.push(read);
    }
    yield records;
  }
  yield damageOf(database);
}

/** Files lie in `Message` beside the database; in a backup under the SHA-1 of where they lay on the phone. */
function mediaFinder(file: SetFile, set: FileSet): (path: string) => string | null {
  const find = setPathFinder(set);
  return (path) => {
    const inDomain = `AppDomainGroup-group.net.whatsapp.WhatsApp.shared-Message/${path.replace(/^\//, '')}`;
    const hash = createHash('sha1').update(inDomain).digest('hex');
    return find(path, file.path) ?? find(`${hash.slice(0, 2)}/${hash}`, file.path);
  };
}
