/** Which part of a chat is brought in, where the owner does not want all of it. */
import type { ImportChoices } from '../../shared/model/imports.ts';
import { cleanName } from '../sources/shared/clean.ts';
import type { ConversationRecord, MessageRecord, SourceRecord, Speaker } from '../sources/source.ts';

/** Null in it: no bound. */
export type ChatFilter = Pick<ImportChoices, 'fromMilliseconds' | 'untilMilliseconds' | 'peopleKeys'>;

/** The filter of these choices; null where they leave nothing out. */
export function filterOf({ fromMilliseconds, untilMilliseconds, peopleKeys }: ChatFilter): ChatFilter | null {
  if (fromMilliseconds === null && untilMilliseconds === null && peopleKeys === null) return null;
  return { fromMilliseconds, untilMilliseconds, peopleKeys };
}

/** The same words for the same filter, by which the vault knows whether there is more to be had from a file. */
export function describeFilter(filter: ChatFilter | null): string | null {
  if (filter === null) return null;
  const { fromMilliseconds, untilMilliseconds, peopleKeys } = filter;
  return JSON.stringify([fromMilliseconds, untilMilliseconds, peopleKeys?.toSorted() ?? null]);
}

/**
 * Lets pass what a filter asks for: of the chosen people their direct chats whole, and in groups what they say and what
 * the owner says. A conversation comes with its first message; one of which nothing is wanted does not come at all.
 */
export class RecordFilter {
  readonly #filter: ChatFilter;
  readonly #people: ReadonlySet<string> | null;
  readonly #ownerName: string | null;
  /** Direct chats in which one of the chosen people takes part. */
  readonly #direct = new Set<string>();
  readonly #held = new Map<string, ConversationRecord>();
  readonly #kinds = new Map<string, ConversationRecord['kind']>();
  #leftOut = 0;

  constructor(filter: ChatFilter, ownerName: string | null) {
    this.#filter = filter;
    this.#people = filter.peopleKeys === null ? null : new Set(filter.peopleKeys);
    this.#ownerName = ownerName === null ? null : comparable(ownerName);
  }

  /** Whether everything has to be shown to `learn` before the first `pass`. */
  get needsLearning(): boolean {
    return this.#people !== null;
  }

  get leftOut(): number {
    return this.#leftOut;
  }

  /** Learns who takes part in what: in a direct chat the other one may be silent for long. */
  learn(record: SourceRecord): void {
    if (record.type === 'conversation') {
      this.#kinds.set(record.ref, record.kind);
      for (const person of record.people ?? []) this.#meet(record.ref, person);
    } else if (record.type === 'message' && record.sender !== null) {
      this.#meet(record.conversation, record.sender);
    }
  }

  /** What is to be brought in when this record comes: nothing, itself, or the conversation it begins and itself. */
  pass(record: SourceRecord): SourceRecord[] {
    if (record.type === 'conversation') {
      this.#kinds.set(record.ref, record.kind);
      this.#held.set(record.ref, this.#withoutOthers(record));
      return [];
    }
    if (record.type !== 'message') return [record];
    if (!this.#isWanted(record)) {
      if (record.sender !== null || record.kind !== 'notice') this.#leftOut += 1;
      return [];
    }
    const held = this.#held.get(record.conversation);
    this.#held.delete(record.conversation);
    return held === undefined ? [record] : [held, record];
  }

  #isWanted({ atMilliseconds, conversation, sender }: MessageRecord): boolean {
    const { fromMilliseconds, untilMilliseconds } = this.#filter;
    if (fromMilliseconds !== null && atMilliseconds < fromMilliseconds) return false;
    if (untilMilliseconds !== null && atMilliseconds > untilMilliseconds) return false;
    if (this.#people === null) return true;
    if (this.#kinds.get(conversation) === 'direct') return this.#direct.has(conversation);
    return sender !== null && (this.#people.has(sender.key) || this.#isOwner(sender));
  }

  #meet(ref: string, person: Speaker): void {
    const isChosen = this.#people?.has(person.key) === true && !this.#isOwner(person);
    if (isChosen && this.#kinds.get(ref) === 'direct') this.#direct.add(ref);
  }

  /** Of a group, those who are not wanted are not even named. */
  #withoutOthers(record: ConversationRecord): ConversationRecord {
    const people = this.#people;
    if (people === null || record.kind === 'direct' || record.people === undefined) return record;
    const wanted = record.people.filter((person) => people.has(person.key) || this.#isOwner(person));
    return { ...record, people: wanted };
  }

  #isOwner({ isOwner = false, name }: Speaker): boolean {
    return isOwner || (this.#ownerName !== null && comparable(name) === this.#ownerName);
  }
}

function comparable(name: string): string {
  return cleanName(name).toLowerCase();
}
