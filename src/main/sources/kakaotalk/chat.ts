import type { ZoneClock } from '../../../shared/timeZone.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import type { ConversationRecord, FactsRecord, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import { isNotice, readContent } from './content.ts';

/** How KakaoTalk calls the one whose export it is. */
const ownNames = new Set(['회원님', 'you', 'You', 'あなた']);
const longestQuote = 300;

/** What is known of a chat before its first message. */
export function beginning(
  ref: string,
  title: string | null,
  names: readonly string[],
): [FactsRecord, ConversationRecord] {
  const memberCount = / (\d{1,4})$/.exec(title ?? '')?.[1];
  const isGroup = names.length > 2 || /그룹채팅|^Group Chat/i.test(title ?? '') || memberCount !== undefined;
  const own = names.find((name) => ownNames.has(name));
  const others = names.filter((name) => name !== title);
  const guess = !isGroup && title !== null && others.length === 1 ? (others[0] ?? null) : null;
  return [
    {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: true,
      ownerGuess: own ?? guess,
    },
    {
      type: 'conversation',
      ref,
      service: 'kakaotalk',
      key: null,
      kind: isGroup ? 'group' : 'direct',
      title:
        title ??
        (names
          .filter((name) => name !== own)
          .slice(0, 3)
          .join(', ') ||
          'KakaoTalk chat'),
      people: names.map(speaker),
    },
  ];
}

function speaker(name: string): Speaker {
  return ownNames.has(name) ? { key: name, name, isOwner: true } : { key: name, name };
}

export interface KakaoMessage {
  name: string | null;
  text: string;
  wallMilliseconds: number;
  line: number;
}

/** Makes records of the messages of one chat. */
export class KakaoRecords {
  readonly #ref: string;
  readonly #clock: ZoneClock;
  readonly #findFile: (fileName: string) => string | null;
  /** By the name as it stands in the file; null for KakaoTalk itself. */
  readonly #speakers = new Map<string | null, Speaker | null>([[null, null]]);

  constructor(ref: string, clock: ZoneClock, findFile: (fileName: string) => string | null) {
    this.#ref = ref;
    this.#clock = clock;
    this.#findFile = findFile;
  }

  message({ name, text: rawText, wallMilliseconds, line }: KakaoMessage): MessageRecord {
    const text = withoutMarks(rawText).trim();
    const found = this.#speaker(name);
    const sender = isNotice(text) ? null : found;
    const content = sender === null ? ({ kind: 'notice', text } as const) : readContent(text, this.#findFile);
    return {
      type: 'message',
      conversation: this.#ref,
      sender,
      atMilliseconds: this.#clock.momentAt(wallMilliseconds),
      messageId: null,
      line,
      ...content,
    };
  }

  #speaker(name: string | null): Speaker | null {
    const known = this.#speakers.get(name);
    if (known !== undefined) return known;
    const shown = cleanName(name ?? '');
    const found = shown === '' ? null : speaker(shown);
    this.#speakers.set(name, found);
    return found;
  }
}

export function notUnderstood(line: number, text: string): SourceRecord {
  return { type: 'not-understood', line, text: text.slice(0, longestQuote) };
}
