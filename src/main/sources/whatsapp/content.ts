import { withoutMarks } from '../shared/clean.ts';
import {
  androidMediaName,
  call,
  deletion,
  edited,
  encryption,
  fileAttached,
  omitted,
  wholeCall,
} from './words.ts';

export interface Content {
  kind: 'text' | 'media' | 'call' | 'notice';
  text: string;
  /** A notice of the service rather than something its sender did. */
  fromService: boolean;
}

const mark = /^[\u200e\u200f]/;
const attachedTag = /<[^<>:：]{2,40}[:：]\s?[^<>\n]+\.\w{1,8}>/;
const leftOutTag = /^<[^<>]{3,80}>/;
const place = /https?:\/\/(?:maps\.google\.com\/\?q=|goo\.gl\/maps|(?:www\.)?foursquare\.com\/v\/)/;
const poll = /^\p{Lu}[\p{Lu} ]{2,20}:\s*(?:\n|$)/u;
const plainOmitted = /^(?:image|video|audio|sticker|GIF|document|contact card) omitted$/i;
/** What every text holds that is not just words; calls and deletions have a look of their own. */
const special = /[<(\u200e\u200f\u202a-\u202e\u2066-\u2069]|:\/\//;

/** What the text of a message is, and its words without what the app put around them. */
export function readContent(raw: string, lineStartsMarked: boolean, isBracketStyle: boolean): Content {
  const text = raw.trim();
  // Android leaves nothing, or “null”, of a picture that could be seen once.
  if (text === '' || text === 'null') return said('media', '');
  if (!special.test(text)) return readWords(text);
  const isGenerated = mark.test(text);
  const plain = withoutMarks(text);
  if (deletion(plain) !== null) return said('notice', plain);
  const media = mediaCaption(text, plain, isGenerated);
  if (media !== null) return said('media', media);
  if (place.test(plain)) return said('media', plain);
  const words = readWords(plain);
  if (words.kind !== 'text') return words;
  if (isGenerated && isBracketStyle) return generated(plain, lineStartsMarked);
  return said('text', edited.test(plain) ? plain.replace(edited, '').trimEnd() : plain);
}

/** Reads a text that is words alone, though some words only WhatsApp itself writes. */
function readWords(plain: string): Content {
  if (deletion(plain) !== null) return said('notice', plain);
  if (wholeCall.test(plain)) return said('call', plain);
  return plainOmitted.test(plain) ? said('media', '') : said('text', plain);
}

function said(kind: Content['kind'], text: string): Content {
  return { kind, text, fromService: false };
}

/** The caption of a media message, '' where it has none; null when the message is no media. */
function mediaCaption(text: string, plain: string, isGenerated: boolean): string | null {
  if (attachedTag.test(plain) && (isGenerated || /[\u200e\u200f]</.test(text) || plain.startsWith('<'))) {
    return attachmentCaption(plain);
  }
  const lineEnd = plain.indexOf('\n');
  const firstLine = lineEnd < 0 ? plain : plain.slice(0, lineEnd).trimEnd();
  const caption = lineEnd < 0 ? '' : plain.slice(lineEnd + 1).trim();
  const leftOut = leftOutTag.exec(firstLine);
  if (leftOut !== null && leftOut[0] === firstLine && /[^\x21-\x7e]/.test(firstLine)) return caption;
  if (androidMediaName.test(firstLine) || fileAttached.test(firstLine)) return caption;
  if (isGenerated && /\S\.\w{1,5} \([^()]+\)$/.test(firstLine)) return caption;
  if (isGenerated && firstLine.length <= 60 && omitted.test(firstLine) && !call.test(firstLine))
    return caption;
  // iOS puts the name of a document before the mark: “Lease.pdf • 2 pages <mark>document omitted”.
  const documentName = /^(.*\S) ?[\u200e\u200f]([^\u200e\u200f]{1,60})$/.exec(text);
  const lastPart = documentName?.[2];
  if (lastPart !== undefined && omitted.test(lastPart)) return withoutMarks(documentName?.[1] ?? '').trim();
  return null;
}

/** What stands before and after the name of an attached file. */
function attachmentCaption(plain: string): string {
  const [before = '', ...after] = plain.split(attachedTag);
  return [before, ...after]
    .map((part) => part.trim())
    .filter(Boolean)
    .join('\n');
}

/** A text that starts with WhatsApp's own mark and is no media: a poll, a call, a shared thing, or a notice. */
function generated(plain: string, lineStartsMarked: boolean): Content {
  if (poll.test(plain)) return said('text', plain);
  if (plain.length <= 80 && call.test(plain) && !encryption.test(plain)) return said('call', plain);
  // The mark before the bracket stands only on lines that a person caused: a shared picture, place or contact.
  if (lineStartsMarked && plain.length <= 30) return said('media', '');
  return { kind: 'notice', text: plain, fromService: true };
}
