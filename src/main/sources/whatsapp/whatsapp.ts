import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { headLines, openText, textEncoding, textLines, type TextFile } from '../shared/textFile.ts';
import type { ZipEntry } from '../shared/zip.ts';
import type { ParseOptions, SourceFormat, SourceRecord } from '../source.ts';
import { describeConversation } from './conversation.ts';
import { MessageReader } from './messages.ts';
import { countHeaders, survey } from './survey.ts';

export const whatsapp: SourceFormat = {
  id: 'whatsapp',
  name: 'WhatsApp',
  service: 'whatsapp',
  extensions: ['txt', 'zip'],
  howTo: [
    'Open the chat in WhatsApp on your phone.',
    'Tap the name at the top (iPhone), or the three dots and then More (Android).',
    'Choose “Export chat”. “Without media” is enough for the words.',
    'Send the file to this computer, for example by cable or as a mail to yourself.',
    'Choose the .txt or .zip file here. It can stay zipped.',
  ],
  detect,
  parse,
};

/** iOS calls the text `_chat.txt`; otherwise the shortest name that speaks of a chat, then any text. */
function chooseChat(entries: ZipEntry[]): ZipEntry | null {
  const texts = entries
    .filter(({ name }) => /\.txt$/i.test(name) && !name.startsWith('__MACOSX/'))
    .toSorted((left, right) => left.name.length - right.name.length);
  return (
    texts.find(({ name }) => /(^|[/\\])_chat\.txt$/.test(name)) ??
    texts.find(({ name }) => /chat|whatsapp/i.test(name)) ??
    texts[0] ??
    null
  );
}

async function detect(file: ByteFile): Promise<number> {
  const text = await openText(file, chooseChat);
  if (text === null) return 0;
  const lines = (await headLines(text)).slice(0, 400).filter((line) => line.trim() !== '');
  const headers = Math.max(0, ...countHeaders(lines).values());
  if (headers === 0) return 0;
  return Math.min(0.9, 0.5 + (0.4 * headers) / Math.max(1, lines.length) + Math.min(0.2, headers / 50));
}

/** Walks through the chat twice: what the order of day and month is, and who speaks, only the whole file tells. */
async function* parse(
  file: ByteFile,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const text = await openText(file, chooseChat);
  if (text === null) throw new EvenkeelError('file-not-chat');
  const encoding = await textEncoding(text);
  const progress = progressInTwoWalks(file, text, options);
  const found = await survey(text, encoding, options.signal, (bytes) => progress(bytes));
  if (found === null) throw new EvenkeelError('file-not-chat');
  const order = options.dateOrder ?? found.dateOrder.order;
  const { conversation, ownerGuess } = describeConversation(text, found);
  const facts: SourceRecord = {
    type: 'facts',
    dateOrder: order,
    dateOrderUndecided: options.dateOrder === null && found.dateOrder.undecided,
    timeZoneNeeded: true,
    ownerGuess,
  };
  yield [facts, conversation];
  const reader = new MessageReader(found, order, zoneClock(options.timeZone));
  const lines = textLines(text, encoding, options.signal, (bytes) => progress(text.sizeBytes + bytes));
  for await (const block of lines) {
    const records = reader.read(block);
    if (records.length > 0) yield records;
  }
  const last = reader.finish();
  if (last.length > 0) yield last;
}

/** Tells progress in bytes of the outer file, half of it for each walk. */
function progressInTwoWalks(file: ByteFile, text: TextFile, options: ParseOptions): (bytes: number) => void {
  const share = text.sizeBytes === 0 ? 0 : file.sizeBytes / (2 * text.sizeBytes);
  return (bytes) => options.onProgress?.(Math.min(file.sizeBytes, Math.round(bytes * share)));
}
