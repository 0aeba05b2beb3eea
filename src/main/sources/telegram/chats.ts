import { brokenOff } from '../shared/brokenOff.ts';
import { z } from 'zod';
import type { ZoneClock } from '../../../shared/timeZone.ts';
import { cleanName } from '../shared/clean.ts';
import type { JsonValue } from '../shared/jsonScanner.ts';
import type { ConversationRecord, FactsRecord, SourceRecord } from '../source.ts';
import { hasOwnZone, readMessage } from './message.ts';

/** The values that are read of an export, of one chat or of the whole account. */
export const paths = ['$', '$.chats.list.*', '$.left_chats.list.*']
  .flatMap((chat) => ['name', 'type', 'id', 'messages.*'].map((field) => `${chat}.${field}`))
  .concat('$.personal_information', '$.contacts.list.*');

const personSchema = z.looseObject({
  user_id: z.union([z.string(), z.number()]).nullish(),
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  phone_number: z.string().nullish(),
});

function nameOf({ first_name: first, last_name: last }: z.infer<typeof personSchema>): string {
  return cleanName([first ?? '', last ?? ''].join(' '));
}

interface Chat {
  place: string;
  name: string | null;
  type: string | null;
  id: string | null;
  record: ConversationRecord | null;
}

/** How many messages of a single chat are held back until both its people were seen, to tell who the owner is. */
const heldBack = 5000;
const longestQuote = 300;

/** Turns the values of an export, in their order, into records. */
export class TelegramReader {
  readonly #clock: ZoneClock;
  readonly #findFile: (path: string) => string | null;
  readonly #addresses = new Map<string, string>();
  #records: SourceRecord[] = [];
  #facts: FactsRecord | null = null;
  #owner: { key: string | null; name: string | null } = { key: null, name: null };
  #chat: Chat | null = null;
  #people = new Map<string, string>();
  #statesZone = true;

  constructor(clock: ZoneClock, findFile: (path: string) => string | null) {
    this.#clock = clock;
    this.#findFile = findFile;
  }

  read(value: JsonValue): void {
    const [first] = value.path;
    const field = value.path.at(-1);
    if (first === 'personal_information') return this.#readOwner(value.value);
    if (first === 'contacts') return this.#readContact(value);
    const isMessage = value.path.at(-2) === 'messages';
    const chat = this.#chatAt(value.path.slice(0, isMessage ? -2 : -1).join('.'));
    if (isMessage) this.#readMessage(chat, value);
    else if (field === 'name' && typeof value.value === 'string') chat.name = cleanName(value.value);
    else if (field === 'type') chat.type = String(value.value);
    else if (field === 'id') chat.id = String(value.value);
  }

  /** Where the file breaks off. */
  breakOff(line: number): void {
    this.#records.push({
      type: 'not-understood',
      line,
      text: brokenOff,
    });
  }

  /** The records so far; none until the facts about the file are known, unless it `isOver`. */
  take(isOver: boolean): SourceRecord[] {
    const isKnown =
      isOver || this.#owner.key !== null || this.#people.size > 1 || this.#records.length > heldBack;
    if (this.#facts === null) {
      if (!isKnown || (this.#records.length === 0 && !isOver)) return [];
      this.#facts = this.#makeFacts();
      this.#records.unshift(this.#facts);
    }
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #readOwner(value: unknown): void {
    const { data: person } = personSchema.safeParse(value);
    if (person?.user_id == null) return;
    this.#owner = { key: `user${person.user_id}`, name: nameOf(person) };
    if (person.phone_number != null) this.#addresses.set(this.#owner.key ?? '', person.phone_number);
  }

  #readContact({ value, line }: JsonValue): void {
    const { data: person } = personSchema.safeParse(value);
    if (person?.phone_number == null || person.phone_number === '') return;
    if (person.user_id != null) this.#addresses.set(`user${person.user_id}`, person.phone_number);
    const name = nameOf(person);
    if (name !== '') this.#records.push({ type: 'contact', name, addresses: [person.phone_number], line });
  }

  #chatAt(place: string): Chat {
    if (this.#chat?.place !== place) {
      this.#chat = { place, name: null, type: null, id: null, record: null };
    }
    return this.#chat;
  }

  #readMessage(chat: Chat, { value, line }: JsonValue): void {
    if (chat.record === null) {
      chat.record = conversation(chat);
      this.#records.push(chat.record);
      if (this.#facts === null) this.#statesZone = hasOwnZone(value);
    }
    const record = readMessage(value, line, {
      conversation: chat.place,
      ownerKey: this.#owner.key,
      clock: this.#clock,
      addresses: this.#addresses,
      chat: { key: chat.record.kind === 'direct' ? chat.record.key : null, name: chat.name },
      findFile: this.#findFile,
    });
    if (record === null) {
      const text = (JSON.stringify(value) ?? '').slice(0, longestQuote);
      this.#records.push({ type: 'not-understood', line, text });
      return;
    }
    this.#records.push(record);
    if (record.sender !== null && this.#people.size < 3) {
      this.#people.set(record.sender.key, record.sender.name);
    }
  }

  #makeFacts(): FactsRecord {
    return {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: !this.#statesZone,
      ownerGuess: this.#owner.name ?? this.#guessOwner(),
    };
  }

  /** In a chat of two, the one the chat is not named after. */
  #guessOwner(): string | null {
    const chat = this.#chat;
    if (chat?.type !== 'personal_chat' || this.#people.size !== 2) return null;
    const others = [...this.#people].filter(([key, name]) => key !== `user${chat.id}` && name !== chat.name);
    return others.length === 1 ? (others[0]?.[1] ?? null) : null;
  }
}

function conversation(chat: Chat): ConversationRecord {
  const isDirect = chat.type === null || ['personal_chat', 'bot_chat', 'saved_messages'].includes(chat.type);
  const fallback = chat.type === 'saved_messages' ? 'Saved messages' : 'Telegram chat';
  return {
    type: 'conversation',
    ref: chat.place,
    service: 'telegram',
    // A person and a group may have the same number.
    key: chat.id === null ? null : `${isDirect ? 'user' : 'chat'}${chat.id}`,
    kind: isDirect ? 'direct' : 'group',
    title: chat.name === null || chat.name === '' ? fallback : chat.name,
  };
}
