/** What the two kinds of files of SMS Backup & Restore have in common: XML with a record in each element. */
import { brokenOff } from '../shared/brokenOff.ts';
import { homeRegion } from '../../../shared/homeRegion.ts';
import { normaliseAddress } from '../../../shared/addresses.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { markupElements } from '../shared/markup.ts';
import type { MarkupElement } from '../shared/markupTree.ts';
import { headText } from '../shared/textFile.ts';
import type {
  ConversationRecord,
  FactsRecord,
  NotUnderstoodRecord,
  ParseOptions,
  SourceFiles,
  SourceRecord,
  Speaker,
} from '../source.ts';

const longestQuote = 300;
/** Taking numbers apart is slow, and the same few come over and over. */
const mostKeys = 20_000;
const earliestMilliseconds = 1e11;
const latestMilliseconds = 253_402_300_800_000;

/** What such a file writes where there is nothing. */
export function told(value: string | undefined): string | null {
  return value === undefined || value === 'null' || value.trim() === '' ? null : value;
}

/** Milliseconds since 1970; a few programs write seconds. Null where it is no time. */
export function readTime(value: string | undefined): number | null {
  const number = /^\d+$/.test(value ?? '') ? Number(value) : 0;
  const milliseconds = number < earliestMilliseconds ? number * 1000 : number;
  return milliseconds > 0 && milliseconds < latestMilliseconds ? milliseconds : null;
}

/** The people of a backup by their numbers, and the threads with them. */
export class PhoneBook {
  readonly #region: ReturnType<typeof homeRegion>;
  readonly #keys = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #conversations = new Set<string>();

  constructor(region: ReturnType<typeof homeRegion>) {
    this.#region = region;
  }

  /** The one form of a number; short codes and senders that are words stay as they are. */
  key(address: string): string {
    const known = this.#keys.get(address);
    if (known !== undefined) return known;
    if (this.#keys.size >= mostKeys) this.#keys.clear();
    const key = normaliseAddress(address, this.#region);
    this.#keys.set(address, key);
    return key;
  }

  /** Someone by their number; `name` where the backup tells it here. */
  speaker(address: string, name: string | null): Speaker {
    const key = this.key(address);
    const known = name === null || name === '(Unknown)' ? null : cleanName(name);
    if (known !== null && known !== '') this.#names.set(key, known);
    return { key, name: this.#names.get(key) ?? address, address };
  }

  /** The thread with some people, as a record where it is met for the first time. */
  conversation(people: readonly Speaker[]): { ref: string; records: ConversationRecord[] } {
    const key = people
      .map((person) => person.key)
      .toSorted()
      .join('~');
    if (this.#conversations.has(key)) return { ref: key, records: [] };
    this.#conversations.add(key);
    const title = people.map(({ name }) => name).join(', ');
    const kind = people.length > 1 ? 'group' : 'direct';
    return {
      ref: key,
      records: [{ type: 'conversation', ref: key, service: 'sms', key, kind, title, people: [...people] }],
    };
  }
}

/** The owner stands in no such file with a name. */
export const owner: Speaker = { key: 'owner', name: 'Me', isOwner: true };

export function notUnderstood({ name, attributes, line }: MarkupElement): NotUnderstoodRecord {
  const values = Object.entries(attributes).map(([key, value]) => `${key}="${value.slice(0, longestQuote)}"`);
  return { type: 'not-understood', line, text: `<${[name, ...values].join(' ')}>`.slice(0, longestQuote) };
}

/** Numbers of the beginning of a file tell at home in which country those without one are. */
async function phoneBook(file: SetFile, timeZone: string): Promise<PhoneBook> {
  const numbers = [...(await headText(file)).matchAll(/ (?:address|number)="(\+\d{7,15})"/g)];
  return new PhoneBook(
    homeRegion(
      numbers.map(([, number = '']) => number),
      timeZone,
    ),
  );
}

/** Reads a backup element by element. Throws `file-not-chat` where nothing stands in it, `cancelled`. */
export async function* readBackup(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
  names: readonly string[],
  facts: FactsRecord,
  read: (element: MarkupElement, book: PhoneBook) => SourceRecord[],
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const book = await phoneBook(file, options.timeZone);
  let isEmpty = true;
  const isWanted = ({ name }: MarkupElement): boolean => names.includes(name);
  yield [facts];
  for await (const piece of markupElements(file, 'xml', isWanted, options.signal)) {
    const records: SourceRecord[] = [];
    for (const element of piece.elements) {
      // Half a message would stand for a whole one.
      const isUnfinished = element.isCut && piece.broken !== null && element.children.length > 0;
      records.push(...(isUnfinished ? [notUnderstood(element)] : read(element, book)));
    }
    if (piece.broken !== null) {
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff });
    }
    isEmpty &&= piece.elements.length === 0;
    if (records.length > 0) yield records;
    options.onProgress?.(piece.endByte);
  }
  if (isEmpty) throw new EvenkeelError('file-not-chat');
}
