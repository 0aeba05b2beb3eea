import { z } from 'zod';
import { cleanName } from '../shared/clean.ts';
import type { ConversationRecord, Speaker } from '../source.ts';
import { owner, wholeNumber } from './shared.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();

const contactSchema = z.looseObject({
  aci: text,
  pni: text,
  e164: wholeNumber.nullish(),
  username: text,
  profileGivenName: text,
  profileFamilyName: text,
  systemGivenName: text,
  systemFamilyName: text,
  nickname: z.looseObject({ given: text, family: text }).nullish(),
});

const recipientSchema = z.looseObject({
  id,
  self: z.looseObject({}).nullish(),
  contact: contactSchema.nullish(),
  group: z
    .looseObject({
      masterKey: text,
      snapshot: z
        .looseObject({
          title: z.looseObject({ title: text }).nullish(),
          members: z.array(z.looseObject({ userId: text })).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  releaseNotes: z.looseObject({}).nullish(),
  callLink: z.looseObject({ rootKey: text, name: text }).nullish(),
});
type Recipient = z.infer<typeof recipientSchema>;

const chatSchema = z.looseObject({ id, recipientId: id });

/** The people and chats of an export, which stand in it before the messages that refer to them. */
export class SignalPeople {
  readonly #recipients = new Map<string, Recipient>();
  readonly #speakers = new Map<string, Speaker>();
  readonly #byAci = new Map<string, Speaker>();
  readonly #chats = new Map<string, ConversationRecord>();

  /** False where this is no recipient that can be read. */
  addRecipient(value: unknown): boolean {
    const recipient = recipientSchema.safeParse(value).data;
    if (recipient === undefined) return false;
    this.#recipients.set(recipient.id, recipient);
    const speaker = speakerOf(recipient);
    this.#speakers.set(recipient.id, speaker);
    const aci = recipient.contact?.aci;
    if (aci != null) this.#byAci.set(aci, speaker);
    return true;
  }

  /** The conversation a chat is; null where it cannot be read, or nobody is in it. */
  addChat(value: unknown): ConversationRecord | null {
    const chat = chatSchema.safeParse(value).data;
    const recipient = this.#recipients.get(chat?.recipientId ?? '');
    if (chat === undefined || recipient === undefined) return null;
    const conversation = this.#conversation(chat.id, recipient);
    this.#chats.set(chat.id, conversation);
    return conversation;
  }

  chat(chatId: string): ConversationRecord | null {
    return this.#chats.get(chatId) ?? null;
  }

  speaker(recipientId: string | null | undefined): Speaker | null {
    return this.#speakers.get(recipientId ?? '') ?? null;
  }

  /** Who an account id belongs to, as updates of groups name them. */
  nameOfAci(aci: unknown): string {
    return typeof aci === 'string' ? (this.#byAci.get(aci)?.name ?? owner.name) : 'Someone';
  }

  #conversation(ref: string, recipient: Recipient): ConversationRecord {
    const speaker = speakerOf(recipient);
    const base = { type: 'conversation', ref, service: 'signal' } as const;
    const { group } = recipient;
    if (group == null) {
      const title = recipient.self == null ? speaker.name : 'Note to Self';
      const people = recipient.self == null ? [speaker] : [];
      return { ...base, key: speaker.key, kind: 'direct', title, people };
    }
    const title = cleanName(group.snapshot?.title?.title ?? '');
    const people = (group.snapshot?.members ?? []).flatMap(
      ({ userId }) => this.#byAci.get(userId ?? '') ?? [],
    );
    const key = group.masterKey ?? null;
    return { ...base, key, kind: 'group', title: title === '' ? 'Signal group' : title, people };
  }
}

function speakerOf(recipient: Recipient): Speaker {
  if (recipient.self != null) return owner;
  if (recipient.releaseNotes != null) return { key: 'signal', name: 'Signal' };
  if (recipient.callLink != null) {
    const name = cleanName(recipient.callLink.name ?? '');
    return { key: recipient.callLink.rootKey ?? recipient.id, name: name === '' ? 'Call link' : name };
  }
  const { contact } = recipient;
  if (contact == null) return { key: `recipient ${recipient.id}`, name: 'Unknown' };
  const number = contact.e164 == null ? null : `+${contact.e164}`;
  const account = accountId(contact.aci) ?? accountId(contact.pni);
  const key = account ?? number ?? `recipient ${recipient.id}`;
  return { key, name: nameOf(contact) ?? number ?? 'Unknown', address: number };
}

/** As the phone itself shows them: the owner's own name for them first. */
function nameOf(contact: z.infer<typeof contactSchema>): string | null {
  const { nickname } = contact;
  const names = [
    [nickname?.given, nickname?.family],
    [contact.systemGivenName, contact.systemFamilyName],
    [contact.profileGivenName, contact.profileFamilyName],
    [contact.username],
  ].map((parts) => cleanName(parts.filter(Boolean).join(' ')));
  return names.find((name) => name !== '') ?? null;
}

/** Sixteen bytes as the UUID that Signal Desktop writes. */
function accountId(base64: string | null | undefined): string | null {
  const hex = Buffer.from(base64 ?? '', 'base64').toString('hex');
  return hex.length === 32 ? hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : null;
}
