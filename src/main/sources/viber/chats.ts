import { z } from 'zod';
import { cleanName } from '../shared/clean.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import type { ConversationRecord, Speaker } from '../source.ts';

const text = z.string().nullable().catch(null);
const contactSchema = z.object({
  ContactID: z.number(),
  Name: text,
  ClientName: text,
  Number: text,
  MID: text,
});
const chatSchema = z.object({ ChatID: z.number(), Name: text, Token: z.unknown() });
const relationSchema = z.object({ ChatID: z.number(), ContactID: z.number() });

/** Viber's number for whoever the computer belongs to. */
export const ownerId = 1;

/** The people and chats of Viber on a computer. */
export class ViberChats {
  readonly #people = new Map<number, Speaker>();
  readonly #chats = new Map<number, ConversationRecord>();

  static async read(file: SqliteFile): Promise<ViberChats> {
    const chats = new ViberChats();
    for await (const rows of file.rows('Contact', Object.keys(contactSchema.shape))) {
      for (const row of rows.flatMap((one) => contactSchema.safeParse(one).data ?? [])) {
        chats.#people.set(row.ContactID, speakerOf(row));
      }
    }
    const members = new Map<number, number[]>();
    for await (const rows of file.rows('ChatRelation', Object.keys(relationSchema.shape))) {
      for (const { ChatID, ContactID } of rows.flatMap((row) => relationSchema.safeParse(row).data ?? [])) {
        members.set(ChatID, [...(members.get(ChatID) ?? []), ContactID]);
      }
    }
    for await (const rows of file.rows('ChatInfo', Object.keys(chatSchema.shape))) {
      for (const chat of rows.flatMap((row) => chatSchema.safeParse(row).data ?? [])) {
        chats.#chats.set(chat.ChatID, chats.#conversation(chat, members.get(chat.ChatID) ?? []));
      }
    }
    return chats;
  }

  person(contactId: number): Speaker {
    return this.#people.get(contactId) ?? { key: `contact ${contactId}`, name: 'Unknown' };
  }

  chat(chatId: number): ConversationRecord {
    const known = this.#chats.get(chatId);
    if (known !== undefined) return known;
    const lost = this.#conversation({ ChatID: chatId, Name: null, Token: null }, []);
    this.#chats.set(chatId, lost);
    return lost;
  }

  #conversation(chat: z.infer<typeof chatSchema>, memberIds: readonly number[]): ConversationRecord {
    const people = memberIds.filter((id) => id !== ownerId).map((id) => this.person(id));
    const token = ['string', 'number', 'bigint'].includes(typeof chat.Token) ? String(chat.Token) : '';
    const [only] = people;
    const isGroup = people.length > 1 || (token !== '' && token !== '0');
    const name = cleanName(chat.Name ?? '');
    const names = people.map((person) => person.name).join(', ');
    return {
      type: 'conversation',
      ref: `chat ${chat.ChatID}`,
      service: 'viber',
      key: isGroup ? (token === '' || token === '0' ? null : token) : (only?.key ?? null),
      kind: isGroup ? 'group' : 'direct',
      title: [name, names].find((words) => words !== '') ?? 'Viber chat',
      people,
    };
  }
}

function speakerOf(row: z.infer<typeof contactSchema>): Speaker {
  const number = row.Number === null || row.Number === '' ? null : row.Number;
  const names = [row.Name, row.ClientName, number].map((name) => cleanName(name ?? ''));
  const isOwner = row.ContactID === ownerId;
  const name = names.find((words) => words !== '') ?? (isOwner ? 'Me' : 'Unknown');
  const key = number ?? row.MID ?? name;
  return { key, name, address: number, ...(isOwner ? { isOwner } : {}) };
}
