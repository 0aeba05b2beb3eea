import { brokenOff } from '../shared/brokenOff.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { findBeside } from '../shared/filesBeside.ts';
import type { JsonValue } from '../shared/jsonScanner.ts';
import type { Attachment, ConversationRecord, MessageRecord, SourceRecord, Speaker } from '../source.ts';
import {
  eventSchema,
  headSchema,
  type HangoutsConversation,
  type HangoutsEvent,
  type PersonId,
} from './hangoutsSchemas.ts';

const longestQuote = 300;

interface Chat {
  ref: string;
  owner: string | null;
  isStarted: boolean;
  record: ConversationRecord;
  /** A call whose end is still to come. */
  call: MessageRecord | null;
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

/** Turns the chats and events of `Hangouts.json`, in their order, into records. */
export class HangoutsReader {
  readonly #file: SetFile;
  readonly #set: FileSet;
  readonly #people = new Map<string, Omit<Speaker, 'isOwner'>>();
  #records: SourceRecord[] = [];
  #chat: Chat | null = null;
  #hasFacts = false;
  hasMessage = false;

  constructor(file: SetFile, set: FileSet) {
    this.#file = file;
    this.#set = set;
  }

  read({ value, path, line }: JsonValue): void {
    const isEvent = typeof path.at(-1) === 'number';
    // A chat's place: `conversations.3`, `conversation_state.3`.
    const ref = path.slice(0, 2).join('.');
    if (this.#chat?.ref !== ref) this.#open(ref, {});
    if (isEvent) this.#event(value, line);
    else this.#open(ref, headSchema.safeParse(value).data ?? {});
  }

  breakOff(line: number): void {
    this.#notUnderstood(brokenOff, line);
  }

  take(isOver: boolean): SourceRecord[] {
    if (isOver) this.#endCall();
    const records = this.#records;
    this.#records = [];
    return records;
  }

  #open(ref: string, head: HangoutsConversation): void {
    if (this.#chat?.ref !== ref) this.#endCall();
    for (const { id, fallback_name: name, phone_number: phone } of head.participant_data ?? []) {
      const key = keyOf(id);
      const address = phone?.e164 ?? null;
      const shown = cleanName(name ?? '') || address;
      if (key !== null && shown !== null) this.#people.set(key, { key, name: shown, address });
    }
    const owner = keyOf(head.self_conversation_state?.self_read_state?.participant_id);
    const people = (head.participant_data ?? []).flatMap(({ id }) => this.#speaker(id, owner) ?? []);
    const others = people.filter(({ isOwner }) => isOwner !== true).map(({ name }) => name);
    const isGroup = head.type == null ? people.length > 2 : head.type.includes('GROUP');
    const record: ConversationRecord = {
      type: 'conversation',
      ref,
      service: 'google-hangouts',
      key: head.id?.id ?? null,
      kind: isGroup ? 'group' : 'direct',
      title: cleanName(head.name ?? '') || others.join(', ') || 'Hangouts chat',
      people,
    };
    this.#chat = { ref, owner, isStarted: false, record, call: null };
  }

  #event(value: unknown, line: number): void {
    const chat = this.#chat;
    const event = eventSchema.safeParse(value).data;
    const atMilliseconds = Math.round(Number(event?.timestamp ?? Number.NaN) / 1000);
    if (chat === null || event === undefined || !(atMilliseconds > 0)) {
      return this.#notUnderstood((JSON.stringify(value) ?? '').slice(0, longestQuote), line);
    }
    const sender = this.#speaker(event.sender_id, chat.owner);
    const base = {
      type: 'message' as const,
      conversation: chat.ref,
      atMilliseconds,
      messageId: event.event_id ?? null,
      line,
    };
    if (event.hangout_event != null)
      return this.#call(chat, event, { ...base, sender, kind: 'call', text: '' });
    const notice = this.#notice(event, sender);
    if (notice !== null) this.#push(chat, { ...base, sender: null, kind: 'notice', text: notice });
    else this.#push(chat, { ...base, sender, ...this.#content(event) });
  }

  /** A call is told by its beginning and its end; it counts once, from when it began. */
  #call(chat: Chat, { hangout_event: told }: HangoutsEvent, record: MessageRecord): void {
    const isVideo = !/AUDIO_ONLY/.test(told?.media_type ?? '');
    const step = told?.event_type ?? '';
    if (step.startsWith('START')) {
      this.#endCall();
      chat.call = { ...record, text: callText({ isVideo, isMissed: false, durationSeconds: null }) };
    } else if (step.startsWith('END')) {
      const start = chat.call;
      chat.call = null;
      const between = start === null ? null : (record.atMilliseconds - start.atMilliseconds) / 1000;
      const seconds = told?.hangout_duration_secs == null ? between : Number(told.hangout_duration_secs);
      const text = callText({ isVideo, isMissed: seconds === 0, durationSeconds: seconds });
      this.#push(chat, { ...(start ?? record), text, durationSeconds: seconds });
    }
  }

