import { cleanName } from '../shared/clean.ts';
import type { ContactRecord, NotUnderstoodRecord } from '../source.ts';
import { CardLineReader, type CardProperty } from './cardLines.ts';

type CardRecord = ContactRecord | NotUnderstoodRecord;

interface OpenCard {
  line: number;
  fullName: string;
  structuredName: string;
  nickname: string;
  organisation: string;
  addresses: string[];
}

const longestQuote = 300;

/** Turns the lines of an address book into contacts, one card open at a time. */
export class CardReader {
  readonly #lines = new CardLineReader();
  #records: CardRecord[] = [];
  #card: OpenCard | null = null;
  /** Cards within the open one: an assistant may be written into the card itself. */
  #depth = 0;
  #lastName = '';
  #lastLine = 1;

  /** A line, a character for each byte. */
  read(text: string, line: number): void {
    this.#take(this.#lines.read(text, line));
    this.#lastLine = line;
  }

  /** At the end of the file: a card still open is given, and said to break off. */
  finish(): void {
    this.#take(this.#lines.finish());
    if (this.#card === null) return;
    this.#close();
    this.#notUnderstood(
      '(The file breaks off within a contact. What stood before was read.)',
      this.#lastLine,
    );
  }

  /** The records so far. */
  take(): CardRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #take(found: CardProperty | string | null): void {
    if (found === null) return;
    // Within a card a line without a colon is the rest of a picture that was not folded as it should be.
    if (typeof found === 'string') {
      if (this.#card === null) this.#notUnderstood(found, this.#lastLine);
      return;
    }
    if (found.name === 'BEGIN' && isCard(found)) this.#begin(found.line);
    else if (found.name === 'END' && isCard(found)) this.#end();
    else if (this.#card === null) this.#notUnderstood(`${found.name}:${found.value}`, found.line);
    else if (this.#depth === 0) addProperty(this.#card, found);
    this.#lastName = found.name;
  }

  #begin(line: number): void {
    if (this.#card !== null && (this.#lastName === 'AGENT' || this.#depth > 0)) {
      this.#depth += 1;
      return;
    }
    this.#close();
    this.#card = { line, fullName: '', structuredName: '', nickname: '', organisation: '', addresses: [] };
  }

  #end(): void {
    if (this.#depth > 0) this.#depth -= 1;
    else this.#close();
  }

  #close(): void {
    const card = this.#card;
    this.#card = null;
    this.#depth = 0;
    if (card === null) return;
    const addresses = [...new Set(card.addresses)];
    const names = [card.fullName, card.structuredName, card.nickname, card.organisation, ...addresses];
    const name = names.find((candidate) => candidate !== '');
    if (name !== undefined) this.#records.push({ type: 'contact', name, addresses, line: card.line });
    else this.#notUnderstood('(A contact without name, number or address.)', card.line);
  }

  #notUnderstood(text: string, line: number): void {
    this.#records.push({ type: 'not-understood', line, text: text.slice(0, longestQuote) });
  }
}

function isCard({ value }: CardProperty): boolean {
  return value.trim().toUpperCase() === 'VCARD';
}

/** Where a card tells something twice, what stands first is meant to be shown. */
function addProperty(card: OpenCard, { name, value }: CardProperty): void {
  if (name === 'FN') card.fullName ||= cleanName(unescaped(value));
  else if (name === 'N') card.structuredName ||= structuredName(value);
  else if (name === 'NICKNAME') card.nickname ||= cleanName(unescaped(value));
  else if (name === 'ORG') card.organisation ||= parts(value).filter(Boolean).join(', ');
  else if (name === 'TEL' || name === 'EMAIL') {
    // Version 4.0 writes them as links, with extensions after a semicolon.
    const address = cleanName(unescaped(value).replace(/^(?:tel|mailto):([^;]*).*$/is, '$1'));
    if (address !== '') card.addresses.push(address);
  }
}

/** Family; given; further; before; after – as it is said where it is written in these letters. */
function structuredName(value: string): string {
  const [family = '', given = '', further = '', before = '', after = ''] = parts(value);
  if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(family + given)) {
    return family + given;
  }
  return [before, given, further, family, after].filter(Boolean).join(' ');
}

function parts(value: string): string[] {
  return value.split(/(?<!\\);/).map((part) => cleanName(unescaped(part)));
}

function unescaped(value: string): string {
  return value.replace(/\\([,;:\\nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
