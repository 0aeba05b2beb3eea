/**
 * Cuts a mailbox into messages. A line `From ` begins one only with a date, before a field, and not while the MIME
 * boundary of the message before is still open: mails quote and attach other mailboxes. Some programs forget the empty
 * line before it; then the field must be one that mails begin with.
 */
import { isEnvelope } from './mailDate.ts';

export interface RawMessage {
  bytes: Buffer;
  /** The `From ` line; '' where the file has none. */
  envelope: string;
  /** Where it starts, from 1. */
  line: number;
  /** It was longer than is kept, or the file breaks off within. */
  isCut: boolean;
}

/** Text is never so long; what is sent along is already shortened. */
const longestMessageBytes = 8 << 20;
const longestLineBytes = 1 << 20;
/** Of one thing sent along in base64 so much is kept: for its words no more is needed. */
const longestEncodedBytes = 256 << 10;
/** Of what says that it holds no words, only that it is there. */
const longestMediaBytes = 4 << 10;
const mediaField = /^content-type:[ \t]*(?:image|audio|video|font|application)\//i;
/** How far a boundary may stay open behind a line that could begin a message. Bounds what is read twice. */
const longestWaitBytes = 4 << 20;
const mostWaiting = 16;
const [newline, carriage, space, dash, greater, letterF] = [10, 13, 32, 45, 62, 70];

const anyField = /^(?:[!-9;-~]+:|>?From )/;
const firstField =
  /^(?:>?From |(?:received|return-path|delivered-to|message-id|date|from|to|subject|sender|reply-to|mime-version|content-type|status|x-[!-9;-~]+):)/i;

interface Mark {
  /** Of the kept bytes of the message in which it stands. */
  offset: number;
  line: number;
}

export class MboxSplitter {
  readonly #isSingle: boolean;
  #messages: RawMessage[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #line = 0;
  #isWithinLine = false;
  /** A line that begins a mail if a field follows. */
  #candidate: { line: Buffer; isApart: boolean } | null = null;
  #pieces: Buffer[] = [];
  #bytes = 0;
  #envelope = '';
  #startLine = 1;
  #isCut = false;
  #wasEmpty = true;
  #isHead = true;
  /** Of a part of the message: 'within' its fields, or right 'behind' them, where an attached mail begins. */
  #partHead: 'within' | 'behind' | null = null;
  /** The part says that it is a picture or the like. */
  #isMedia = false;
  #boundary: Buffer | null = null;
  #marks: Mark[] = [];
  #encodedBytes = 0;

  /** `isSingle`: the file is one message, whatever it looks like. */
  constructor(isSingle: boolean) {
    this.#isSingle = isSingle;
  }

