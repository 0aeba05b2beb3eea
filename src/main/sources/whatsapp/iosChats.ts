import { z } from 'zod';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { cleanName } from '../shared/clean.ts';
import type { SqliteFile } from '../shared/sqliteFile.ts';
import { sqliteMap } from '../shared/sqliteSource.ts';
import type { Attachment, ConversationRecord, Speaker } from '../source.ts';
import { isBroadcastJid, isGroupJid, jidSpeaker, owner } from './jids.ts';

const number = z.number().nullable().catch(null);
const text = z.string().nullable().catch(null);
const sessionSchema = z.object({
  Z_PK: z.number(),
  ZCONTACTJID: text,
  ZPARTNERNAME: text,
  ZSESSIONTYPE: number,
});
const memberSchema = z.object({
  Z_PK: z.number(),
  ZCHATSESSION: number,
  ZMEMBERJID: text,
  ZCONTACTNAME: text,
  ZFIRSTNAME: text,
});
const pushNameSchema = z.object({ ZJID: z.string(), ZPUSHNAME: z.string() });
const mediaSchema = z.object({
  Z_PK: z.number(),
  ZMESSAGE: number,
  ZMEDIALOCALPATH: text,
  ZTITLE: text,
  ZVCARDSTRING: text,
});

/** What was sent along with a message. */
interface IosMedia {
  kind: Attachment['kind'];
  path: string | null;
  title: string | null;
}

/** The chats of a database, who takes part in them, and what was sent along, by the numbers of their rows. */
export class IosChats {
  readonly #conversations = new Map<number, ConversationRecord | null>();
  readonly #jids = new Map<number, string>();
  readonly #members = new Map<number, string>();
  readonly #names = new Map<string, string>();
  readonly #media = new Map<number, IosMedia>();

  static async read(database: SqliteFile, findMedia: (path: string) => string | null): Promise<IosChats> {
    const chats = new IosChats();
    await chats.#readPeople(database);
    await chats.#readSessions(database);
    await chats.#readMedia(database, findMedia);
    return chats;
  }

  /** Null for what is no conversation, as the pictures of a day. */
  conversation(session: number | null): ConversationRecord | null {
    const known = this.#conversations.get(session ?? -1);
    if (known !== undefined) return known;
    return {
      type: 'conversation',
      ref: 'unknown',
      service: 'whatsapp',
      key: null,
      kind: 'direct',
      title: 'WhatsApp chat',
    };
  }

  /** Who wrote a message: a member of the group, or the only other one. */
  sender(
    member: number | null,
    fromJid: string | null,
    session: number | null,
    pushName: string | null,
  ): Speaker | null {
    const chatJid = this.#jids.get(session ?? -1);
    const candidates = [this.#members.get(member ?? -1), fromJid ?? undefined, chatJid];
    const jid = candidates.find((candidate) => candidate !== undefined && !isGroupJid(candidate));
    if (jid !== undefined) return this.#speaker(jid, pushName);
    const title = this.#conversations.get(session ?? -1)?.title ?? '';
    return member === null && title !== '' ? { key: title, name: title } : null;
  }

  media(message: number): IosMedia | undefined {
    return this.#media.get(message);
  }

  #speaker(jid: string, pushName: string | null = null): Speaker {
    return jidSpeaker(jid, this.#names.get(jid) ?? pushName);
  }

  async #readPeople(database: SqliteFile): Promise<void> {
    const pushNames = await sqliteMap(
      database,
      'ZWAPROFILEPUSHNAME',
      Object.keys(pushNameSchema.shape),
      (row) => pushNameSchema.safeParse(row).data,
    );
    for (const { ZJID, ZPUSHNAME } of pushNames) this.#names.set(ZJID, ZPUSHNAME);
    const members = await sqliteMap(
      database,
      'ZWAGROUPMEMBER',
      Object.keys(memberSchema.shape),
      (row) => memberSchema.safeParse(row).data,
    );
    for (const { Z_PK, ZMEMBERJID, ZCONTACTNAME, ZFIRSTNAME } of members) {
      const name = personName(ZCONTACTNAME) ?? personName(ZFIRSTNAME);
      // Some old databases have the name alone.
      const jid = ZMEMBERJID ?? name;
      if (jid === null) continue;
      this.#members.set(Z_PK, jid);
      if (name !== null) this.#names.set(jid, name);
    }
  }

  async #readSessions(database: SqliteFile): Promise<void> {
    const sessions = await sqliteMap(
      database,
      'ZWACHATSESSION',
      Object.keys(sessionSchema.shape),
      (row) => sessionSchema.safeParse(row).data,
    );
    for (const { ZCONTACTJID: jid, ZPARTNERNAME: name } of sessions) {
      // The name in the owner's address book comes before the one somebody gave themselves.
      if (jid !== null && name !== null && !isGroupJid(jid) && personName(name) !== null)
        this.#names.set(jid, name);
    }
    for (const { Z_PK, ZCONTACTJID: jid, ZPARTNERNAME: name, ZSESSIONTYPE: type } of sessions) {
      if (jid !== null) this.#jids.set(Z_PK, jid);
      const isLeftOut = jid !== null && isBroadcastJid(jid);
      this.#conversations.set(Z_PK, isLeftOut ? null : this.#conversationOf(Z_PK, jid, name, type));
    }
  }

  #conversationOf(
    key: number,
    jid: string | null,
    name: string | null,
    type: number | null,
  ): ConversationRecord {
    const isGroup = jid === null ? type === 1 : isGroupJid(jid);
    const other = jid === null || isGroup ? null : this.#speaker(jid);
    return {
      type: 'conversation',
      ref: String(key),
      service: 'whatsapp',
      key: jid,
      kind: isGroup ? 'group' : 'direct',
      title: cleanName(name ?? '') || (other?.name ?? 'WhatsApp chat'),
      people: other === null ? [] : [other, owner],
    };
  }

  async #readMedia(database: SqliteFile, findMedia: (path: string) => string | null): Promise<void> {
    for await (const rows of database.rows('ZWAMEDIAITEM', Object.keys(mediaSchema.shape))) {
      for (const row of rows) {
        const media = mediaSchema.safeParse(row).data;
        if (media === undefined || media.ZMESSAGE === null) continue;
        const { ZMEDIALOCALPATH: place, ZVCARDSTRING: type, ZTITLE: title } = media;
        const isType = type !== null && /^\w+\/[\w.+-]+/.test(type);
        this.#media.set(media.ZMESSAGE, {
          kind: attachmentKind(isType ? type : null, place),
          path: place === null || place === '' ? null : findMedia(place),
          title,
        });
      }
    }
  }
}

/** Where there is no name, some fields hold a number or coded bytes. */
function personName(name: string | null): string | null {
  const clean = cleanName(name ?? '');
  return clean === '' || clean.includes('@') || /^[A-Za-z0-9+/]{16,}={0,2}$/.test(clean) ? null : clean;
}
