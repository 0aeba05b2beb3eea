/** sigtop's chats in words: long, with a field a line before each text, or short, with a line a message. */
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { headText } from '../shared/textFile.ts';
import { textMessages, type LineRule, type TextMessage } from '../shared/textMessages.ts';
import type { MessageRecord, ParseOptions, SourceRecord } from '../source.ts';
import { DesktopChat } from './desktopChat.ts';
import { facts, inWords, owner, signalAttachment } from './shared.ts';

const shortLine = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d) (.+?):(?: \[([^\]]*)\])?(?: (.*))?$/;
const attachment = /^(.*) \(([^()]*?)(?:, \d+ bytes)?\)$/;

type Start = { isLong: true } | { isLong: false; fields: RegExpExecArray };

/** How surely a text is sigtop's, or null. */
export function isSigtopText(head: string): number | null {
  if (/^Conversation: .+\r?\n\r?\n(?:From|Type): /.test(head)) return 0.95;
  const lines = head.split('\n', 200).filter((line) => line.trim() !== '');
  const messages = lines.filter((line) => shortLine.test(line));
  const hasOwner = messages.some((line) => shortLine.exec(line)?.[6] === 'You');
  return hasOwner && messages.length * 2 > lines.length ? 0.92 : null;
}

/** Reads such a text. Throws `cancelled`. */
export async function* parseSigtopText(
  file: SetFile,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const head = await headText(file);
  const title = /^Conversation: (.+)/.exec(head)?.[1]?.trim() ?? null;
  const names = [...head.matchAll(/^From: (.+)$/gm)].map(([, name = '']) => name.trim());
  const shortNames = head.split('\n').flatMap((line) => shortLine.exec(line)?.[6] ?? []);
  const others = new Set((title === null ? shortNames : names).filter((name) => name !== 'You'));
  const isGroup = others.size > 1 && title?.endsWith('(group)') !== true;
  const name = title ?? file.name.replace(/\.txt$/i, '');
  const chat = new DesktopChat(isGroup ? `${name} (group)` : name, [], null);
  yield [{ ...facts, timeZoneNeeded: title === null }, chat.record];
  const clock = zoneClock(options.timeZone);
  const read = ({ start, text, line }: TextMessage<Start>): SourceRecord => {
    const record = start.isLong
      ? readLong(text, chat)
      : readShort(start.fields, text, chat, (wall) => clock.momentAt(wall));
    if (record === null) return { type: 'not-understood', line, text: text.slice(0, 300) };
    return { type: 'message', conversation: chat.record.ref, messageId: null, line, ...record };
  };
  const rule = title === null ? shortRule : longRule;
  for await (const { messages, strays } of textMessages(file, rule, options.signal, (bytes) =>
    options.onProgress?.(bytes),
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

type Read = Pick<MessageRecord, 'sender' | 'kind' | 'text' | 'atMilliseconds'> & Partial<MessageRecord>;

/** A message starts with whom it is from, then its type; the service's own have only that. */
const longRule: LineRule<Start> = (line, next, open) => {
  if (open === null && line.startsWith('Conversation: ')) return 'apart';
  const isFrom = line.startsWith('From: ') && next?.startsWith('Type: ') === true;
  const isFollowed = /^(?:Sent|Received): /.test(next ?? '');
  const isType = /^Type: [\w-]+$/.test(line) && isFollowed && open?.includes('\n') !== false;
  return isFrom || (isType && !/^From: [^\n]*$/.test(open ?? ''))
    ? { start: { isLong: true }, text: line }
    : null;
};

const shortRule: LineRule<Start> = (line) => {
  const fields = shortLine.exec(line);
  return fields === null ? null : { start: { isLong: false, fields }, text: fields[8] ?? '' };
};

function readLong(text: string, chat: DesktopChat): Read | null {
  const end = text.indexOf('\n\n');
  const fields = (end < 0 ? text : text.slice(0, end)).split('\n').map((line) => line.split(/: (.*)/, 2));
  const field = (name: string): string | undefined => fields.find(([key]) => key === name)?.[1];
  const type = field('Type') ?? '';
  const atMilliseconds = Date.parse(field('Sent') ?? field('Received') ?? '');
  if (Number.isNaN(atMilliseconds)) return null;
  const from = field('From');
  const versions = readVersions(end < 0 ? '' : text.slice(end + 2), field('Edited') !== undefined);
  const words = versions[0] ?? '';
  if (type !== 'incoming' && type !== 'outgoing') {
    return { sender: null, kind: 'notice', text: words === '' ? inWords(type) : words, atMilliseconds };
  }
  const attachments = fields.flatMap(([key, value = '']) => {
    const [, name = null, mimeType = null] = attachment.exec(value) ?? [];
    return key === 'Attachment' ? [signalAttachment(mimeType, name, false, null)] : [];
  });
  const sender = from === 'You' || type === 'outgoing' ? owner : from === undefined ? null : chat.named(from);
  return {
    sender,
    kind: attachments.length > 0 ? 'media' : 'text',
    text: words,
    atMilliseconds,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(versions.length > 1 ? { edited: { earlierTexts: versions.slice(1).toReversed() } } : {}),
  };
}

/** The words without what they quote; of an edited message those of each version, the newest first. */
function readVersions(text: string, isEdited: boolean): string[] {
  if (!isEdited) return [withoutQuote(text)];
  const lines = text.split('\n').map((line) => line.replace(/^\| ?/, ''));
  return lines
    .join('\n')
    .split(/^Version: \d+\n/m)
    .slice(1)
    .map((version) => withoutQuote(version.replace(/^(?:[A-Z][a-z]+: .*\n)*\n?/, '')).trim());
}

function withoutQuote(text: string): string {
  return text.startsWith('> From: ') ? text.replace(/^(?:>.*(?:\n|$))+\n?/, '').trim() : text.trim();
}

function readShort(
  fields: RegExpExecArray,
  text: string,
  chat: DesktopChat,
  momentAt: (wall: number) => number,
): Read {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = fields.slice(1, 6).map(Number);
  const [name = '', details = ''] = fields.slice(6);
  const atMilliseconds = momentAt(Date.UTC(year, month - 1, day, hour, minute));
  const service = /^(.+) message$/.exec(details)?.[1];
  if (service !== undefined && text === '') {
    return { sender: null, kind: 'notice', text: inWords(service), atMilliseconds };
  }
  const count = Number(/(\d+) attachments?$/.exec(details)?.[1] ?? 0);
  const attachments = Array.from({ length: Math.min(count, 100) }, () => ({
    kind: 'other' as const,
    path: null,
  }));
  return {
    sender: name === 'You' ? owner : chat.named(name),
    kind: count > 0 ? 'media' : 'text',
    text,
    atMilliseconds,
    ...(count > 0 ? { attachments } : {}),
    ...(/(?:^|, )edited(?:,|$)/.test(details) ? { edited: { earlierTexts: [] } } : {}),
  };
}
