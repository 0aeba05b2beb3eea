import type { DateOrder } from '../../../shared/model/imports.ts';
import { dayMilliseconds, type ZoneClock } from '../../../shared/timeZone.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { readDate, type DateParts } from '../shared/dateOrder.ts';
import type { LineBlock } from '../shared/lines.ts';
import type { MessageRecord, SourceRecord } from '../source.ts';
import { call, missed, readCall } from './calls.ts';
import { readContent } from './content.ts';
import { readHeader } from './header.ts';
import type { Header } from './plainHeader.ts';
import { startsMarked, type Sender } from './senders.ts';
import type { Survey } from './survey.ts';

/** No message of WhatsApp is longer than 65,536 characters; a text beyond this is reported, not kept. */
const longestText = 1 << 20;
const longestQuote = 500;

/** A message whose lines are still coming. */
interface OpenMessage {
  sender: Sender | null;
  atMilliseconds: number;
  text: string;
  line: number;
  lineStartsMarked: boolean;
}

/** Turns lines into records; a message is open until the next one starts. */
export class MessageReader {
  readonly #survey: Survey;
  readonly #conversation: string;
  readonly #order: DateOrder;
  readonly #clock: ZoneClock;
  readonly #isBracketStyle: boolean;
  /** Where two people speak, a third name under which nobody does is that of the group. */
  readonly #hasGroupTitle: boolean;
  /** The path of a file in the chat's folder, by its name. */
  readonly #findMedia: (fileName: string) => string | null;
  #records: SourceRecord[] = [];
  #open: OpenMessage | null = null;
  #lastDate: DateParts | null = null;
  #lastDay: number | null = null;
  #lastLineEnd = true;

  constructor(
    survey: Survey,
    conversation: string,
    order: DateOrder,
    clock: ZoneClock,
    findMedia: (fileName: string) => string | null,
  ) {
    this.#findMedia = findMedia;
    this.#survey = survey;
    this.#conversation = conversation;
    this.#order = order;
    this.#clock = clock;
    this.#isBracketStyle = survey.style.startsWith('bracket');
    this.#hasGroupTitle = survey.senders.all().filter(({ spoken }) => spoken > 0).length > 1;
  }

  /** The records that became complete with these lines. */
  read(block: LineBlock): SourceRecord[] {
    this.#records = [];
    for (let index = 0; index < block.lines.length; index++) {
      this.#line(block.lines[index] ?? '', block.firstLine + index);
    }
    if (block.lastLineCut) {
      this.#notUnderstood(
        '(This line is too long for a message. Its end was left out.)',
        block.firstLine + block.lines.length - 1,
      );
    }
    return this.#records;
  }

  /** What is still open when the file ends. */
  finish(): SourceRecord[] {
    this.#records = [];
    this.#close();
    return this.#records;
  }

  #line(rawLine: string, number: number): void {
    const hasFullEnd = rawLine.charCodeAt(rawLine.length - 1) === 13;
    const line = hasFullEnd ? rawLine.slice(0, -1) : rawLine;
    const mayStart = this.#lastLineEnd || !this.#survey.strictLineEnds;
    this.#lastLineEnd = hasFullEnd;
    const header = mayStart ? readHeader(line, this.#survey.style) : null;
    if (header === null) return this.#continue(line, number);
    this.#close();
    const atMilliseconds = this.#time(header);
    if (atMilliseconds === null) return this.#notUnderstood(line, number);
    const { sender, textStart } = this.#survey.senders.split(line, header.end);
    this.#open = {
      sender,
      atMilliseconds,
      text: line.slice(textStart),
      line: number,
      lineStartsMarked: startsMarked(line),
    };
  }

  #continue(line: string, number: number): void {
    if (this.#open !== null && this.#open.text.length + line.length < longestText) {
      this.#open.text += `\n${line}`;
    } else if (line.trim() !== '') {
      this.#notUnderstood(line, number);
    }
  }

  #time(header: Header): number | null {
    if (header.milliseconds === null) return null;
    const { first, second, third } = header;
    const last = this.#lastDate;
    if (last === null || last.second !== second || last.first !== first || last.third !== third) {
      this.#lastDate = header;
      this.#lastDay = readDate(header, this.#order);
    }
    if (this.#lastDay === null) return null;
    return this.#clock.momentAt(this.#lastDay * dayMilliseconds + header.milliseconds);
  }

  #notUnderstood(text: string, line: number): void {
    this.#records.push({ type: 'not-understood', line, text: text.slice(0, longestQuote) });
  }

  #close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    const { sender, atMilliseconds, line } = open;
    const record: MessageRecord = {
      type: 'message',
      conversation: this.#conversation,
      sender: null,
      kind: 'notice',
      atMilliseconds,
      text: '',
      messageId: null,
      line,
    };
    if (sender === null) readNotice(record, open.text.trim());
    else this.#readSaid(record, sender, open);
    this.#records.push(record);
  }

  #readSaid(record: MessageRecord, sender: Sender, open: OpenMessage): void {
    const content = readContent(open.text, open.lineStartsMarked, this.#isBracketStyle);
    // Nobody speaks under the title of a group: what looks like a picture there is a notice in other words.
    const isTitle = this.#hasGroupTitle && sender.spoken === 0;
    if (isTitle && content.kind === 'media') {
      record.text = withoutMarks(open.text).trim();
      return;
    }
    record.kind = content.kind;
    record.text = content.text;
    if (content.attachment !== undefined) {
      const { kind, fileName } = content.attachment;
      record.attachments = [{ kind, path: fileName === null ? null : this.#findMedia(fileName) }];
    }
    if (content.durationSeconds != null) record.durationSeconds = content.durationSeconds;
    if (content.isEdited === true) record.edited = { earlierTexts: [] };
    if (content.isDeleted === true) record.isDeleted = true;
    const isOfAll = isTitle && content.kind === 'call';
    if (content.fromService !== true && !isOfAll) record.sender = sender.speaker;
  }
}

/** Android tells missed calls without saying who called. */
function readNotice(record: MessageRecord, text: string): void {
  record.text = text;
  if (text.length >= 80 || !call.test(text) || !missed.test(text)) return;
  record.kind = 'call';
  record.text = readCall(text).text;
}
