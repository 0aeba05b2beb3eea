import { z } from 'zod';
import { normaliseAddress } from '../../../shared/addresses.ts';
import { homeRegion } from '../../../shared/homeRegion.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import type { ConversationRecord, Speaker } from '../source.ts';
import { Pairs } from './pairs.ts';

const handleSchema = z.object({
  ROWID: z.number(),
  id: z.string(),
  person_centric_id: z.string().nullable().catch(null),
});
const chatSchema = z.object({
  ROWID: z.number(),
  guid: z.string().nullable(),
  chat_identifier: z.string().nullable(),
  style: z.number().nullable(),
  display_name: z.string().nullable(),
  room_name: z.string().nullable(),
});
const memberSchema = z.object({ chat_id: z.number(), handle_id: z.number() });
const joinSchema = z.object({ chat_id: z.number(), message_id: z.number() });

/** Tables that say which chat a message is in; the second holds those deleted lately. */
const joinTables = ['chat_message_join', 'chat_recoverable_message_join'];
/** `style` of a chat of several. */
const groupStyle = 43;

/** The people and chats of a Messages database. */
export class Chats {
  readonly #handles = new Map<number, { speaker: Speaker; personId: string | null }>();
  readonly #conversations: ConversationRecord[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #ofMessages = new Pairs();

  static async read(file: SqliteFile, timeZone: string): Promise<Chats> {
    const chats = new Chats();
    await chats.#readHandles(file, timeZone);
    await chats.#readChats(file);
    return chats;
  }

  person(handleId: number | null): Speaker | null {
    return this.#handles.get(handleId ?? 0)?.speaker ?? null;
  }

  /** The chat a message is in; one that lost its chat is in that with its other party. */
  conversationOf(messageId: number, other: Speaker | null): ConversationRecord {
    const index = this.#ofMessages.find(messageId);
    const known = index === null ? undefined : this.#conversations[index];
    if (known !== undefined) return known;
    return this.#conversation(other === null ? lost : direct(other));
  }

  async #readHandles(file: SqliteFile, timeZone: string): Promise<void> {
    const handles: z.infer<typeof handleSchema>[] = [];
    for await (const rows of file.rows('handle', Object.keys(handleSchema.shape))) {
      handles.push(...rows.flatMap((row) => handleSchema.safeParse(row).data ?? []));
    }
    const region = homeRegion(
      handles.map(({ id }) => id),
      timeZone,
    );
    for (const { ROWID, id, person_centric_id: personId } of handles) {
      const key = normaliseAddress(id, region);
      this.#handles.set(ROWID, { speaker: { key, name: id, address: id }, personId });
    }
  }

  async #readChats(file: SqliteFile): Promise<void> {
    const members = new Map<number, number[]>();
    for await (const rows of file.rows('chat_handle_join', Object.keys(memberSchema.shape))) {
      for (const row of rows) {
        const { data } = memberSchema.safeParse(row);
        if (data !== undefined)
          members.set(data.chat_id, [...(members.get(data.chat_id) ?? []), data.handle_id]);
      }
    }
    const indexOfChat = new Map<number, number>();
    for await (const rows of file.rows('chat', Object.keys(chatSchema.shape))) {
      for (const chat of rows.flatMap((row) => chatSchema.safeParse(row).data ?? [])) {
        const record = this.#conversation(this.#describe(chat, members.get(chat.ROWID) ?? []));
        indexOfChat.set(chat.ROWID, this.#indexes.get(record.ref) ?? 0);
      }
    }
    for (const table of joinTables) {
      for await (const rows of file.rows(table, Object.keys(joinSchema.shape))) {
        for (const row of rows) {
          const { data } = joinSchema.safeParse(row);
          const index = data === undefined ? undefined : indexOfChat.get(data.chat_id);
          if (data !== undefined && index !== undefined) this.#ofMessages.add(data.message_id, index);
        }
      }
    }
  }

  #describe(chat: z.infer<typeof chatSchema>, handleIds: number[]): ConversationRecord {
    const identifier = chat.chat_identifier ?? chat.guid?.split(';').at(-1) ?? '';
    const people = handleIds.flatMap((id) => this.#handles.get(id)?.speaker ?? []);
    const isGroup =
      chat.style === groupStyle || (chat.style === null && (chat.room_name !== null || people.length > 1));
    const [only] = people;
    if (!isGroup) return direct(this.#mainAddress(only ?? { key: identifier, name: identifier }));
    const title = chat.display_name ?? '';
    const names = people.map(({ name }) => name).join(', ');
    return {
      type: 'conversation',
      ref: `group ${identifier}`,
      service: 'imessage',
      key: identifier === '' ? null : identifier,
      kind: 'group',
      title: [title, names, 'Group'].find((words) => words !== '') ?? 'Group',
      people,
    };
  }

  /** Of the numbers and addresses that Messages itself knows to be one person's, always the same one. */
  #mainAddress(person: Speaker): Speaker {
    const all = [...this.#handles.values()];
    const personId = all.find(({ speaker }) => speaker.key === person.key)?.personId ?? null;
    if (personId === null || personId === '') return person;
    const speakers = all.filter((one) => one.personId === personId).map(({ speaker }) => speaker);
    return speakers.toSorted((left, right) => (left.key < right.key ? -1 : 1))[0] ?? person;
  }

  #conversation(record: ConversationRecord): ConversationRecord {
    const known = this.#indexes.get(record.ref);
    if (known !== undefined) return this.#conversations[known] ?? record;
    this.#indexes.set(record.ref, this.#conversations.length);
    this.#conversations.push(record);
    return record;
  }
}

function direct(other: Speaker): ConversationRecord {
  return {
    type: 'conversation',
    ref: `direct ${other.key}`,
    service: 'imessage',
    key: other.key,
    kind: 'direct',
    title: other.name,
    people: [other],
  };
}

const lost: ConversationRecord = {
  type: 'conversation',
  ref: 'lost',
  service: 'imessage',
  key: null,
  kind: 'group',
  title: 'Messages without a conversation',
};
