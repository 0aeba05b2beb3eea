import { withoutMarks } from '../../../shared/directionMarks.ts';
import { call, isWholeCall, readCall } from './calls.ts';
import { deletion } from './deletions.ts';
import { readMedia, readPlainOmitted, type NamedAttachment } from './media.ts';
import { edited, encryption, liveLocation, waiting } from './words.ts';

export interface Content {
  kind: 'text' | 'media' | 'call' | 'notice';
  text: string;
  /** A notice of the service rather than something its sender did. */
  fromService?: boolean;
  attachment?: NamedAttachment;
  durationSeconds?: number | null;
  isEdited?: boolean;
  isDeleted?: boolean;
}

const mark = /^[\u200e\u200f]/;
const place =
  /https?:\/\/(?:maps\.google\.com\/(?:maps)?\?q=|(?:www\.)?google\.com\/maps|goo\.gl\/maps|maps\.app\.goo\.gl|(?:[a-z]+\.)?foursquare\.com\/v\/)/;
const labelledPoll = /^\p{Lu}[\p{Lu} ]{2,20}:\s*(?:\n|$)/u;
const countedVotes = /\n[^\n]+[:：][^\n]*[(（]\s?\d+[^()（）\n]*[)）]\s*$/u;
/** What every text holds that is not just words; calls and deletions have a look of their own. */
const special = /[<(\u200e\u200f\u202a-\u202e\u2066-\u2069]|:\/\//;
const unknownMedia: NamedAttachment = { kind: 'other', fileName: null };

/** What the text of a message is, and its words without what the app put around them. */
export function readContent(raw: string, lineStartsMarked: boolean, isBracketStyle: boolean): Content {
  const text = raw.trim();
  // Android leaves nothing, or “null”, of a picture that could be seen once.
  if (text === '' || text === 'null') return { kind: 'media', text: '', attachment: unknownMedia };
  if (!special.test(text)) return readWords(text);
  const plain = withoutMarks(text);
  if (plain.charCodeAt(plain.length - 1) === closingAngle && (edited.test(plain) || markedEnd.test(text))) {
    return readEdited(text, lineStartsMarked, isBracketStyle);
  }
  return readMarked(text, plain, lineStartsMarked, isBracketStyle);
}

const closingAngle = 62;
/** On iOS its own mark stands before it, whatever the language; of an attachment a colon tells it apart. */
const markedEnd = /[^\s\u200e\u200f][ \n]?[\u200e\u200f]+<[^<>:：.\n]{4,60}[.。]?>$/;

/** A message that was changed later is what it is without the mark of that, which may stand after a caption too. */
function readEdited(text: string, lineStartsMarked: boolean, isBracketStyle: boolean): Content {
  const rest = text.slice(0, text.lastIndexOf('<')).replace(/[\s\u200e\u200f]+$/, '');
  if (withoutMarks(rest).trim() === '') return { kind: 'text', text: '', isEdited: true };
  return { ...readMarked(rest, withoutMarks(rest), lineStartsMarked, isBracketStyle), isEdited: true };
}

function readMarked(
  text: string,
  plain: string,
  lineStartsMarked: boolean,
  isBracketStyle: boolean,
): Content {
  const isGenerated = mark.test(text);
  if (deletion(plain) !== null) return { kind: 'text', text: '', isDeleted: true };
  const isCall = isWholeCall(plain) || (isGenerated && plain.length <= 60 && call.test(plain));
  const media = isCall ? null : readMedia(text, plain, isGenerated);
  if (media !== null) return { kind: 'media', text: media.caption, attachment: media.attachment };
  if (place.test(plain)) return sharedPlace(plain);
  const words = readWords(plain);
  if (words.kind !== 'text') return words;
  return isGenerated && isBracketStyle ? generated(plain, lineStartsMarked) : words;
}

/** A link to a map alone, with a name before it, is a place that was shared; within a longer text it is only told. */
function sharedPlace(plain: string): Content {
  const link = /https?:\/\/\S+/.exec(plain)?.[0] ?? '';
  const isAlone = plain.trimEnd().endsWith(link) && plain.length - link.length <= 200;
  return { kind: isAlone ? 'media' : 'text', text: plain };
}

/** Reads a text that is words alone, though some words only WhatsApp itself writes. */
function readWords(plain: string): Content {
  if (deletion(plain) !== null) return { kind: 'text', text: '', isDeleted: true };
  if (plain.length > longestOwnWords) return { kind: 'text', text: plain };
  if (isWholeCall(plain)) return { kind: 'call', ...readCall(plain) };
  const attachment = readPlainOmitted(plain);
  if (attachment !== null) return { kind: 'media', text: '', attachment };
  if (liveLocation.test(plain)) return { kind: 'media', text: '' };
  if (waiting.test(plain)) return { kind: 'media', text: '', attachment: unknownMedia };
  return { kind: 'text', text: plain };
}

/** What WhatsApp itself writes without its mark is no longer than this. */
const longestOwnWords = 110;

/** A text that starts with WhatsApp's own mark and is no media: a poll, a call, a shared thing, or a notice. */
function generated(plain: string, lineStartsMarked: boolean): Content {
  if (labelledPoll.test(plain) || countedVotes.test(plain)) return { kind: 'text', text: plain };
  if (plain.length <= 80 && call.test(plain) && !encryption.test(plain)) {
    return { kind: 'call', ...readCall(plain) };
  }
  // The mark before the bracket stands only on lines that a person caused: a shared picture, place or contact.
  if (lineStartsMarked && plain.length <= 30) return { kind: 'media', text: '', attachment: unknownMedia };
  return { kind: 'notice', text: plain, fromService: true };
}
