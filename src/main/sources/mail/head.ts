import { addressParser, decodeWords } from 'postal-mime';
import { cleanName } from '../shared/clean.ts';
import { decodeByteText } from '../shared/byteLines.ts';
import type { Speaker } from '../source.ts';
import { mailDate } from './mailDate.ts';
import type { RawMessage } from './mboxSplitter.ts';
import { isDraftOrSpam, isSentName } from './folderNames.ts';

/** What the fields before the words of a mail tell. */
export interface MailHead {
  /** Without angle brackets. */
  messageId: string | null;
  /** The mails it answers, the first of the thread first. */
  references: string[];
  /** The thread as Gmail counts it. */
  gmailThread: string | null;
  subject: string;
  from: Speaker | null;
  /** To, copy and blind copy. */
  recipients: Speaker[];
  deliveredTo: string | null;
  atMilliseconds: number | null;
  isSent: boolean;
  /** Written by a program or to everybody; see `automatic`. */
  isAutomatic: boolean;
  /** Never sent, or sorted out as spam. */
  isDiscarded: boolean;
}

type Fields = Map<string, string[]>;

const longestHeadBytes = 1 << 20;
const yearMilliseconds = 366 * 86_400_000;
const noReply =
  /^(?:.*[._+-])?(?:no-?_?\.?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?)(?:[+._-].*)?@/i;

/** `path` tells the folder a mail was kept in. */
export function readHead(message: RawMessage, path: string): MailHead {
  const fields = readFields(message.bytes);
  const labels = decoded(fields, 'x-gmail-labels').split(',');
  const folders = [...labels, ...path.split('/').slice(0, -1), path.replace(/^.*\/|\.mbox$/gi, '')];
  return {
    messageId: ids(first(fields, 'message-id'))[0] ?? null,
    references: [...ids(first(fields, 'references')), ...ids(first(fields, 'in-reply-to')).slice(0, 1)],
    gmailThread: first(fields, 'x-gm-thrid').trim() || null,
    subject: cleanName(decoded(fields, 'subject')),
    from: senderOf(fields, message.envelope),
    recipients: ['to', 'cc', 'bcc'].flatMap((name) => addresses(fields, name)),
    deliveredTo: addresses(fields, 'delivered-to')[0]?.key ?? null,
    atMilliseconds: momentOf(fields, message.envelope),
    isSent: folders.some(isSentName),
    isAutomatic: isAutomatic(fields),
    isDiscarded: labels.some(isDraftOrSpam),
  };
}

/** The fields up to the first empty line, each value on one line. */
function readFields(bytes: Buffer): Fields {
  const fields: Fields = new Map();
  const text = bytes.toString('latin1', 0, longestHeadBytes).replace(/^\s+/, '');
  const end = /^\r?$/m.exec(text)?.index ?? text.length;
  for (const line of text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    const values = fields.get(name);
    if (values === undefined) fields.set(name, [line.slice(colon + 1).trim()]);
    else values.push(line.slice(colon + 1).trim());
  }
  return fields;
}

function first(fields: Fields, name: string): string {
  return fields.get(name)?.[0] ?? '';
}

function decoded(fields: Fields, name: string): string {
  return decodeWords(decodeByteText(first(fields, name), null));
}

function ids(value: string): string[] {
  const bracketed = value.match(/<[^<>\s]+>/g);
  if (bracketed !== null) return bracketed.map((id) => id.slice(1, -1));
  return /^\S+@\S+$/.test(value) ? [value] : [];
}

function addresses(fields: Fields, name: string): Speaker[] {
  const values = (fields.get(name) ?? []).map((value) => decodeByteText(value, null));
  return values.flatMap((value) =>
    addressParser(value, { flatten: true }).flatMap(({ name: shown, address }) => speaker(shown, address)),
  );
}

function speaker(shown: string, address: string | undefined): Speaker[] {
  const key = (address ?? '').trim().toLowerCase();
  const name = cleanName(shown).replace(/^['"]+|['"]+$/g, '');
  if (key === '') return name === '' ? [] : [{ key: name, name }];
  return [{ key, name: name === '' ? key : name, address: (address ?? '').trim() }];
}

function senderOf(fields: Fields, envelope: string): Speaker | null {
  const written = ['from', 'sender', 'return-path'].flatMap((name) => addresses(fields, name))[0];
  const carrier = /^From (\S+@\S+)/.exec(envelope)?.[1];
  return written ?? speaker('', carrier)[0] ?? null;
}

/** When it was written; where that cannot be believed, when it arrived. */
function momentOf(fields: Fields, envelope: string): number | null {
  const written = mailDate(first(fields, 'date'));
  const arrived = mailDate(first(fields, 'received').replace(/^.*;/s, '')) ?? mailDate(envelope);
  if (written === null) return arrived;
  const differs = arrived !== null && Math.abs(written - arrived) > yearMilliseconds;
  return differs && fields.has('received') ? arrived : written;
}

/**
 * Newsletters, receipts, notices of programs: not what people say. An answer is talk; so is a list to which people
 * write, which tells where to post (RFC 2369) or, of the old ones, its name.
 */
function isAutomatic(fields: Fields): boolean {
  const automatic = first(fields, 'auto-submitted').toLowerCase();
  if (automatic !== '' && !automatic.startsWith('no')) return true;
  if (noReply.test(addresses(fields, 'from')[0]?.key ?? '')) return true;
  const isAnswer = fields.has('in-reply-to') || fields.has('references');
  const isTalkList = /<mailto:/i.test(first(fields, 'list-post')) || fields.has('x-mailing-list');
  if (isAnswer || isTalkList) return false;
  const isBulk = /^(?:bulk|junk)/i.test(first(fields, 'precedence'));
  return isBulk || fields.has('list-unsubscribe') || fields.has('feedback-id');
}
