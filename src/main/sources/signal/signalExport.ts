import { z } from 'zod';
import { zoneClock, type ZoneClock } from '../../../shared/timeZone.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { parseEach } from '../shared/eachFile.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { headLines, headText } from '../shared/textFile.ts';
import { textMessages, type TextMessage } from '../shared/textMessages.ts';
import type {
  ConversationRecord,
  Detection,
  MessageRecord,
  ParseOptions,
  SourceFormat,
  SourceRecord,
  Speaker,
} from '../source.ts';
import { readMarkdown } from './markdown.ts';
import { MomentIds } from './momentIds.ts';
import { facts, isTime, owner, signalAttachment } from './shared.ts';

export const signalExport: SourceFormat = {
  id: 'signal-export',
  name: 'Signal (signal-export)',
  service: 'signal',
  extensions: ['json', 'md', 'txt'],
  howTo: [
    'On a computer with Signal Desktop, linked to your phone, install the free program signal-export (github.com/carderne/signal-export).',
    'Close Signal. Run: sigexport signal-chats',
    'Choose the folder signal-chats here. Of each chat, data.json is read, else chat.md; voice messages lie beside them.',
  ],
  detect,
  group: exportFolder,
  parse: parseEach(parseFile),
};

/** Each chat has a folder of its own within that of the export. */
function exportFolder({ path, name }: SetFile): string {
  const folder = folderOf(path);
  if (!isStandardName(name)) return path;
  return `export ${folderOf(folder)}`;
}

function isStandardName(name: string): boolean {
  return name === 'chat.md' || name === 'data.json';
}

/** `[2019-12-24, 12:23] Jane: text`, and since 2023 with seconds and without the comma. */
const markdownStart = /^\[(\d{4})-(\d\d)-(\d\d),? (\d\d):(\d\d)(?::(\d\d))?\] (.+?): ?(.*)$/;

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = (await headLines(file)).slice(0, 300).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (/^\{"date": ?"/.test(first) && /"sender": ?/.test(first) && /"body": ?/.test(first)) {
    return { confidence: 0.95, reason: 'Its lines are those of the program signal-export.' };
  }
  if (!markdownStart.test(first)) return null;
  const starts = lines.filter((line) => markdownStart.test(line));
  const isOld = starts.every((line) => /^\[\S+, \d\d:\d\d\]/.test(line));
  // WhatsApp on a Swedish iPhone writes the same dates, but never two spaces at the end of a line.
  const hasBreaks = lines.some((line) => line.endsWith('  '));
  const isSure = isOld || hasBreaks || file.name === 'chat.md';
  return {
    confidence: isSure ? 0.95 : 0.55,
    reason: 'Its lines start as those of the program signal-export.',
  };
}

const lineSchema = z.looseObject({
  date: z.string(),
  sender: z.string().nullish(),
  body: z.string().nullish(),
  sticker: z.union([z.string(), z.looseObject({})]).nullish(),
  attachments: z.array(z.looseObject({ name: z.string().nullish(), path: z.string().nullish() })).nullish(),
  deleted: z.boolean().nullish(),
  call: z.boolean().nullish(),
});

async function* parseFile(
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  // The same chat stands in both, in data.json with more.
  if (file.name === 'chat.md' && findBeside(set, file, 'data.json') !== null) return;
  const clock = zoneClock(options.timeZone);
  const head = await headText(file);
  const isJson = head.trimStart().startsWith('{');
  const chat = conversation(file, head, isJson);
  yield [{ ...facts, timeZoneNeeded: true }, chat];
  const ids = new MomentIds();
  const read = ({ start, text, line }: TextMessage<RegExpExecArray | null>): SourceRecord => {
    const record =
      start === null ? readJson(text, clock, file, set) : readMarked(start, text, clock, file, set);
    if (record === null) return { type: 'not-understood', line, text: text.slice(0, 300) };
    return ids.distinct({ type: 'message', conversation: chat.ref, line, ...record });
  };
  for await (const { messages, strays } of textMessages(
    file,
    (line) => startOf(line, isJson),
    options.signal,
    (bytes) => options.onProgress?.(bytes),
  )) {
    yield [
      ...messages.map(read),
      ...strays.map(({ line, text }) => ({
        type: 'not-understood' as const,
        line,
        text: text.slice(0, 300),
      })),
    ];
  }
}

function startOf(line: string, isJson: boolean): { start: RegExpExecArray | null; text: string } | null {
  if (isJson) return line.trim() === '' ? null : { start: null, text: line };
  const start = markdownStart.exec(line);
  return start === null ? null : { start, text: start[8] ?? '' };
}