  #endCall(): void {
    const chat = this.#chat;
    if (chat?.call != null) this.#push(chat, chat.call);
    if (chat !== null) chat.call = null;
  }

  #notice(event: HangoutsEvent, sender: Speaker | null): string | null {
    const { membership_change: change, conversation_rename: rename } = event;
    const who = sender?.name ?? 'Somebody';
    if (rename != null) return `${who} renamed the chat to ${cleanName(rename.new_name ?? '')}`;
    if (change == null) return event.chat_message == null ? (event.event_type ?? 'notice') : null;
    const names = (change.participant_id ?? []).map((id) => this.#speaker(id, null)?.name).filter(Boolean);
    return `${names.join(', ') || who} ${change.type === 'LEAVE' ? 'left' : 'joined'}`;
  }

  #content({ chat_message: message, event_type: type }: HangoutsEvent): Content {
    const segments = message?.message_content?.segment ?? [];
    const words = segments.map(({ type: kind, text }) => (kind === 'LINE_BREAK' ? '\n' : (text ?? '')));
    const text = withoutMarks(words.join('')).trim();
    const attachments = (message?.message_content?.attachment ?? []).map(
      ({ embed_item: item }): Attachment => {
        const name = item?.plus_photo?.url?.replace(/^.*\//, '') ?? '';
        const isVideo = item?.plus_photo?.media_type === 'VIDEO';
        const kind = item?.plus_photo == null ? 'other' : isVideo ? 'video' : 'image';
        return { kind, path: name === '' ? null : findBeside(this.#set, this.#file, name) };
      },
    );
    if (type === 'VOICEMAIL') attachments.push({ kind: 'voice', path: null });
    const isMedia = attachments.length > 0 || text === '';
    return isMedia ? { kind: 'media', text, attachments } : { kind: 'text', text };
  }

  #speaker(id: PersonId | null | undefined, owner: string | null): Speaker | null {
    const key = keyOf(id);
    if (key === null) return null;
    const person = this.#people.get(key) ?? { key, name: `Hangouts user ${key.slice(-4)}`, address: null };
    return key === owner ? { ...person, isOwner: true } : person;
  }

  #push(chat: Chat, record: MessageRecord): void {
    if (!this.#hasFacts) this.#facts(chat.owner);
    if (!chat.isStarted) this.#records.push(chat.record);
    chat.isStarted = true;
    this.hasMessage = true;
    this.#records.push(record);
  }

  #facts(owner: string | null): void {
    this.#hasFacts = true;
    this.#records.unshift({
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: owner === null ? null : (this.#people.get(owner)?.name ?? null),
    });
  }

  #notUnderstood(text: string, line: number): void {
    this.#records.push({ type: 'not-understood', line, text });
  }
}

function keyOf(id: PersonId | null | undefined): string | null {
  return id?.gaia_id ?? id?.chat_id ?? null;
}
