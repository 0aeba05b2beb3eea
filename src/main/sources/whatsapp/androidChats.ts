import { z } from 'zod';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { cleanName } from '../shared/clean.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import { sqliteMap } from '../shared/sqliteSource.ts';
import type { Attachment, ConversationRecord, Speaker } from '../source.ts';
import { isBroadcastJid, isGroupJid, jidSpeaker, owner } from './jids.ts';

const number = z.number().nullable().catch(null);
const text = z.string().nullable().catch(null);
const jidSchema = z.object({ rowid: z.number(), raw_string: z.string() });
const chatSchema = z.object({ rowid: z.number(), jid_row_id: number, subject: text });
const oldChatSchema = z.object({ key_remote_jid: z.string(), subject: text });
const mediaSchema = z.object({
  message_row_id: z.number(),
  file_path: text,
  mime_type: text,
  media_caption: text,
});

interface AndroidMedia {
  kind: Attachment['kind'];
  path: string | null;
  caption: string | null;
}

/** The chats of a database, who takes part in them, and what was sent along, by the numbers of their rows. */
export class AndroidChats {
  readonly #names: ReadonlyMap<string, string>;
  readonly #jids = new Map<number, string>();
  readonly #chatJids = new Map<number, string>();
  readonly #subjects = new Map<string, string>();
  readonly #media = new Map<number, AndroidMedia>();
  readonly #edited = new Set<number>();
  readonly #conversations = new Map<string, ConversationRecord>();
  /** Calls stand in a table of their own: the messages that show them in the chat would tell them twice. */
  hasCallLog = false;

  private constructor(names: ReadonlyMap<string, string>) {
    this.#names = names;
  }

  static async read(
    database: SqliteFile,
    names: ReadonlyMap<string, string>,
    findMedia: (path: string) => string | null,
  ): Promise<AndroidChats> {
    const chats = new AndroidChats(names);
    chats.hasCallLog = database.tables.has('call_log');
    await chats.#readJids(database);
    await chats.#readSubjects(database);
    await chats.#readMedia(database, findMedia);
    for await (const rows of database.rows('message_edit_info', ['message_row_id'])) {
      for (const { message_row_id: id } of rows) if (typeof id === 'number') chats.#edited.add(id);
    }
    return chats;
  }

  jidOfChat(chat: number | null): string | null {
    return this.#chatJids.get(chat ?? -1) ?? null;
  }

  jid(row: number | null): string | null {
    return this.#jids.get(row ?? -1) ?? null;
  }

  /** Null for what is no conversation, as the pictures of a day. */
  conversation(jid: string): ConversationRecord | null {
    if (isBroadcastJid(jid)) return null;
    const known = this.#conversations.get(jid);
    if (known !== undefined) return known;
    const isGroup = isGroupJid(jid);
    const other = isGroup ? null : this.speaker(jid);
    const title = cleanName(this.#subjects.get(jid) ?? '');
    const conversation: ConversationRecord = {
      type: 'conversation',
      ref: jid,
      service: 'whatsapp',
      key: jid,
      kind: isGroup ? 'group' : 'direct',
      title: title === '' ? (other?.name ?? 'WhatsApp group') : title,
      people: other === null ? [] : [other, owner],
    };
    this.#conversations.set(jid, conversation);
    return conversation;
  }

  speaker(jid: string): Speaker {
    return jidSpeaker(jid, this.#names.get(jid) ?? null);
  }

  media(message: number): AndroidMedia | undefined {
    return this.#media.get(message);
  }

  isEdited(message: number): boolean {
    return this.#edited.has(message);
  }

  async #readJids(database: SqliteFile): Promise<void> {
    const jids = await sqliteMap(
      database,
      'jid',
      Object.keys(jidSchema.shape),
      (row) => jidSchema.safeParse(row).data,
    );
    for (const { rowid, raw_string: jid } of jids) this.#jids.set(rowid, jid);
  }

  async #readSubjects(database: SqliteFile): Promise<void> {
    const chats = await sqliteMap(
      database,
      'chat',
      Object.keys(chatSchema.shape),
      (row) => chatSchema.safeParse(row).data,
    );
    for (const { rowid, jid_row_id: row, subject } of chats) {
      const jid = this.jid(row);
      if (jid === null) continue;
      this.#chatJids.set(rowid, jid);
      if (subject !== null) this.#subjects.set(jid, subject);
    }
    const old = await sqliteMap(
      database,
      'chat_list',
      Object.keys(oldChatSchema.shape),
      (row) => oldChatSchema.safeParse(row).data,
    );
    for (const { key_remote_jid: jid, subject } of old)
      if (subject !== null) this.#subjects.set(jid, subject);
  }

  async #readMedia(database: SqliteFile, findMedia: (path: string) => string | null): Promise<void> {
    for await (const rows of database.rows('message_media', Object.keys(mediaSchema.shape))) {
      for (const row of rows) {
        const media = mediaSchema.safeParse(row).data;
        if (media === undefined) continue;
        this.#media.set(media.message_row_id, {
          kind: attachmentKind(media.mime_type, media.file_path),
          path: media.file_path === null ? null : findMedia(media.file_path),
          caption: media.media_caption,
        });
      }
    }
  }
}
