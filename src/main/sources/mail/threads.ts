import type { Speaker } from '../source.ts';
import type { MailHead } from './head.ts';
import { baseSubject } from './subject.ts';

/** Beyond so many people a thread is that of a group, whoever the owner is. */
const mostKept = 5;
const nobody: readonly number[] = [];

/** Walks over all mails first: which belong together, and whose mails these are, only the whole tells. */
export class ThreadSurvey {
  /** By the hash of an id: a million ids as text would take too much memory. */
  readonly #nodes = new Map<number, number>();
  readonly #parents: number[] = [];
  /** Of the threads' roots the numbers of the addresses that take part, once for all that have the same. */
  readonly #people: (readonly number[])[] = [];
  readonly #knownPeople = new Map<string, readonly number[]>();
  readonly #mailNodes: number[] = [];
  readonly #addresses = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #appearances: number[] = [];
  readonly #sentFrom = new Set<string>();
  readonly #deliveries = new Map<string, number>();

  /** The mails in their order. */
  add(head: MailHead): void {
    const node = this.#nodeOf(head);
    this.#mailNodes.push(node);
    const people = head.from === null ? head.recipients : [head.from, ...head.recipients];
    const numbers = [...new Set(people.map((person) => this.#addressNumber(person)))];
    for (const number of numbers) this.#appearances[number] = (this.#appearances[number] ?? 0) + 1;
    this.#addPeople(this.#root(node), numbers);
    if (head.isSent && head.from !== null) this.#sentFrom.add(head.from.key);
    const { deliveredTo } = head;
    if (deliveredTo !== null) this.#deliveries.set(deliveredTo, (this.#deliveries.get(deliveredTo) ?? 0) + 1);
  }

  /** The thread of a mail, by its place in the order. */
  threadOf(index: number): number {
    return this.#root(this.#mailNodes[index] ?? 0);
  }

  isGroup(thread: number, owners: ReadonlySet<string>): boolean {
    const ownerNumbers = new Set([...owners].map((key) => this.#addresses.get(key)));
    const people = this.#people[thread] ?? nobody;
    const others = people.filter((number) => !ownerNumbers.has(number));
    return others.length > 1 && people.length > 2;
  }

  /** The name an address goes by, the same for all its mails. */
  nameOf({ key, name }: Speaker): string {
    return this.#names[this.#addresses.get(key) ?? -1] ?? name;
  }

  /** The owner's addresses, as far as the mails say whose they are. */
  owners(): Set<string> {
    const [delivered] = [...this.#deliveries].toSorted((left, right) => right[1] - left[1]);
    return new Set([...this.#sentFrom, ...(delivered === undefined ? [] : [delivered[0]])]);
  }

  /** The address that takes part in most mails, or null where two do equally. */
  commonAddress(): string | null {
    const ranked = [...this.#addresses]
      .map(([key, number]) => ({ key, times: this.#appearances[number] ?? 0 }))
      .toSorted((left, right) => right.times - left.times);
    const [most, second] = ranked;
    return most !== undefined && most.times > (second?.times ?? 0) ? most.key : null;
  }

  #nodeOf(head: MailHead): number {
    if (head.gmailThread !== null) return this.#node(`gmail ${head.gmailThread}`);
    const ids = head.messageId === null ? head.references : [head.messageId, ...head.references];
    const nodes = ids.map((id) => this.#node(id));
    // Without a word of what it answers, the subject and the people tell.
    const isAlone = head.references.length === 0 && head.subject !== '';
    if (isAlone) nodes.push(this.#node(subjectKey(head)));
    const [first, ...others] = nodes;
    if (first === undefined) return this.#newNode();
    for (const other of others) this.#join(first, other);
    return first;
  }

  #node(id: string): number {
    const hash = hashOf(id);
    const known = this.#nodes.get(hash);
    if (known !== undefined) return known;
    const node = this.#newNode();
    this.#nodes.set(hash, node);
    return node;
  }

  #newNode(): number {
    this.#people.push(nobody);
    return this.#parents.push(this.#parents.length) - 1;
  }

  #root(node: number): number {
    let at = node;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      // Shortens the way for the next time.
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
  }

  #join(left: number, right: number): void {
    const [into, from] = [this.#root(left), this.#root(right)];
    if (into === from) return;
    this.#parents[from] = into;
    this.#addPeople(into, this.#people[from] ?? nobody);
    this.#people[from] = nobody;
  }

  #addPeople(thread: number, numbers: readonly number[]): void {
    const people = [...new Set([...(this.#people[thread] ?? nobody), ...numbers])].slice(0, mostKept);
    const key = people.join();
    const known = this.#knownPeople.get(key) ?? people;
    this.#knownPeople.set(key, known);
    this.#people[thread] = known;
  }

  #addressNumber({ key, name }: Speaker): number {
    const known = this.#addresses.get(key);
    if (known === undefined) {
      this.#addresses.set(key, this.#names.length);
      return this.#names.push(name) - 1;
    }
    if (this.#names[known] === key) this.#names[known] = name;
    return known;
  }
}

function subjectKey({ subject, from, recipients }: MailHead): string {
  const people = [...(from === null ? [] : [from]), ...recipients].map(({ key }) => key);
  return [baseSubject(subject), ...new Set(people.toSorted())].join('\n');
}

/** 52 bits of a text (FNV-1a, twice with different starts). */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    low = Math.imul(low ^ text.charCodeAt(index), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(index), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high & 0xfffff) * 2 ** 32 + (low >>> 0);
}
