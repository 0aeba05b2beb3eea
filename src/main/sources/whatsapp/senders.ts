import { cleanName } from '../shared/clean.ts';
import type { Speaker } from '../source.ts';

/** Someone a chat names as the writer of lines. */
export interface Sender {
  key: string;
  name: string;
  /** As told to others: filled in when the whole file is known. */
  speaker: Speaker;
  /** Lines this sender seems to have written. */
  spoken: number;
  /** Lines WhatsApp wrote under this name: on iOS the name of a group stands so. */
  generated: number;
  /** What every line has had so far after the name up to a second `: `, which then is a part of the name; else null. */
  rest: { text: string; lines: number; isMarked: boolean } | null;
}

const longestName = 80;
/** So many lines with the same rest are needed; of lines WhatsApp wrote one is enough, where it is the first of all. */
const fewestLinesOfOneName = 5;
const fewestMarkedLinesOfOneName = 2;

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
  #byKey = new Map<string, Sender>();
  #first: Sender | null = null;
  #isSettled = false;

  split(line: string, start: number): Split {
    const colon = line.indexOf(': ', start);
    if (colon >= 0) {
      const sender = this.#find(line.slice(start, colon));
      if (sender === null) return { sender, textStart: start };
      const { rest } = sender;
      const isLong = this.#isSettled && rest !== null && line.startsWith(rest.text, colon + 2);
      return { sender, textStart: colon + 2 + (isLong ? rest.text.length : 0) };
    }
    // A message with nothing in it; “.” without a space stands for one that destroyed itself.
    const empty = /:\.?\s*$/.exec(line.slice(start));
    if (empty === null) return { sender: null, textStart: start };
    const sender = this.#find(line.slice(start, start + empty.index));
    return { sender, textStart: sender === null ? start : line.length };
  }

  /** Counts a line for its sender; whether WhatsApp wrote it is told by `isGenerated`. */
  count(sender: Sender, line: string, textStart: number, isGenerated: boolean): void {
    if (isGenerated) sender.generated += 1;
    else sender.spoken += 1;
    this.#first ??= sender;
    const isNew = sender.spoken + sender.generated === 1;
    if (sender.rest === null && !isNew) return;
    const rest = restOfName(line, textStart);
    const lines = isNew ? 1 : (sender.rest?.lines ?? 0) + 1;
    const isSame = rest !== null && (isNew || rest.text === sender.rest?.text);
    const isMarked = rest?.isMarked === true && (isNew || sender.rest?.isMarked === true);
    sender.rest = isSame ? { text: rest.text, lines, isMarked } : null;
  }

  all(): Sender[] {
    return [...this.#byKey.values()];
  }

  /** Once the whole file is known: “Ann changed the description to …” was no name if Ann writes here and it came once. */
  settle(): void {
    for (const sender of this.all()) this.#settleName(sender);
    this.#byKey = new Map(this.all().map((sender) => [sender.key, sender]));
    this.#isSettled = true;
    const writers = this.all().filter((sender) => sender.spoken > 0);
    for (const [rawName, sender] of this.#byRawName) {
      if (sender === null || sender.spoken + sender.generated > 1) continue;
      if (!youDid.test(sender.name) && !writers.some((writer) => isDeedOf(writer, sender.name))) continue;
      this.#byRawName.set(rawName, null);
      this.#byKey.delete(sender.key);
    }
  }

  /** A name may hold `: ` itself (“Trip: Rome”): then every line goes on in the same way. */
  #settleName(sender: Sender): void {
    const { rest } = sender;
    if (rest === null) return;
    const { lines, isMarked } = rest;
    const enough = isMarked ? fewestMarkedLinesOfOneName : fewestLinesOfOneName;
    if (lines < enough && !(isMarked && this.#first === sender)) {
      sender.rest = null;
      return;
    }
    sender.name = cleanName(`${sender.name}: ${rest.text.slice(0, -2)}`);
    sender.key = sender.name;
    sender.speaker = speakerOf(sender.name);
    if (isMarked) [sender.spoken, sender.generated] = [0, lines];
  }

  #find(rawName: string): Sender | null {
    const known = this.#byRawName.get(rawName);
    if (known !== undefined) return known;
    const sender = looksLikeName(rawName) ? this.#make(rawName) : null;
    this.#byRawName.set(rawName, sender);
    return sender;
  }

  #make(rawName: string): Sender | null {
    const name = withoutPushMark(cleanName(rawName));
    if (name === '') return null;
    const speaker = speakerOf(name);
    const known = this.#byKey.get(speaker.key);
    if (known !== undefined) return known;
    const sender = { key: speaker.key, name, speaker, spoken: 0, generated: 0, rest: null };
    this.#byKey.set(speaker.key, sender);
    return sender;
  }
}

/** In groups, who is not in the address book stands as “~ Ann”, by the name they gave themselves. */
function withoutPushMark(name: string): string {
  return name.replace(/^[~∼～] ?(?=\S)/, '');
}

/** Somebody without a name stands as their number: then it is the number that makes them known. */
function speakerOf(name: string): Speaker {
  const digits = writtenNumber(name);
  return digits === null ? { key: name, name } : { key: digits, name, address: name };
}

/** `+491701234567` out of “+49 170 1234567”; null for what is no phone number. */
function writtenNumber(name: string): string | null {
  if (!/^\+?[\d\s().\-‐‑–\u2060]{7,24}$/.test(name)) return null;
  const digits = name.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return null;
  return name.startsWith('+') ? `+${digits}` : digits;
}

/** What stands up to a second `: `, with it; before WhatsApp's own mark where there is one. */
function restOfName(line: string, textStart: number): { text: string; isMarked: boolean } | null {
  if (startsMarked(line) || isMark(line.charCodeAt(textStart))) return null;
  const marked = /^[^\u200e\u200f]{0,78}?: (?=[\u200e\u200f][^<])/.exec(line.slice(textStart));
  const text = marked?.[0] ?? /^.{1,40}?: /.exec(line.slice(textStart))?.[0];
  return text === undefined ? null : { text, isMarked: marked !== null };
}

const youDid = /^You \p{Ll}+ .*\p{Ll}+ /u;

/** “Ann changed the description to …”: the name of who writes here and three words more, which are no name. */
function isDeedOf(writer: Sender, words: string): boolean {
  if (!words.startsWith(`${writer.name} `)) return false;
  const deed = words.slice(writer.name.length).trimStart();
  return wordCount(deed) >= 3 && (writer.spoken > 2 || /^\p{Ll}/u.test(deed));
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}

export function isMark(code: number): boolean {
  return code === 0x200e || code === 0x200f;
}

/** The mark before the header stands on lines that a person caused: a picture, place or contact. Arabic has U+200F everywhere. */
export function startsMarked(line: string): boolean {
  return line.charCodeAt(0) === 0x200e;
}

/** A name is short and closes what it quotes: in a notice, the colon stands inside an open quotation. */
function looksLikeName(text: string): boolean {
  if (text.length > longestName) return false;
  if (text.includes('„')) return count(text, /„/g) <= count(text, /[“”]/g);
  const opened = count(text, /[“«「『]/g);
  const closed = count(text, /[”»」』]/g);
  // Finnish and Swedish open and close with the same ”; an apostrophe after a space opens.
  if (opened === 0 && count(text, /”/g) % 2 === 1) return false;
  if (/(?:^|\s)'[^']*$/.test(text)) return false;
  return opened <= closed && count(text, /"/g) % 2 === 0 && count(text, /‘/g) <= count(text, /’/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
