import { brokenOff } from '../shared/brokenOff.ts';
import type { FileSet } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import type { JsonValue } from '../shared/jsonScanner.ts';
import type { ConversationRecord, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import { CallPairs } from './calls.ts';
import type { ExportService } from './export.ts';
import { readExportMessage } from './message.ts';

interface Chat {
  ref: string;
  id: string;
  name: string;
  topic: string;
  members: number | null;
  isStarted: boolean;
  calls: CallPairs;
}

/** How many records are held back until the owner's name was seen. */
const heldBack = 2000;
const longestQuote = 300;

/** Turns the chats and messages of an export, in their order, into records. */
export class ExportReader {
  readonly #service: ExportService;
  readonly #media: Map<string, string>;
  readonly #names = new Map<string, string>();
  #owner: string | null = null;
  #chat: Chat | null = null;
  #records: SourceRecord[] = [];
  #hasFacts = false;
  hasMessage = false;

  constructor(service: ExportService, set: FileSet) {
    this.#service = service;
    // What was sent along lies under its id, with endings of its own.
    const media = set.files.filter(
      ({ path, name }) => /(?:^|\/)media\//.test(path) && !/\.json$/i.test(name),
    );
    this.#media = new Map(media.map(({ name, path }) => [name.replace(/\..*$/, ''), path]));
  }

  read({ value, path, line }: JsonValue): void {
    const field = path.at(-1);
    if (path.length === 1) {
      if (typeof value === 'string') this.#owner = personKey(value);
      return;
    }
    const chat = this.#chatAt(path.slice(0, 2).join('.'));
    if (typeof field === 'number') return this.#message(chat, value, line);
    if (field === 'id' && typeof value === 'string') chat.id = value;
    else if (field === 'displayName' && typeof value === 'string') chat.name = cleanName(value);
    else if (field === 'threadProperties') readThread(chat, value);
  }

  breakOff(line: number): void {
    this.#notUnderstood(brokenOff, line);
  }

  /** The records so far; none until the owner's name is known, unless it `isOver`. */
  take(isOver: boolean): SourceRecord[] {
    if (isOver) this.#endChat();
    const name = this.#owner === null ? null : (this.#names.get(this.#owner) ?? null);
    if (!this.#hasFacts) {
      if (!isOver && name === null && this.#records.length < heldBack) return [];
      this.#hasFacts = true;
      const ownerGuess = this.#owner === null ? null : this.#nameOf(this.#owner, null);
      this.#records.unshift({
        type: 'facts',
        dateOrder: null,
        dateOrderUndecided: false,
        timeZoneNeeded: false,
        ownerGuess,
      });
    }
    const records = this.#records.map((record) => this.#named(record));
    this.#records = [];
    return records;
  }

  #chatAt(ref: string): Chat {
    if (this.#chat?.ref === ref) return this.#chat;
    this.#endChat();
    const chat = {
      ref,
      id: '',
      name: '',
      topic: '',
      members: null,
      isStarted: false,
      calls: new CallPairs(),
    };
    this.#chat = chat;
    return chat;
  }

  #endChat(): void {
    const chat = this.#chat;
    if (chat === null) return;
    for (const record of chat.calls.finish()) this.#push(chat, record);
  }

  #message(chat: Chat, value: unknown, line: number): void {
    const found = readExportMessage(value, line, chat.ref, this.#media);
    if (found === null) {
      return this.#notUnderstood((JSON.stringify(value) ?? '').slice(0, longestQuote), line);
    }
    const { record, from, displayName, call } = found;
    const key = personKey(from);
    if (key !== '' && displayName !== '' && displayName !== from) this.#names.set(key, displayName);
    // In a chat of two the chat is called after the other one.
    else if (key !== '' && key === personKey(chat.id) && chat.name !== '' && !this.#names.has(key)) {
      this.#names.set(key, chat.name);
    }
    const sender = record.kind === 'notice' || key === '' ? null : this.#speaker(key, chat);
    const message: MessageRecord = { ...record, sender };
    const complete = call === null ? [message] : chat.calls.add(message, call);
    for (const one of complete) this.#push(chat, one);
  }

  #push(chat: Chat, record: MessageRecord): void {
    if (!chat.isStarted) this.#records.push(this.#conversation(chat));
    chat.isStarted = true;
    this.hasMessage = true;
    this.#records.push(record);
  }

  #conversation(chat: Chat): ConversationRecord {
    const isThread = chat.id.startsWith('19:') && !chat.id.endsWith('@unq.gbl.spaces');
    const isGroup = isThread && chat.members !== 2;
    const other = personKey(chat.id);
    const title = chat.name || chat.topic || (isThread ? 'Group chat' : this.#nameOf(other, chat));
    const people = chat.id.startsWith('8:') ? { people: [this.#speaker(other, chat)] } : {};
    return {
      type: 'conversation',
      ref: chat.ref,
      service: this.#service,
      key: chat.id === '' ? null : chat.id,
      kind: isGroup ? 'group' : 'direct',
      title,
      ...people,
    };
  }

  #speaker(key: string, chat: Chat): Speaker {
    const speaker = { key, name: this.#nameOf(key, chat), address: /^\+\d+$/.test(key) ? key : null };
    return key === this.#owner ? { ...speaker, isOwner: true } : speaker;
  }

  /** Old messages often leave the name out; another one tells it. */
  #nameOf(key: string, chat: Chat | null): string {
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    if (chat !== null && personKey(chat.id) === key && chat.name !== '') return chat.name;
    return key.replace(/^(?:live:|orgid:)(?:\.cid\.)?/, '');
  }

  /** What was held back takes the names that were seen meanwhile. */
  #named(record: SourceRecord): SourceRecord {
    if (record.type !== 'message' || record.sender === null) return record;
    const name = this.#names.get(record.sender.key);
    return name === undefined ? record : { ...record, sender: { ...record.sender, name } };
  }

  #notUnderstood(text: string, line: number): void {
    this.#records.push({ type: 'not-understood', line, text });
  }
}

/** `8:live:ann` and `https://…/contacts/8:live:ann` are both `live:ann`; a number is `4:+4711`. */
function personKey(written: string): string {
  return written.replace(/^.*\//, '').replace(/^\d{1,2}:/, '');
}

function readThread(chat: Chat, value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const { topic, membercount, members } = Object.fromEntries(Object.entries(value));
  if (typeof topic === 'string') chat.topic = cleanName(topic);
  const count = Number(membercount ?? Number.NaN);
  const listed = typeof members === 'string' ? members.split(',').length : Number.NaN;
  const found = count > 0 ? count : listed;
  chat.members = Number.isNaN(found) ? null : found;
}
