import PostalMime, { type Attachment as MimePart, type Email } from 'postal-mime';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { decodeByteText } from '../shared/byteLines.ts';
import { markupFragment } from '../shared/markup.ts';
import { hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import type { Attachment } from '../source.ts';
import { ownWords } from './quoted.ts';

/** What was said in a mail, and what was sent along. */
export interface MailContent {
  text: string;
  attachments: Attachment[];
}

/** A mail that was attached is not what this one's writer says. */
const options = { forceRfc822Attachments: true } as const;
const quoteClasses = [
  'gmail_quote',
  'gmail_attr',
  'gmail_signature',
  'yahoo_quoted',
  'moz-cite-prefix',
  'moz-signature',
  'protonmail_quote',
  'protonmail_signature_block',
];
const signature = /^application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|encrypted))$/;

/** Throws where the mail is nested too deep or cannot be read at all. */
export async function readContent(bytes: Buffer): Promise<MailContent> {
  const email = await parseMail(bytes);
  const text = wordsOf(email);
  const attachments = email.attachments.filter((part) => isSentAlong(part, text)).map(attachmentOf);
  return { text, attachments };
}

async function parseMail(bytes: Buffer): Promise<Email> {
  const email = await PostalMime.parse(bytes, options);
  const isGarbled = (email.text ?? email.html ?? '').includes('\u{fffd}');
  const raw = isGarbled ? bytes.toString('latin1') : '';
  // Letters of old Windows in a mail that says UTF-8, or nothing.
  if (!/[\u0080-\u00ff]/.test(raw) || /charset\s*=\s*"?(?!utf-?8)/i.test(raw)) return email;
  return PostalMime.parse(Buffer.from(decodeByteText(raw, 'windows-1252'), 'utf8'), options);
}

function wordsOf({ text = '', html = '' }: Email): string {
  if (text.trim() !== '' || html === '') return ownWords(text);
  return ownWords(textOf(markupFragment(html), { isSkipped: isQuote }));
}

function isQuote(element: MarkupElement): boolean {
  return element.name === 'blockquote' || quoteClasses.some((name) => hasClass(element, name));
}

/** Pictures within the page are mostly decoration; where nothing is said, they are what was sent. */
function isSentAlong({ mimeType, related, disposition }: MimePart, text: string): boolean {
  if (signature.test(mimeType)) return false;
  return disposition === 'attachment' || related !== true || text === '';
}

function attachmentOf({ mimeType, filename }: MimePart): Attachment {
  return { kind: attachmentKind(mimeType, filename), path: null };
}
