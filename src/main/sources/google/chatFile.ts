import { brokenOff } from '../shared/brokenOff.ts';
import { folderOf } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import type { JsonValue } from '../shared/jsonScanner.ts';
import type { ConversationRecord, MessageRecord, SourceRecord } from '../source.ts';
import { readChatMessage, spaceOf, speakerOf, type ChatContext, type ChatUser } from './chatMessage.ts';

/** What `group_info.json` tells. */
export interface Group {
  name: string | null;
  members: ChatUser[];
}

const longestQuote = 300;
/** Where nothing else tells whether two people talk or more, so many messages are looked at first. */
const heldBack = 1000;

/** Turns the messages of one chat into records. */
export class ChatFileReader {
  readonly #context: ChatContext;
  readonly #group: Group | null;
  readonly #ownerName: string | null;
  #records: SourceRecord[] = [];
  #space: string | null = null;
  #isStarted = false;
  hasMessage = false;

  constructor(context: Omit<ChatContext, 'conversation'>, group: Group | null, ownerName: string | null) {
    this.#context = { ...context, conversation: context.file.path };
    this.#group = group;
    this.#ownerName = ownerName;
  }

  read({ value, line }: JsonValue): void {
    const record = readChatMessage(value, line, this.#context);
    this.#space ??= spaceOf(value);
    this.hasMessage ||= record !== null;
    if (record === null) this.#notUnderstood((JSON.stringify(value) ?? '').slice(0, longestQuote), line);
    else this.#records.push(record);
  }

  breakOff(line: number): void {
    this.#notUnderstood(brokenOff, line);
  }

  /** The records so far, the chat itself before its first message. */
  take(isOver: boolean): SourceRecord[] {
    const isKnown = isOver || this.#group !== null || this.#records.length > heldBack;
    if (!isKnown && !this.#isStarted) return [];
    if (!this.#isStarted && this.hasMessage) this.#records.unshift(this.#conversation());
    this.#isStarted ||= this.hasMessage;
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #conversation(): ConversationRecord {
    const { file, ownerKey, conversation } = this.#context;
    const folder = folderOf(file.path).replace(/^.*\//, '');
    const written = this.#records.filter((record): record is MessageRecord => record.type === 'message');
    const speakers = written.flatMap(({ sender }) => (sender === null ? [] : [sender]));
    const members = (this.#group?.members ?? []).map((member) => speakerOf(member, ownerKey));
    const people = [...new Map([...members, ...speakers].map((person) => [person.key, person])).values()];
    const others = people.map(({ name }) => name).filter((name) => name !== this.#ownerName);
    const name = cleanName(this.#group?.name ?? '');
    const isSpace = folder.startsWith('Space ') || name !== '';
    return {
      type: 'conversation',
      ref: conversation,
      service: 'google-chat',
      key: this.#space ?? (/^(?:DM|Space) /.test(folder) ? folder.replace(/^\w+ /, '') : null),
      kind: isSpace || people.length > 2 ? 'group' : 'direct',
      title: name || others.join(', ') || 'Google Chat',
      people,
    };
  }

  #notUnderstood(text: string, line: number): void {
    const { file, tellsFile } = this.#context;
    this.#records.push({ type: 'not-understood', line, text, ...(tellsFile ? { file: file.path } : {}) });
  }
}
