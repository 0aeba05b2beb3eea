import { brokenOff } from '../shared/brokenOff.ts';
import type { ZoneClock } from '../../../shared/timeZone.ts';
import { cleanName } from '../shared/clean.ts';
import { findElement, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import type { ConversationRecord, FactsRecord, MessageRecord, Speaker, SourceRecord } from '../source.ts';
import { pageContent } from './pageContent.ts';

/** How many messages are held back until it is known how many people speak. */
const heldBack = 5000;
const longestQuote = 300;
/** Notices that only groups and channels have, in the only language Telegram Desktop writes these pages in. */
const ofGroup =
  /\b(?:created group|created the group|invited|joined (?:the )?group|left the group|removed|converted|changed group|channel)\b/;

/** Turns the elements of a chat's pages, in their order, into records. */
export class PageReader {
  readonly #ref: string;
  readonly #clock: ZoneClock;
  readonly #ownerName: string | null;
  #file: string | undefined;
  #findFile: (link: string) => string | null = () => null;
  #records: SourceRecord[] = [];
  #isTold = false;
  #title: string | null = null;
  #isGroup = false;
  #statesZone: boolean | null = null;
  readonly #people = new Map<string, Speaker>();
  #lastSender: Speaker | null = null;
  #lastMilliseconds: number | null = null;

  constructor(ref: string, clock: ZoneClock, ownerName: string | null) {
    this.#ref = ref;
    this.#clock = clock;
    this.#ownerName = ownerName;
  }

  /** Whether anything of a chat was seen. */
  get isChat(): boolean {
    return this.#title !== null || this.#records.length > 0 || this.#isTold;
  }

  startPage(file: string | undefined, findFile: (link: string) => string | null): void {
    this.#file = file;
    this.#findFile = findFile;
  }

  read(element: MarkupElement): void {
    if (hasClass(element, 'page_header')) this.#readHeader(element);
    else if (hasClass(element, 'service')) this.#readNotice(element);
    else this.#readMessage(element);
  }

  breakOff(line: number): void {
    this.#notUnderstood(line, brokenOff);
  }

  /** The records so far; none until it is known what chat this is, unless it `isOver`. */
  take(isOver: boolean): SourceRecord[] {
    if (!this.#isTold) {
      if (!isOver && this.#people.size < 3 && this.#records.length < heldBack) return [];
      this.#isTold = true;
      const conversation = this.#conversation();
      this.#records.unshift(this.#facts(conversation), conversation);
    }
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #readHeader(element: MarkupElement): void {
    const title = findElement(element, (inner) => hasClass(inner, 'text'));
    this.#title ??= title === null ? null : cleanName(textOf(title));
  }

  /** Notices have no time of their own: that of what stands before them, or of their day. */
  #readNotice(element: MarkupElement): void {
    const body = childWith(element, 'body');
    const text = body === null ? '' : textOf(body);
    const dayMilliseconds = writtenDay(text, this.#clock);
    if (dayMilliseconds !== null) {
      this.#lastMilliseconds = dayMilliseconds;
      return;
    }
    if (text === '') return;
    if (this.#lastMilliseconds === null) return this.#notUnderstood(element.line, text);
    if (ofGroup.test(text)) this.#isGroup = true;
    this.#push(element, { sender: null, kind: 'notice', text, atMilliseconds: this.#lastMilliseconds });
  }

  #readMessage(element: MarkupElement): void {
    const body = childWith(element, 'body');
    const atMilliseconds = body === null ? null : this.#time(body);
    if (body === null || atMilliseconds === null || element.isCut) {
      return this.#notUnderstood(element.line, textOf(element));
    }
    this.#lastMilliseconds = atMilliseconds;
    const name = childWith(body, 'from_name');
    if (name !== null) this.#lastSender = this.#speaker(cleanName(textOf(name)).replace(/ via @\w+$/, ''));
    else if (!hasClass(element, 'joined')) this.#lastSender = null;
    const content = pageContent(body, this.#findFile);
    this.#push(element, { sender: this.#lastSender, atMilliseconds, ...content });
  }

  #time(body: MarkupElement): number | null {
    const title = childWith(body, 'date')?.attributes['title'];
    const found = title === undefined ? null : writtenTime(title, this.#clock);
    if (found !== null) this.#statesZone ??= found.statesZone;
    return found?.atMilliseconds ?? null;
  }

  #speaker(name: string): Speaker | null {
    if (name === '') return null;
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const isOwner = this.#ownerName === null ? {} : { isOwner: name === this.#ownerName };
    const speaker = { key: name, name, ...isOwner };
    this.#people.set(name, speaker);
    return speaker;
  }

  #push(
    element: MarkupElement,
    content: Pick<MessageRecord, 'sender' | 'kind' | 'text' | 'atMilliseconds'>,
  ): void {
    const number = /^message(\d+)$/.exec(element.attributes['id'] ?? '')?.[1];
    this.#records.push({
      type: 'message',
      conversation: this.#ref,
      messageId: number ?? null,
      line: element.line,
      ...(this.#file === undefined ? {} : { file: this.#file }),
      ...content,
    });
  }

  #notUnderstood(line: number, text: string): void {
    const file = this.#file === undefined ? {} : { file: this.#file };
    this.#records.push({ type: 'not-understood', line, text: text.slice(0, longestQuote), ...file });
  }

  #conversation(): ConversationRecord {
    const title = this.#title ?? '';
    const names = [...this.#people.keys()];
    const isBetweenTwo = names.length < 2 || (names.length === 2 && names.includes(title));
    return {
      type: 'conversation',
      ref: this.#ref,
      service: 'telegram',
      key: null,
      kind: isBetweenTwo && !this.#isGroup ? 'direct' : 'group',
      title: title === '' ? names.slice(0, 3).join(', ') || 'Telegram chat' : title,
      people: [...this.#people.values()],
    };
  }

  #facts({ kind, title }: ConversationRecord): FactsRecord {
    const others = [...this.#people.keys()].filter((name) => name !== title);
    const guess = kind === 'direct' && others.length === 1 ? (others[0] ?? null) : null;
    return {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: this.#statesZone !== true,
      ownerGuess: this.#ownerName ?? guess,
    };
  }
}

/** The first child with a class. */
function childWith(element: MarkupElement, className: string): MarkupElement | null {
  for (const child of element.children) {
    if (typeof child !== 'string' && hasClass(child, className)) return child;
  }
  return null;
}

/** `04.06.2020 14:16:12`, in newer exports with ` UTC+02:00`. */
function writtenTime(
  title: string,
  clock: ZoneClock,
): { atMilliseconds: number; statesZone: boolean } | null {
  const match =
    /^(\d\d?)\.(\d\d?)\.(\d{4}) (\d\d?):(\d\d)(?::(\d\d))?(?: UTC(?:([+-−])(\d\d?)(?::?(\d\d))?)?)?$/.exec(
      title.trim(),
    );
  if (match === null) return null;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (!title.includes('UTC')) return { atMilliseconds: clock.momentAt(wall), statesZone: false };
  const offsetMinutes = Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0);
  const sign = match[7] === '+' ? 1 : -1;
  return { atMilliseconds: wall - sign * offsetMinutes * 60_000, statesZone: true };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The start of a day, as “4 June 2020” stands between messages; null for any other notice. */
function writtenDay(text: string, clock: ZoneClock): number | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(text) ?? [];
  const index = months.indexOf(month);
  return index < 0 ? null : clock.momentAt(Date.UTC(Number(year), index, Number(day)));
}
