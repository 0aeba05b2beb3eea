import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { headLines, textEncoding, textLines } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { oncePerSet } from '../shared/setIndex.ts';
import { describeConversation, titleFromFileName } from './conversation.ts';
import { MessageReader } from './messages.ts';
import { countHeaders, survey } from './survey.ts';

export const whatsapp: SourceFormat = {
  id: 'whatsapp',
  name: 'WhatsApp',
  service: 'whatsapp',
  extensions: ['txt'],
  howTo: [
    'Open the chat in WhatsApp on your phone.',
    'Tap the name at the top (iPhone), or the three dots and then More (Android).',
    'Choose “Export chat”. “Without media” is enough for the words.',
    'Send the file to this computer, for example by cable or as a mail to yourself.',
    'Choose the .txt or .zip file here. It can stay zipped.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

/**
 * Whether a text is the chat of its folder and not one that was sent in it: iOS calls it `_chat.txt`, Android after
 * the people. What was handed over by itself lies in no folder.
 */
function isChatOfFolder(file: SetFile, set: FileSet): boolean {
  const folder = folderOf(file.path);
  if (folder === '') return true;
  const ofFolder = chatsOfFolders(set).get(folder);
  return ofFolder === undefined || ofFolder.has(file);
}

/** Of each folder the texts that are its chats; folders without a text that is called like a chat are left out. */
const chatsOfFolders = oncePerSet(({ files }) => {
  const texts = files.filter(({ path }) => /\.txt$/i.test(path));
  const ofPhone = byFolder(texts.filter(({ name }) => name === '_chat.txt'));
  const titled = byFolder(texts.filter(({ name }) => titleFromFileName(name) !== null));
  return new Map([...titled, ...ofPhone]);
});

function byFolder(files: readonly SetFile[]): Map<string, Set<SetFile>> {
  const folders = new Map<string, Set<SetFile>>();
  for (const file of files) {
    const folder = folderOf(file.path);
    folders.set(folder, (folders.get(folder) ?? new Set()).add(file));
  }
  return folders;
}

/** signal-export writes its chats so; WhatsApp on iOS, which has brackets too, always tells the seconds. */
const signalHeader = /^\[\d{4}-\d\d-\d\d, \d\d:\d\d\] /;

async function detect(file: SetFile, set: FileSet): Promise<Detection | null> {
  if (!isChatOfFolder(file, set)) return null;
  const lines = (await headLines(file)).slice(0, 400).filter((line) => line.trim() !== '');
  const headers = Math.max(0, ...countHeaders(lines).values());
  if (headers === 0) return null;
  if (lines.filter((line) => signalHeader.test(line)).length * 2 > headers) return null;
  // In brackets every message has a sender, also what WhatsApp itself says.
  const inBrackets = lines.filter((line) => /^[\u200e\u200f]?\[/.test(line));
  if (inBrackets.length >= headers && !inBrackets.some((line) => /\].*[:：]/.test(line))) return null;
  const share = 0.4 * (headers / Math.max(1, lines.length));
  const confidence = Math.min(0.9, 0.5 + share + Math.min(0.2, headers / 50));
  return { confidence, reason: 'Its lines start with date, time and name as WhatsApp writes them.' };
}

async function* parse(
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const [file] = source.files;
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  let hasChat = false;
  for await (const records of parseChat(file, source, options)) {
    hasChat = true;
    yield records;
  }
  if (!hasChat) throw new EvenkeelError('file-not-chat');
}

/** Walks through a chat twice: what the order of day and month is, and who speaks, only the whole file tells. */
async function* parseChat(
  file: SetFile,
  source: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const ref = file.path;
  // Each of the two walks counts half.
  const progress = (bytes: number) => options.onProgress?.(bytes / 2);
  const encoding = await textEncoding(file);
  const found = await survey(file, encoding, options.signal, progress);
  if (found === null) return;
  const order = options.dateOrder ?? found.dateOrder.order;
  const { conversation, ownerGuess } = describeConversation(file, found);
  const facts: SourceRecord = {
    type: 'facts',
    dateOrder: order,
    dateOrderUndecided: options.dateOrder === null && found.dateOrder.undecided,
    timeZoneNeeded: true,
    ownerGuess,
  };
  yield [facts, conversation];
  const reader = new MessageReader(found, ref, order, zoneClock(options.timeZone), (fileName) =>
    findBeside(source.set, file, fileName),
  );
  const lines = textLines(file, encoding, options.signal, (bytes) => progress(file.sizeBytes + bytes));
  for await (const block of lines) {
    const records = reader.read(block);
    if (records.length > 0) yield records;
  }
  const last = reader.finish();
  if (last.length > 0) yield last;
}