/** Named after its folder, or its file where that tells more. */
function conversation(file: SetFile, head: string, isJson: boolean): ConversationRecord {
  const pattern = isJson ? /"sender": ?"((?:[^"\\]|\\.)*)"/g : /^\[\d{4}-\d\d-\d\d,? [\d:]+\] (.+?): /gm;
  const names = new Set([...head.matchAll(pattern)].map(([, name = '']) => name));
  const others = new Set([...names].filter(isOther));
  // Older versions could be told to write the owner's name in place of “Me”.
  const isGroup = others.size > (names.has('Me') ? 1 : 2);
  const folder = folderOf(file.path).split('/').at(-1) ?? '';
  const [only] = others;
  const ownName = file.name.replace(/\.(?:md|json|txt)$/i, '');
  const fallback = others.size === 1 && only !== undefined ? only : ownName;
  return {
    type: 'conversation',
    ref: file.path,
    service: 'signal',
    key: null,
    kind: isGroup ? 'group' : 'direct',
    title: isStandardName(file.name) && folder !== '' ? folder : fallback,
  };
}

function isOther(name: string): boolean {
  return name !== 'Me' && name !== 'No-Sender';
}

function speaker(name: string | null | undefined): Speaker | null {
  if (name == null || name === 'No-Sender') return null;
  return name === 'Me' ? owner : { key: name, name };
}

type Read = Omit<MessageRecord, 'type' | 'conversation' | 'line'>;

/** What older versions write of a call, which they do not mark as one. */
const callBody = /^(?:(?:Incoming|Outgoing)(?: \w+)? call|Missed(?: \w+)? call)(?: \([^)]*\))?$/;

function readJson(text: string, clock: ZoneClock, file: SetFile, set: FileSet): Read | null {
  const line = lineSchema.safeParse(parseJson(text)).data;
  const atMilliseconds = line === undefined ? null : momentOf(line.date, clock);
  if (line === undefined || !isTime(atMilliseconds)) return null;
  const body = (line.body ?? '').trim();
  const sender = speaker(line.sender);
  const base = { sender, atMilliseconds, messageId: String(atMilliseconds) };
  if (line.deleted === true) return { ...base, kind: 'text', text: '', isDeleted: true };
  if (line.call === true || callBody.test(body)) return { ...base, kind: 'call', text: body };
  const attachments = (line.attachments ?? []).map(({ name, path }) =>
    pointed(name ?? path ?? '', path, file, set),
  );
  if (line.sticker != null && line.sticker !== '') attachments.push({ kind: 'sticker', path: null });
  if (attachments.length > 0) return { ...base, kind: 'media', text: body, attachments };
  return { ...base, kind: sender === null ? 'notice' : 'text', text: body };
}

function readMarked(
  start: RegExpExecArray,
  text: string,
  clock: ZoneClock,
  file: SetFile,
  set: FileSet,
): Read | null {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = start
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const atMilliseconds = clock.momentAt(Date.UTC(year, month - 1, day, hour, minute, second));
  const sender = speaker(start[7]);
  const { body, paths, hasSticker, isDeleted } = readMarkdown(text);
  const base = { sender, atMilliseconds, messageId: null };
  if (isDeleted) return { ...base, kind: 'text', text: '', isDeleted };
  if (callBody.test(body)) return { ...base, kind: 'call', text: body };
  const attachments = paths.map(({ name, path }) => pointed(name, path, file, set));
  if (hasSticker) attachments.push({ kind: 'sticker', path: null });
  if (attachments.length > 0) return { ...base, kind: 'media', text: body, attachments };
  return { ...base, kind: sender === null ? 'notice' : 'text', text: body };
}

function pointed(
  name: string,
  path: string | null | undefined,
  file: SetFile,
  set: FileSet,
): ReturnType<typeof signalAttachment> {
  const found = path == null ? null : findBeside(set, file, path.replaceAll('%20', ' '));
  const isVoice = /\.(?:aac|m4a|ogg|opus)$/i.test(name) && /voice|signal-\d{4}/i.test(name);
  return signalAttachment(null, name, isVoice, found);
}

/** `2022-05-17T10:30:45.123000`: what the clock of that computer showed. */
function momentOf(date: string, clock: ZoneClock): number | null {
  const wall = Date.parse(`${date.replace(' ', 'T')}Z`);
  return Number.isNaN(wall) ? null : clock.momentAt(wall);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
