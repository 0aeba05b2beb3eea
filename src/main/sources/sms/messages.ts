import { attachmentKind } from '../shared/attachmentKind.ts';
import { findElement, descendants, type MarkupElement } from '../shared/markupTree.ts';
import type { Attachment, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import { notUnderstood, owner, readTime, told, type PhoneBook } from './backupFile.ts';

/** In `type` and `msg_box` alike. */
const received = '1';
const sent = '2';
/** Drafts, and what waits to be sent or never was. */
const unsent = new Set(['3', '4', '5', '6']);

/** In `addr`: who sent it, and to whom. */
const from = '137';
/** Where a phone writes itself without knowing its number. */
const selfToken = 'insert-address-token';

/** Tells messages of a backup apart and makes records of them. */
export class MessageReader {
  /** Messages that were never sent, and so are no part of a conversation. */
  unsentCount = 0;
  /** Numbers known to be the owner's own. */
  readonly #own = new Set<string>();

  read(element: MarkupElement, book: PhoneBook): SourceRecord[] {
    const { attributes } = element;
    const box = attributes['type'] ?? attributes['msg_box'] ?? '';
    if (unsent.has(box)) {
      this.unsentCount += 1;
      return [];
    }
    const atMilliseconds = readTime(attributes['date']);
    if (atMilliseconds === null || (box !== received && box !== sent)) return [notUnderstood(element)];
    const parties =
      element.name === 'sms' ? readParty(element, book) : this.#readParties(element, book, box === sent);
    if (parties === null) return [notUnderstood(element)];
    const { people, author } = parties;
    const { ref, records } = book.conversation(people);
    const content = element.name === 'sms' ? smsContent(element) : mmsContent(element);
    const sender = box === sent ? owner : author;
    const place = { conversation: ref, atMilliseconds, messageId: null, line: element.line };
    return [...records, { type: 'message', sender, ...place, ...content }];
  }

  /** Everyone else in the thread of an MMS, and who sent it where it was received. */
  #readParties(element: MarkupElement, book: PhoneBook, isSent: boolean): Parties | null {
    const parts = [...descendants(element)].filter(({ name }) => name === 'addr');
    const addresses = parts.map(({ attributes }) => ({
      address: told(attributes['address']) ?? '',
      isAuthor: attributes['type'] === from,
    }));
    const author = addresses.find(({ isAuthor, address }) => isAuthor && address !== selfToken)?.address;
    const receivers = addresses.filter(({ isAuthor, address }) => !isAuthor && address !== '');
    this.#learnOwn(book, isSent, author, receivers);
    const written = addressesIn(told(element.attributes['address']) ?? '');
    const listed = [...(isSent ? [] : [author ?? '']), ...receivers.map(({ address }) => address)];
    const others = (written.length > 0 ? written : listed.filter((address) => !this.#isOwn(book, address)))
      .filter(isSomeone)
      .filter((address, index, all) => all.findIndex((one) => book.key(one) === book.key(address)) === index);
    if (others.length === 0) return null;
    const people = namedPeople(others, told(element.attributes['contact_name']), book);
    const [first] = people;
    if (first === undefined) return null;
    const writer = author === undefined || people.length === 1 ? first : book.speaker(author, null);
    return { people, author: writer };
  }

  /** What was sent comes from the owner; what was received by one alone came to the owner. */
  #learnOwn(
    book: PhoneBook,
    isSent: boolean,
    author: string | undefined,
    receivers: readonly { address: string }[],
  ): void {
    const [only] = receivers;
    if (isSent && author !== undefined) this.#own.add(book.key(author));
    else if (!isSent && receivers.length === 1 && only !== undefined) this.#own.add(book.key(only.address));
  }

  #isOwn(book: PhoneBook, address: string): boolean {
    return this.#own.has(book.key(address));
  }
}

interface Parties {
  people: Speaker[];
  author: Speaker;
}

function readParty({ attributes }: MarkupElement, book: PhoneBook): Parties | null {
  const address = told(attributes['address']);
  const name = told(attributes['contact_name']);
  const addresses = address === null ? [name ?? ''].filter(isSomeone) : addressesIn(address);
  const people = namedPeople(addresses, name, book);
  const [author] = people;
  return author === undefined ? null : { people, author };
}

/** Those of a group are parted by `~`; some programs put other signs beside it. */
function addressesIn(written: string): string[] {
  return written.split(/[~,;]+/).filter(isSomeone);
}

function isSomeone(address: string): boolean {
  return address !== '' && address !== selfToken;
}

/** Names of a group stand in the order of its numbers, parted by commas, which a name may hold as well. */
function namedPeople(addresses: readonly string[], names: string | null, book: PhoneBook): Speaker[] {
  const parts = names?.split(/,\s*/) ?? [];
  const single = addresses.length === 1 ? names : null;
  const areTold = parts.length === addresses.length;
  return addresses.map((address, index) =>
    book.speaker(address, single ?? (areTold ? (parts[index] ?? null) : null)),
  );
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments'>;

function smsContent({ attributes }: MarkupElement): Content {
  return { kind: 'text', text: told(attributes['body']) ?? '' };
}

function mmsContent(element: MarkupElement): Content {
  const texts: string[] = [];
  const attachments: Attachment[] = [];
  const parts = findElement(element, ({ name }) => name === 'parts') ?? element;
  for (const { name, attributes } of descendants(parts)) {
    const type = told(attributes['ct'])?.toLowerCase() ?? '';
    if (name !== 'part' || type === 'application/smil') continue;
    const text = type.startsWith('text/plain') ? told(attributes['text']) : null;
    if (text !== null) texts.push(text);
    else if (!type.startsWith('text/plain')) {
      // Pictures stand in the file as text, not as files of their own.
      const fileName = told(attributes['cl']) ?? told(attributes['name']);
      attachments.push({ kind: attachmentKind(type === '' ? null : type, fileName), path: null });
    }
  }
  const text = texts.join('\n');
  if (attachments.length > 0)
    return { kind: 'media', text: text === '' ? subject(element) : text, attachments };
  if (text !== '') return { kind: 'text', text };
  // Announced, but never fetched from the network.
  return { kind: 'media', text: subject(element), attachments: [{ kind: 'other', path: null }] };
}

/** RCS keeps its own bookkeeping where a subject would be. */
function subject({ attributes }: MarkupElement): string {
  const written = told(attributes['sub']) ?? '';
  return /^(?:proto:|no\s?subject$)/i.test(written) ? '' : written;
}
