import { cleanName } from '../shared/clean.ts';

/** Someone a chat names as the writer of lines. */
export interface Sender {
  key: string;
  name: string;
  /** Lines this sender seems to have written. */
  spoken: number;
  /** Lines WhatsApp wrote under this name: on iOS the name of a group stands so. */
  generated: number;
}

const longestName = 80;

/** Where the sender ends and the text starts in what follows a header; sender null for a notice without one. */
export interface Split {
  sender: Sender | null;
  textStart: number;
}

/**
 * The senders of one chat. A line without a sender may hold `: ` as well (“Ann changed the subject to “A: B””),
 * so a first part is a name only when it looks like one.
 */
export class Senders {
  /** By the name as it stands in the file; null for what is no name. */
  readonly #byRawName = new Map<string, Sender | null>();
  readonly #byKey = new Map<string, Sender>();

  split(line: string, start: number): Split {
    const colon = line.indexOf(': ', start);
    if (colon >= 0) {
      const sender = this.#find(line.slice(start, colon));
      return { sender, textStart: sender === null ? start : colon + 2 };
    }
    // A message with nothing in it; “.” without a space stands for one that destroyed itself.
    const empty = /:\.?\s*$/.exec(line.slice(start));
    if (empty === null) return { sender: null, textStart: start };
    const sender = this.#find(line.slice(start, start + empty.index));
    return { sender, textStart: sender === null ? start : line.length };
  }

  all(): Sender[] {
    return [...this.#byKey.values()];
  }

  /** Once the whole file is known: “Ann changed the description to …” was no name if Ann writes here and it came once. */
  settle(): void {
    const writers = this.all().filter((sender) => sender.spoken > 2);
    for (const [rawName, sender] of this.#byRawName) {
      if (sender === null || sender.spoken + sender.generated > 1) continue;
      const isNotice = writers.some(
        ({ name }) => sender.name.startsWith(`${name} `) && wordCount(sender.name.slice(name.length)) >= 3,
      );
      if (!isNotice) continue;
      this.#byRawName.set(rawName, null);
      this.#byKey.delete(sender.key);
    }
  }

  #find(rawName: string): Sender | null {
    const known = this.#byRawName.get(rawName);
    if (known !== undefined) return known;
    const sender = looksLikeName(rawName) ? this.#make(rawName) : null;
    this.#byRawName.set(rawName, sender);
    return sender;
  }

  #make(rawName: string): Sender | null {
    const name = cleanName(rawName);
    if (name === '') return null;
    const known = this.#byKey.get(name);
    if (known !== undefined) return known;
    const sender = { key: name, name, spoken: 0, generated: 0 };
    this.#byKey.set(name, sender);
    return sender;
  }
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** A name is short and closes what it quotes: in a notice, the colon stands inside an open quotation. */
function looksLikeName(text: string): boolean {
  if (text.length > longestName) return false;
  if (text.includes('„')) return count(text, /„/g) <= count(text, /[“”]/g);
  const opened = count(text, /[“«「『]/g);
  const closed = count(text, /[”»」』]/g);
  return opened <= closed && count(text, /"/g) % 2 === 0 && count(text, /‘/g) <= count(text, /’/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
