import type { DateOrder } from '../../../shared/model/imports.ts';
import { dayMilliseconds, type ZoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { readDate } from '../shared/dateOrder.ts';
import type { TextMessage, TextMessages } from '../shared/textMessages.ts';
import type { ConversationRecord, FactsRecord, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import { isDeed, isNotice, readContent } from './content.ts';
import type { LineStart } from './rows.ts';
import type { LineSurvey } from './survey.ts';

const halfDayMilliseconds = dayMilliseconds / 2;
const longestQuote = 300;

/** Turns the messages of a chat into records. */
export class LineReader {
  readonly #survey: LineSurvey;
  readonly #ref: string;
  readonly #order: DateOrder;
  readonly #clock: ZoneClock;
  #lastDay: LineStart['day'] | null = null;
  #lastMilliseconds = 0;
  /** By the name as it stands in the file. */
  readonly #speakers = new Map<string, Speaker>();

  constructor(file: SetFile, survey: LineSurvey, order: DateOrder, clock: ZoneClock) {
    this.#survey = survey;
    this.#ref = file.path;
    this.#order = order;
    this.#clock = clock;
  }

  /** What is known before the first message. */
  beginning(dateOrderUndecided: boolean): [FactsRecord, ConversationRecord] {
    const { title, names } = this.#survey;
    const isGroup = title?.kind === 'group' || (title?.kind !== 'direct' && names.length > 2);
    const others = names.filter((name) => name !== title?.title);
    const ownerGuess = !isGroup && others.length === 1 && title !== null ? (others[0] ?? null) : null;
    const facts: FactsRecord = {
      type: 'facts',
      dateOrder: this.#order,
      dateOrderUndecided,
      timeZoneNeeded: true,
      ownerGuess,
    };
    const conversation: ConversationRecord = {
      type: 'conversation',
      ref: this.#ref,
      service: 'line',
      key: null,
      kind: isGroup ? 'group' : 'direct',
      title: title?.title ?? names.slice(0, 3).join(isGroup ? ', ' : ' & '),
      people: names.map(speaker),
    };
    return [facts, conversation];
  }

  read({ messages, strays }: TextMessages<LineStart>): SourceRecord[] {
    const records = messages.map((message) => this.#message(message));
    for (const { line, text } of strays) records.push(notUnderstood(line, text));
    return records;
  }

  #message(message: TextMessage<LineStart>): SourceRecord {
    const { line, start } = message;
    const day = readDate(start.day, this.#order);
    if (day === null) return notUnderstood(line, message.text);
    const { name, text } = this.#split(start, message.text);
    const content = name === '' ? ({ kind: 'notice', text } as const) : readContent(text);
    const record: MessageRecord = {
      type: 'message',
      conversation: this.#ref,
      sender: this.#speaker(name),
      atMilliseconds: this.#clock.momentAt(day * dayMilliseconds + this.#timeOfDay(start)),
      messageId: null,
      line,
      ...content,
    };
    return record;
  }

  #speaker(name: string): Speaker | null {
    if (name === '') return null;
    const known = this.#speakers.get(name);
    if (known !== undefined) return known;
    const found = speaker(cleanName(name));
    this.#speakers.set(name, found);
    return found;
  }

  /** Some phones write twelve at noon as before noon: where midnight would go back in the day, it is noon. */
  #timeOfDay({ day, milliseconds, mayBeNoon }: LineStart): number {
    const isLaterToday = this.#lastDay === day && milliseconds < this.#lastMilliseconds;
    const isNoon = mayBeNoon && isLaterToday && milliseconds + halfDayMilliseconds >= this.#lastMilliseconds;
    const time = isNoon ? milliseconds + halfDayMilliseconds : milliseconds;
    this.#lastDay = day;
    this.#lastMilliseconds = time;
    return time;
  }

  /** Who said what; the name is '' where LINE itself speaks. */
  #split(start: LineStart, rawText: string): { name: string; text: string } {
    const text = withoutMarks(rawText).trim();
    if (start.name !== null) return { name: start.name, text };
    const known = this.#survey.names.find((name) => text.startsWith(`${name} `));
    if (known === undefined && isNotice(text)) return { name: '', text };
    const name = known ?? text.split(/[ \n]/, 1)[0] ?? '';
    const rest = text.slice(name.length).trimStart();
    return isDeed(rest) || rest === '' ? { name: '', text } : { name, text: rest };
  }
}

/** LINE has neither numbers nor addresses in its exports. */
function speaker(name: string): Speaker {
  return { key: name, name };
}

function notUnderstood(line: number, text: string): SourceRecord {
  return { type: 'not-understood', line, text: text.slice(0, longestQuote) };
}
