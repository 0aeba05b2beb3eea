import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { ByteFile } from '../../files/byteFile.ts';
import { headLines, openTexts, textEncoding, textLines, type TextFile } from '../shared/textFile.ts';
import type { ZipEntry } from '../shared/zip.ts';
import type { ParseOptions, SourceFormat, SourceRecord } from '../source.ts';
import { describeConversation, titleFromFileName } from './conversation.ts';
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

/**
 * Every chat of an archive by its name: iOS calls it `_chat.txt`, Android after the people. Where no name tells, the
 * shortest that speaks of a chat, then any text: other texts may have been sent in the chat.
 */
function chooseChats(entries: ZipEntry[]): ZipEntry[] {
  const texts = entries
    .filter(({ name }) => /\.txt$/i.test(name) && !name.startsWith('__MACOSX/'))
    .toSorted((left, right) => left.name.length - right.name.length);
  const ofPhone = texts.filter(({ name }) => /(^|[/\\])_chat\.txt$/.test(name));
  if (ofPhone.length > 0) return ofPhone;
  const titled = texts.filter(({ name }) => titleFromFileName(name.split(/[/\\]/).at(-1) ?? '') !== null);
  if (titled.length > 0) return titled;
  return [texts.find(({ name }) => /chat|whatsapp/i.test(name)) ?? texts[0]].filter(
    (entry) => entry !== undefined,
  );
}

/** signal-export writes its chats so; WhatsApp on iOS, which has brackets too, always tells the seconds. */
const signalHeader = /^\[\d{4}-\d\d-\d\d, \d\d:\d\d\] /;

async function detect(file: ByteFile): Promise<number> {
  const [text] = await openTexts(file, chooseChats);
  if (text === undefined) return 0;
  const lines = (await headLines(text)).slice(0, 400).filter((line) => line.trim() !== '');
  const headers = Math.max(0, ...countHeaders(lines).values());
  if (headers === 0) return 0;
  if (lines.filter((line) => signalHeader.test(line)).length * 2 > headers) return 0;
  return Math.min(0.9, 0.5 + (0.4 * headers) / Math.max(1, lines.length) + Math.min(0.2, headers / 50));
}

async function* parse(
  file: ByteFile,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const texts = await openTexts(file, chooseChats);
  const progress = progressInTwoWalks(file, texts, options);
  let readBytes = 0;
  let hasChat = false;
  for (const [index, text] of texts.entries()) {
    const before = readBytes;
    const chat = parseChat(text, `chat${index}`, options, (bytes) => progress(before + bytes));
    for await (const records of chat) {
      hasChat = true;
      yield records;
    }
    readBytes += 2 * text.sizeBytes;
  }
  if (!hasChat) throw new EvenkeelError('file-not-chat');
}

/** Walks through a chat twice: what the order of day and month is, and who speaks, only the whole file tells. */
async function* parseChat(
  text: TextFile,
  ref: string,
  options: ParseOptions,
  progress: (bytes: number) => void,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const encoding = await textEncoding(text);
  const found = await survey(text, encoding, options.signal, progress);
  if (found === null) return;
  const order = options.dateOrder ?? found.dateOrder.order;
  const { conversation, ownerGuess } = describeConversation(text, found, ref);
  const facts: SourceRecord = {
    type: 'facts',
    dateOrder: order,
    dateOrderUndecided: options.dateOrder === null && found.dateOrder.undecided,
    timeZoneNeeded: true,
    ownerGuess,
  };
  yield [facts, conversation];
  const reader = new MessageReader(found, ref, order, zoneClock(options.timeZone));
  const lines = textLines(text, encoding, options.signal, (bytes) => progress(text.sizeBytes + bytes));
  for await (const block of lines) {
    const records = reader.read(block);
    if (records.length > 0) yield records;
  }
  const last = reader.finish();
  if (last.length > 0) yield last;
}

/** Tells progress in bytes of the outer file, half of it for each walk. */
function progressInTwoWalks(
  file: ByteFile,
  texts: TextFile[],
  options: ParseOptions,
): (bytes: number) => void {
  const wholeBytes = texts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const share = wholeBytes === 0 ? 0 : file.sizeBytes / (2 * wholeBytes);
  return (bytes) => options.onProgress?.(Math.min(file.sizeBytes, Math.round(bytes * share)));
}
