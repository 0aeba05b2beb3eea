/** The lines of vCard 2.1, 3.0 and 4.0 as properties: folds undone, values decoded. */
import { decodeByteText } from '../shared/byteLines.ts';

export interface CardProperty {
  /** Upper case, without the group that Apple puts before it (`item1.TEL`). */
  name: string;
  /** Decoded, but with `\,` and `\;` still escaped, for a value may have parts. */
  value: string;
  line: number;
}

interface OpenLine {
  text: string;
  line: number;
  isQuotedPrintable: boolean;
}

/** Beyond this a property is a picture, or something else that is not read. */
const longestProperty = 1 << 16;
const quotedPrintable = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i;

/** Some programs end a value in a soft break after which nothing of it follows. */
const nextProperty = /^(?:BEGIN|END|FN|N|TEL|EMAIL|ORG|ADR|NOTE|TITLE|URL|BDAY|PHOTO|X-[\w-]+)[;:]/i;

/** Joins folded lines and quoted-printable ones that break softly. */
export class CardLineReader {
  #open: OpenLine | null = null;
  #isOldVersion = false;

  /** The property that became complete with this line, if one did. */
  read(text: string, line: number): CardProperty | string | null {
    const open = this.#open;
    if (open !== null && this.#continues(open, text)) return null;
    this.#open = text.trim() === '' ? null : { text, line, isQuotedPrintable: quotedPrintable.test(text) };
    return open === null ? null : this.#property(open);
  }

  finish(): CardProperty | string | null {
    const open = this.#open;
    this.#open = null;
    return open === null ? null : this.#property(open);
  }

  #continues(open: OpenLine, text: string): boolean {
    if (open.isQuotedPrintable && open.text.endsWith('=') && !nextProperty.test(text)) {
      this.#append(open, open.text.slice(0, -1), text);
      return true;
    }
    if (!/^[ \t]/.test(text)) return false;
    // Version 2.1 folds where a space stands, which stays; later ones add the space.
    this.#append(open, open.text, this.#isOldVersion ? text : text.slice(1));
    return true;
  }

  #append(open: OpenLine, start: string, end: string): void {
    open.text = start.length > longestProperty ? start : start + end;
  }

  /** A property, or the text of a line that is none. */
  #property({ text, line, isQuotedPrintable }: OpenLine): CardProperty | string {
    const colon = colonAt(text);
    if (colon < 0) return text;
    const [rawName = '', ...parameters] = text.slice(0, colon).split(';');
    const name = rawName
      .slice(rawName.lastIndexOf('.') + 1)
      .trim()
      .toUpperCase();
    const bytes = isQuotedPrintable ? decodeQuotedPrintable(text.slice(colon + 1)) : text.slice(colon + 1);
    if (name === 'VERSION') this.#isOldVersion = bytes.trim() === '2.1';
    return { name, value: decodeByteText(bytes, charsetOf(parameters)), line };
  }
}

function charsetOf(parameters: string[]): string | null {
  const found = parameters.map((parameter) => /^CHARSET="?([\w.:-]+)/i.exec(parameter.trim())?.[1]);
  return found.find((label) => label !== undefined) ?? null;
}

/** Where the value begins; a colon may also stand in a quoted parameter. */
function colonAt(text: string): number {
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '"') isQuoted = !isQuoted;
    else if (text[index] === ':' && !isQuoted) return index;
  }
  return text.indexOf(':');
}

function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/=$/, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
