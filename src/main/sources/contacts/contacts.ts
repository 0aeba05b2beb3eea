import { EvenkeelError } from '../../../shared/errors.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { byteLines } from '../shared/byteLines.ts';
import { asUtf8, sniffEncoding } from '../shared/lines.ts';
import { foldersWith, oncePerSet } from '../shared/setIndex.ts';
import { textEncoding } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { CardReader } from './cards.ts';

export const contacts: SourceFormat = {
  id: 'contacts',
  name: 'Contacts (vCard)',
  service: 'contacts',
  extensions: ['vcf', 'vcard'],
  howTo: [
    'iPhone: open Contacts, press “Lists” at the top left, hold a list, choose “Export”.',
    'Android: open Contacts, “Fix & manage” (or the menu), “Export to file”.',
    'Google: open contacts.google.com, “Export”, and choose “vCard (for iOS Contacts)”.',
    'iCloud: open icloud.com/contacts, select all, and choose “Export vCard”.',
    'Choose the .vcf file here. Only names, numbers and addresses are read: they give numbers in chats a name.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

/** Where the first card of an address book begins, if it is one. */
const firstBytes = 1000;
/** The main file of a chat export, beside or above the cards that were sent in that chat. */
const chatFile =
  /^(?:_chat\.txt|.*whatsapp.*\.txt|result\.json|messages\d*\.html|message_\d+\.(?:json|html))$/i;

const foldersWithChat = oncePerSet((set) => foldersWith(set, (name) => chatFile.test(name)));
const foldersAbovePages = oncePerSet((set) => {
  const folders = new Set<string>();
  for (const lowest of foldersWith(set, (name) => /\.html$/i.test(name))) {
    for (let folder = lowest; folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  }
  return folders;
});

async function detect(file: SetFile, set: FileSet): Promise<Detection | null> {
  const head = await file.head();
  const start = new TextDecoder(sniffEncoding(head)).decode(head.subarray(0, firstBytes));
  const at = start.search(/^\ufeff?[ \t]*BEGIN:VCARD[ \t]*\r?$/im);
  if (at < 0 || wasSent(file, set)) return null;
  return { confidence: at < 4 ? 0.95 : 0.5, reason: 'It holds contacts as address books write them.' };
}

/** Whether a card came with a chat rather than from an address book. */
function wasSent(file: SetFile, set: FileSet): boolean {
  const folder = folderOf(file.path);
  if (folder === '') return false;
  const stem = file.name.replace(/-\d+-\d+\.vcf$/i, '').replace(/\.vcf$/i, '');
  const isOfVoice = file.name === 'Phones.vcf' || / - \d{4}-\d\d-\d\dT\d\d_\d\d_\d\dZ/.test(stem);
  if (isOfVoice) return foldersAbovePages(set).has(folder);
  return [folder, folderOf(folder)].some((one) => foldersWithChat(set).has(one));
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new CardReader();
  let hasContact = false;
  for await (const block of byteLines(cardBytes(file, await textEncoding(file)))) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    for (const [index, text] of block.lines.entries()) reader.read(text, block.firstLine + index);
    const records = reader.take();
    hasContact ||= records.some(({ type }) => type === 'contact');
    if (records.length > 0) yield records;
    options.onProgress?.(Math.min(block.endByte, file.sizeBytes));
  }
  reader.finish();
  const last = reader.take();
  if (last.length > 0) yield last;
  if (!hasContact && !last.some(({ type }) => type === 'contact')) throw new EvenkeelError('file-not-chat');
}

/** Bytes as they stand, for each line may say its own encoding; only those of two bytes a letter as UTF-8. */
async function* cardBytes(
  file: SetFile,
  encoding: Awaited<ReturnType<typeof textEncoding>>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  let isFirst = true;
  for await (const { bytes } of asUtf8(file.stream(), isWide ? encoding : 'utf-8')) {
    const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb;
    isFirst = false;
    yield hasMark ? bytes.subarray(3) : bytes;
  }
}
