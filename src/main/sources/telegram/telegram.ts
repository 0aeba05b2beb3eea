import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { jsonRecords } from '../shared/jsonRecords.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { paths, TelegramReader } from './chats.ts';

export const telegram: SourceFormat = {
  id: 'telegram-json',
  name: 'Telegram',
  service: 'telegram',
  extensions: ['json'],
  howTo: [
    'Open Telegram on a computer (Telegram Desktop; the phone app cannot export).',
    'For one chat: open it, press the three dots at the top right, then “Export chat history”.',
    'For everything: Settings, Advanced, “Export Telegram data”.',
    'As format choose “Machine-readable JSON”. Pictures and videos can be left out.',
    'Choose the file result.json here.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*\{/.test(head)) return null;
  const isAccount = /"personal_information"\s*:/.test(head) && /"user_id"\s*:/.test(head);
  const isChat =
    /"messages"\s*:\s*\[/.test(head) && /"(?:date_unixtime|from_id|actor_id|text_entities)"\s*:/.test(head);
  const isOldChat =
    /"messages"\s*:\s*\[/.test(head) &&
    /"date"\s*:\s*"\d{4}-\d\d-\d\dT/.test(head) &&
    /"from"\s*:/.test(head);
  const isEmptyChat =
    /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_\w+)"/.test(head) &&
    /"messages"\s*:\s*\[\s*\]/.test(head);
  if (isAccount) return { confidence: 0.95, reason: 'It starts as a whole Telegram account does.' };
  if (isChat || isEmptyChat)
    return { confidence: 0.95, reason: 'Its messages have the fields of a Telegram export.' };
  return isOldChat
    ? { confidence: 0.7, reason: 'Its messages look like those of an old Telegram export.' }
    : null;
}

async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new TelegramReader(zoneClock(options.timeZone), (path) => findBeside(set, file, path));
  yield* jsonRecords(file, paths, reader, options);
}