  write(chunk: Uint8Array): void {
    const bytes = Buffer.concat([this.#rest, chunk]);
    let start = 0;
    for (;;) {
      const end = bytes.indexOf(newline, start);
      if (end < 0) break;
      this.#readLine(bytes.subarray(start, end + 1));
      start = end + 1;
    }
    this.#rest = bytes.subarray(start);
    // A line that does not end is passed on as it comes.
    if (this.#rest.length > longestLineBytes) {
      this.#readLine(this.#rest);
      this.#rest = Buffer.alloc(0);
      this.#isWithinLine = true;
    }
  }

  end(): void {
    const endsWithinLine = this.#rest.length > 0;
    if (endsWithinLine) this.#readLine(this.#rest);
    this.#rest = Buffer.alloc(0);
    this.#decide(Buffer.from('From '));
    while (this.#marks.length > 0) this.#splitAtMark();
    if (endsWithinLine && this.#boundary !== null) this.#isCut = true;
    this.#close();
  }

  take(): RawMessage[] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  #readLine(line: Buffer): void {
    if (this.#isWithinLine) {
      this.#isWithinLine = false;
      return this.#keep(line);
    }
    this.#line += 1;
    this.#decide(line);
    if (this.#marks.length > 0 && this.#declaresSameBoundary(line)) {
      this.#splitAtMark();
      this.#decide(line);
    }
    const isEmpty = line[0] === newline || (line[0] === carriage && line.length === 2);
    const isApart = this.#wasEmpty;
    const mayBegin = !this.#isSingle && line[0] === letterF && this.#partHead !== 'behind';
    this.#wasEmpty = isEmpty;
    if (mayBegin && isEnvelope(line.toString('latin1'))) {
      this.#candidate = { line: Buffer.from(line), isApart };
      return;
    }
    if (this.#boundary !== null) this.#followPart(line, isEmpty);
    if (isEmpty && this.#isHead && this.#bytes > 0) this.#endHead();
    if (line[0] === dash && this.#closesBoundary(line)) {
      this.#boundary = null;
      this.#marks = [];
    }
    this.#keep(!this.#isSingle && isEscaped(line) ? line.subarray(1) : line);
    const [mark] = this.#marks;
    const isLate = mark !== undefined && this.#bytes - mark.offset > longestWaitBytes;
    if (isLate || this.#marks.length > mostWaiting) this.#splitAtMark();
  }

  /** Whether the line before began a mail: then this one is a field, or nothing stood before it. */
  #decide(line: Buffer): void {
    const candidate = this.#candidate;
    if (candidate === null) return;
    this.#candidate = null;
    const isFirst = this.#bytes === 0 && this.#envelope === '';
    const field = candidate.isApart ? anyField : firstField;
    const begins = isFirst || field.test(line.toString('latin1', 0, 100));
    if (begins && this.#boundary === null) return this.#begin(candidate.line);
    if (begins) this.#marks.push({ offset: this.#bytes, line: this.#line - 1 });
    this.#keep(candidate.line);
  }

  /** A line of dashes may begin a part; what follows its fields may be a mail, with the line of its own mailbox. */
  #followPart(line: Buffer, isEmpty: boolean): void {
    const start = this.#partHead === 'within' ? line.toString('latin1', 0, 100) : '';
    const isField = /^(?:[!-9;-~]+:|[ \t])/.test(start);
    if (mediaField.test(start)) this.#isMedia = true;
    if (line[0] === dash && line[1] === dash) {
      this.#partHead = 'within';
      this.#isMedia = false;
    } else if (isEmpty && this.#partHead === 'within') this.#partHead = 'behind';
    else if (!isField) this.#partHead = null;
  }

  /** No part within has the boundary of the whole: where it is declared again, another mail has begun before. */
  #declaresSameBoundary(line: Buffer): boolean {
    const value = this.#boundary?.subarray(2, -2);
    return value !== undefined && line.includes(value) && /boundary[ \t]*=/i.test(line.toString('latin1'));
  }

  #begin(envelope: Buffer): void {
    this.#close();
    this.#envelope = envelope.toString('latin1').trimEnd();
    this.#startLine = this.#line - 1;
  }

  #endHead(): void {
    this.#isHead = false;
    const head = Buffer.concat(this.#pieces).toString('latin1');
    const type = /^content-type:[ \t]*multipart\/(?:[^\n]|\n[ \t])*/im.exec(head)?.[0] ?? '';
    const boundary = /boundary[ \t]*=[ \t]*(?:"([^"\n]+)"|([^\s;]+))/i.exec(type);
    const value = boundary?.[1] ?? boundary?.[2];
    this.#boundary = value === undefined ? null : Buffer.from(`--${value}--`, 'latin1');
  }

  #closesBoundary(line: Buffer): boolean {
    return this.#boundary !== null && line.subarray(0, this.#boundary.length).equals(this.#boundary);
  }

  #keep(line: Buffer): void {
    this.#encodedBytes = looksEncoded(line) ? this.#encodedBytes + line.length : 0;
    if (this.#encodedBytes > (this.#isMedia ? longestMediaBytes : longestEncodedBytes)) return;
    if (this.#bytes + line.length > longestMessageBytes) {
      this.#isCut = true;
      return;
    }
    // A copy, so that a message does not hold on to the whole piece of the file it stands in.
    this.#pieces.push(Buffer.from(line));
    this.#bytes += line.length;
  }

  /** The boundary stays open: the message broke off, and the next began where it seemed to. */
  #splitAtMark(): void {
    const [mark] = this.#marks;
    if (mark === undefined) return;
    const whole = Buffer.concat(this.#pieces);
    const line = this.#line;
    this.#pieces = [whole.subarray(0, mark.offset)];
    this.#marks = [];
    this.#boundary = null;
    this.#partHead = null;
    this.#isMedia = false;
    this.#wasEmpty = true;
    this.#line = mark.line - 1;
    const rest = whole.subarray(mark.offset);
    let start = 0;
    while (start < rest.length) {
      const end = rest.indexOf(newline, start);
      const next = end < 0 ? rest.length : end + 1;
      this.#readLine(rest.subarray(start, next));
      start = next;
    }
    this.#line = line;
  }

  #close(): void {
    const bytes = Buffer.concat(this.#pieces);
    if (this.#envelope !== '' || bytes.some((byte) => byte > space)) {
      this.#messages.push({
        bytes,
        envelope: this.#envelope,
        line: this.#startLine,
        isCut: this.#isCut,
      });
    }
    this.#pieces = [];
    this.#bytes = 0;
    this.#envelope = '';
    this.#startLine = this.#line;
    this.#isCut = false;
    this.#isHead = true;
    this.#partHead = null;
    this.#isMedia = false;
    this.#boundary = null;
    this.#marks = [];
    this.#encodedBytes = 0;
  }
}

/** `>From `: the mailbox put the sign before it, once more for each it stood in. */
function isEscaped(line: Buffer): boolean {
  if (line[0] !== greater) return false;
  let at = 0;
  while (line[at] === greater) at += 1;
  return line.toString('latin1', at, at + 5) === 'From ';
}

/** A line of base64 as mails break it: long, and without a space. */
function looksEncoded(line: Buffer): boolean {
  return line.length >= 58 && line.length <= 80 && (line[0] ?? 255) < 128 && !line.includes(space);
}
