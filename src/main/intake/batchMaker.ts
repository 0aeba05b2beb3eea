import { contentBytes, keyBytes, messageKey } from '../vault/fingerprint.ts';
import type { ConversationRecord, MessageRecord, SourceRecord, Speaker } from '../sources/source.ts';
import { messageKinds, type IntakeBatch } from './batch.ts';
import { Fingerprints } from './fingerprint.ts';

interface Thread {
  place: number;
  service: string;
  /** Of the message before, to count those of one moment. */
  atMilliseconds: number;
  sequence: number;
}

/** Gathers records into batches; conversations and people are told in the first batch that needs them. */
export class BatchMaker {
  readonly #service: string;
  readonly #files: ReadonlyMap<string, number>;
  readonly #fingerprints = new Fingerprints();
  readonly #threads = new Map<string, Thread>();
  readonly #people = new Map<string, number>();
  #batch = emptyBatch();
  #contents: Buffer[] = [];
  #keys: (Buffer | null)[] = [];

  /** `paths`: of the source's files, in their order. */
  constructor(service: string, paths: readonly string[] = []) {
    this.#service = service;
    this.#files = new Map(paths.map((path, index) => [path, index]));
  }

  get size(): number {
    const { text, notUnderstood, contacts } = this.#batch;
    return text.length + notUnderstood.length + contacts.length;
  }

  add(record: SourceRecord): void {
    if (record.type === 'message') this.#message(record);
    else if (record.type === 'conversation') this.#conversation(record);
    else if (record.type === 'contact') {
      this.#batch.contacts.push({ name: record.name, addresses: record.addresses });
    } else if (record.type === 'not-understood') {
      const { file = '', line, text } = record;
      this.#batch.notUnderstood.push({ file, line, text });
    }
  }

  take(): IntakeBatch {
    const batch = this.#batch;
    batch.contents = joined(this.#contents, contentBytes);
    batch.messageKeys = joined(this.#keys, keyBytes);
    this.#batch = emptyBatch();
    this.#contents = [];
    this.#keys = [];
    return batch;
  }

  #message(message: MessageRecord): void {
    const batch = this.#batch;
    const { atMilliseconds, sender, file, messageId } = message;
    const thread = this.#threads.get(message.conversation);
    this.#details(message, batch.text.length);
    batch.conversation.push(thread?.place ?? 0);
    batch.sender.push(sender === null ? -1 : this.#person(sender, thread?.service ?? this.#service));
    batch.kind.push(messageKinds.indexOf(message.kind));
    batch.atMilliseconds.push(atMilliseconds);
    batch.sequence.push(thread === undefined ? 0 : nextSequence(thread, atMilliseconds));
    batch.file.push(file === undefined ? 0 : (this.#files.get(file) ?? 0));
    batch.line.push(message.line);
    batch.text.push(message.text);
    const { content, copy } = this.#fingerprints.of(message);
    this.#contents.push(content);
    batch.copy.push(copy);
    this.#keys.push(messageId === null ? null : messageKey(messageId));
  }

  /** What only few messages have. */
  #details(record: MessageRecord, message: number): void {
    const { attachments = [], edited, isDeleted = false, durationSeconds } = record;
    const batch = this.#batch;
    for (const { kind, path } of attachments) batch.attachments.push({ message, kind, path });
    if (edited !== undefined) batch.edited.push({ message, earlierTexts: edited.earlierTexts });
    if (isDeleted) batch.deleted.push(message);
    if (typeof durationSeconds === 'number') batch.calls.push({ message, durationSeconds });
  }

  #person({ key, name, isOwner = false, address = null }: Speaker, service: string): number {
    const mark = service === this.#service ? key : `${service}\0${key}`;
    const known = this.#people.get(mark);
    if (known !== undefined) return known;
    const place = this.#people.size;
    this.#people.set(mark, place);
    this.#batch.people.push({ service, key, name, isOwner, address });
    return place;
  }

  #conversation({ ref, service, key, kind, title, people = [] }: ConversationRecord): void {
    if (this.#threads.has(ref)) return;
    const place = this.#threads.size;
    this.#threads.set(ref, { place, service, atMilliseconds: Number.NaN, sequence: 0 });
    const places = people.map((person) => this.#person(person, service));
    this.#batch.conversations.push({ service, key, kind, title, people: places });
  }
}

/** The place among messages of one moment, counted anew with each moment, so that overlapping exports agree on it. */
function nextSequence(thread: Thread, atMilliseconds: number): number {
  thread.sequence = thread.atMilliseconds === atMilliseconds ? thread.sequence + 1 : 0;
  thread.atMilliseconds = atMilliseconds;
  return thread.sequence;
}

function joined(parts: readonly (Buffer | null)[], bytes: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.length * bytes);
  parts.forEach((part, index) => {
    if (part !== null) all.set(part, index * bytes);
  });
  return all;
}

function emptyBatch(): IntakeBatch {
  return {
    conversations: [],
    people: [],
    contacts: [],
    conversation: [],
    sender: [],
    kind: [],
    atMilliseconds: [],
    sequence: [],
    file: [],
    line: [],
    text: [],
    contents: new Uint8Array(0),
    copy: [],
    messageKeys: new Uint8Array(0),
    edited: [],
    deleted: [],
    calls: [],
    attachments: [],
    notUnderstood: [],
  };
}
