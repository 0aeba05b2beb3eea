import type { ConversationRecord, MessageRecord, SourceRecord } from '../sources/source.ts';
import { fingerprintBytes, messageKinds, type IntakeBatch } from './batch.ts';
import { Fingerprints } from './fingerprint.ts';

/** Gathers records into batches; conversations and people are told in the first batch that needs them. */
export class BatchMaker {
  readonly #service: string;
  readonly #fingerprints = new Fingerprints();
  readonly #conversations = new Map<string, number>();
  readonly #people = new Map<string, number>();
  readonly #lastMoments = new Map<string, { atMilliseconds: number; sequence: number }>();
  #batch = emptyBatch();
  #digests: Buffer[] = [];

  constructor(service: string) {
    this.#service = service;
  }

  get size(): number {
    return this.#batch.text.length + this.#batch.notUnderstood.length;
  }

  add(record: SourceRecord): void {
    if (record.type === 'message') this.#message(record);
    else if (record.type === 'conversation') this.#conversation(record);
    else if (record.type === 'not-understood')
      this.#batch.notUnderstood.push({ line: record.line, text: record.text });
  }

  take(): IntakeBatch {
    const batch = this.#batch;
    batch.fingerprints = new Uint8Array(this.#digests.length * fingerprintBytes);
    this.#digests.forEach((digest, index) => batch.fingerprints.set(digest, index * fingerprintBytes));
    this.#batch = emptyBatch();
    this.#digests = [];
    return batch;
  }

  #message(message: MessageRecord): void {
    const batch = this.#batch;
    const { atMilliseconds, sender } = message;
    batch.conversation.push(this.#conversations.get(message.conversation) ?? 0);
    batch.sender.push(sender === null ? -1 : this.#person(sender));
    batch.kind.push(messageKinds.indexOf(message.kind));
    batch.atMilliseconds.push(atMilliseconds);
    batch.sequence.push(this.#sequence(message.conversation, atMilliseconds));
    batch.line.push(message.line);
    batch.text.push(message.text);
    this.#digests.push(this.#fingerprints.of(message));
  }

  /** The place among messages of one moment, counted anew with each moment, so that overlapping exports agree on it. */
  #sequence(conversation: string, atMilliseconds: number): number {
    const last = this.#lastMoments.get(conversation);
    const sequence = last?.atMilliseconds === atMilliseconds ? last.sequence + 1 : 0;
    this.#lastMoments.set(conversation, { atMilliseconds, sequence });
    return sequence;
  }

  #person({ key, name, isOwner = false }: { key: string; name: string; isOwner?: boolean }): number {
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const place = this.#people.size;
    this.#people.set(key, place);
    this.#batch.people.push({ service: this.#service, key, name, isOwner });
    return place;
  }

  #conversation({ ref, service, key, kind, title, people = [] }: ConversationRecord): void {
    if (this.#conversations.has(ref)) return;
    this.#conversations.set(ref, this.#conversations.size);
    const places = people.map((person) => this.#person(person));
    this.#batch.conversations.push({ service, key, kind, title, people: places });
  }
}

function emptyBatch(): IntakeBatch {
  return {
    conversations: [],
    people: [],
    conversation: [],
    sender: [],
    kind: [],
    atMilliseconds: [],
    sequence: [],
    line: [],
    text: [],
    fingerprints: new Uint8Array(0),
    notUnderstood: [],
  };
}
