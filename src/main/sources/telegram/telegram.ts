import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { sniffEncoding } from '../shared/lines.ts';
import { openText, readHead, textEncoding } from '../shared/textFile.ts';
import type { ZipEntry } from '../shared/zip.ts';
import type { ParseOptions, SourceFormat, SourceRecord } from '../source.ts';
import { paths, TelegramReader } from './chats.ts';

export const telegram: SourceFormat = {
  id: 'telegram-json',
  name: 'Telegram',
  service: 'telegram',
  extensions: ['json', 'zip'],
  howTo: [
    'Open Telegram on a computer (Telegram Desktop; the phone app cannot export).',
    'For one chat: open it, press the three dots at the top right, then “Export chat history”.',
    'For everything: Settings, Advanced, “Export Telegram data”.',
    'As format choose “Machine-readable JSON”. Pictures and videos can be left out.',
    'Choose the file result.json here.',
  ],
  detect,
  parse,
};

function chooseResult(entries: ZipEntry[]): ZipEntry | null {
  const results = entries.filter(({ name }) => /(^|[/\\])result\.json$/i.test(name));
  return results.toSorted((left, right) => left.name.length - right.name.length)[0] ?? null;
}

async function detect(file: ByteFile): Promise<number> {
  const text = await openText(file, chooseResult);
  if (text === null) return 0;
  const bytes = await readHead(text);
  const head = new TextDecoder(sniffEncoding(bytes)).decode(bytes);
  if (!/^\s*\{/.test(head)) return 0;
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
  if (isAccount || isChat || isEmptyChat) return 0.95;
  return isOldChat ? 0.7 : 0;
}

async function* parse(
  file: ByteFile,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const text = await openText(file, chooseResult);
  if (text === null) throw new EvenkeelError('file-not-chat');
  const reader = new TelegramReader(zoneClock(options.timeZone));
  const share = text.sizeBytes === 0 ? 0 : file.sizeBytes / text.sizeBytes;
  for await (const piece of jsonValues(text.stream(), await textEncoding(text), paths)) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    for (const value of piece.values) reader.read(value);
    if (piece.broken !== null) reader.breakOff(piece.broken.line);
    const records = reader.take(false);
    if (records.length > 0) yield records;
    options.onProgress?.(Math.min(file.sizeBytes, Math.round(piece.endByte * share)));
  }
  yield reader.take(true);
}
