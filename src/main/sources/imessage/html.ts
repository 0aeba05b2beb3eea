import { brokenOff } from '../shared/brokenOff.ts';
import { zoneClock, type ZoneClock } from '../../../shared/timeZone.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { folderGroup, parseEach } from '../shared/eachFile.ts';
import { findLinked } from '../shared/filesBeside.ts';
import { markupElements } from '../shared/markup.ts';
import { descendants, findElement, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import { headText } from '../shared/textFile.ts';
import type {
  Attachment,
  Detection,
  MessageRecord,
  ParseOptions,
  SourceFormat,
  SourceRecord,
} from '../source.ts';
import {
  conversation,
  dateStart,
  facts,
  howTo,
  readMoment,
  Speakers,
  unsentBy,
  unsentPart,
} from './exported.ts';

export const imessageHtml: SourceFormat = {
  id: 'imessage-html',
  name: 'iMessage as pages (imessage-exporter)',
  service: 'imessage',
  extensions: ['html'],
  howTo,
  detect,
  group: folderGroup,
  parse: parseEach(parseFile),
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isPage =
    /<div class ?="(?:message|announcement)"/.test(head) &&
    /<span class="timestamp">/.test(head) &&
    /class="(?:sent|received)[ "]|class ?="announcement"/.test(head) &&
    /class="(?:message_part|bubble|sender)"|class ?="announcement"/.test(head);
  return isPage
    ? { confidence: 0.95, reason: 'It is a page as the program imessage-exporter makes it.' }
    : null;
}

function isWanted(element: MarkupElement): boolean {
  return element.name === 'div' && (hasClass(element, 'message') || hasClass(element, 'announcement'));
}

async function* parseFile(
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const clock = zoneClock(options.timeZone);
  const senders = [...(await headText(file)).matchAll(/<span class="sender">([^<]*)</g)];
  const chat = conversation(
    file,
    senders.map(([, name = '']) => name),
  );
  const context: Context = {
    ref: chat.ref,
    clock,
    speakers: new Speakers(),
    find: (link) => findLinked(set, file, link),
  };
  yield [facts, chat];
  for await (const piece of markupElements(file, 'html', isWanted, options.signal)) {
    const records: SourceRecord[] = piece.elements.map(
      (element) =>
        readElement(element, context) ?? {
          type: 'not-understood',
          line: element.line,
          text: textOf(element).slice(0, 300),
        },
    );
    if (piece.broken !== null) {
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff });
    }
    if (records.length > 0) yield records;
    options.onProgress?.(piece.endByte);
  }
}

function isTime(element: MarkupElement): boolean {
  return hasClass(element, 'timestamp');
}

/** What is the same for all messages of a page. */
interface Context {
  ref: string;
  clock: ZoneClock;
  speakers: Speakers;
  /** The path in the set of what the page links to. */
  find: (link: string) => string | null;
}

function readElement(element: MarkupElement, context: Context): MessageRecord | null {
  const { ref, clock } = context;
  const time = findElement(element, isTime);
  const atMilliseconds = time === null ? null : readMoment(textOf(time), clock);
  if (atMilliseconds === null) return null;
  const line = element.line;
  const place = { type: 'message', conversation: ref, atMilliseconds, messageId: null, line } as const;
  if (hasClass(element, 'announcement')) {
    const text = textOf(element, { isSkipped: isTime }).replace(dateStart, '').trim();
    const sender = unsentBy(text, context.speakers);
    return sender === null
      ? { ...place, sender: null, kind: 'notice', text }
      : { ...place, sender, kind: 'text', text: '', isDeleted: true };
  }
  const sender = findElement(element, (inner) => hasClass(inner, 'sender'));
  if (sender === null) return null;
  return { ...place, sender: context.speakers.get(textOf(sender)), ...readContent(element, context) };
}

/** What was said to a message stands within it once more; it comes as a message of its own, too. */
const apart = [
  'replies',
  'reactions',
  'tapbacks',
  'reply_context',
  'expressive',
  'timestamp',
  'sender',
  'deleted',
];

function isApart(element: MarkupElement): boolean {
  return apart.some((name) => hasClass(element, name));
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'edited' | 'isDeleted'>;

/** What a message is made of, in the order in which it stands. */
interface Found {
  words: string[];
  versions: string[];
  attachments: Attachment[];
  isUnsent: boolean;
}

const wordClasses = ['subject', 'bubble', 'app', 'attachment_error', 'transcription', 'unsent'];

function gather(element: MarkupElement, found: Found, isInWords: boolean, context: Context): void {
  for (const child of element.children) {
    if (typeof child === 'string' || isApart(child)) continue;
    if (hasClass(child, 'edited')) {
      found.versions.push(...readVersions(child));
      continue;
    }
    const attachment = readAttachment(child, context);
    if (attachment !== null) found.attachments.push(attachment);
    const isWords = !isInWords && wordClasses.some((name) => hasClass(child, name));
    if (isWords) {
      const words = textOf(child, { keepSpaces: hasClass(child, 'bubble'), isSkipped: isApart });
      if (unsentPart.test(words)) found.isUnsent = true;
      else if (words !== '') found.words.push(words);
    }
    gather(child, found, isInWords || isWords, context);
  }
}

function readContent(element: MarkupElement, context: Context): Content {
  const found: Found = { words: [], versions: [], attachments: [], isUnsent: false };
  gather(element, found, false, context);
  const { attachments, versions } = found;
  const text = [...found.words, ...versions.slice(-1)].join('\n');
  return {
    kind: attachments.length > 0 ? 'media' : 'text',
    text,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(versions.length > 1 ? { edited: { earlierTexts: versions.slice(0, -1) } } : {}),
    ...(found.isUnsent && text === '' && attachments.length === 0 ? { isDeleted: true } : {}),
  };
}

/** Each row of the table tells when it was written or changed, and the words. */
function readVersions(edited: MarkupElement): string[] {
  const rows = [...descendants(edited)].filter(({ name }) => name === 'tr');
  return rows.flatMap((row) => {
    const cells = [...descendants(row)].filter(({ name }) => name === 'td');
    const last = cells.at(-1);
    return last === undefined ? [] : [textOf(last, { keepSpaces: true })];
  });
}

function readAttachment(element: MarkupElement, { find }: Context): Attachment | null {
  const { name, attributes } = element;
  const link = attributes['src'] ?? (name === 'a' && 'href' in attributes ? attributes['href'] : undefined);
  const isFile = ['img', 'source', 'audio', 'video', 'embed', 'object'].includes(name);
  const isDownload = name === 'a' && textOf(element).startsWith('Click to download');
  if (link === undefined || (!isFile && !isDownload)) return null;
  const mimeType = attributes['type'] ?? (name === 'img' ? 'image/*' : null);
  return { kind: attachmentKind(mimeType, link), path: find(link) };
}
