import type { ZoneClock } from '../../../shared/timeZone.ts';
import { cleanName, withoutMarks } from '../shared/clean.ts';
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

/** A message as a record. */
export function messageRecord(
  { name, text: rawText, wallMilliseconds, line }: KakaoMessage,
  ref: string,
  clock: ZoneClock,
  findFile: (fileName: string) => string | null,
): MessageRecord {
  const text = withoutMarks(rawText).trim();
  const shown = cleanName(name ?? '');
  const isService = shown === '' || isNotice(text);
  const content = isService ? ({ kind: 'notice', text } as const) : readContent(text, findFile);
  return {
    type: 'message',
    conversation: ref,
    sender: isService ? null : speaker(shown),
    atMilliseconds: clock.momentAt(wallMilliseconds),
    messageId: null,
    line,
    ...content,
  };
}

export function notUnderstood(line: number, text: string): SourceRecord {
  return { type: 'not-understood', line, text: text.slice(0, longestQuote) };
}
