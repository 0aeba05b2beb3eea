import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import type { Attachment, MessageRecord } from '../source.ts';
import { bodyRangesSchema, withMentions } from './mentions.ts';
import type { SignalPeople } from './people.ts';
import { inWords, isTime, owner, signalAttachment, wholeNumber } from './shared.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const words = z.looseObject({ body: z.string().nullish(), bodyRanges: bodyRangesSchema }).nullish();
const anything = z.looseObject({}).nullish();

const attachmentSchema = z.looseObject({
  pointer: z.looseObject({ contentType: z.string().nullish(), fileName: z.string().nullish() }).nullish(),
  flag: z.union([z.string(), z.number()]).nullish(),
});

const callSchema = z.looseObject({
  type: z.string().nullish(),
  direction: z.string().nullish(),
  state: z.string().nullish(),
  ringerRecipientId: id.nullish(),
  startedCallRecipientId: id.nullish(),
  startedCallTimestamp: wholeNumber.nullish(),
  endedCallTimestamp: wholeNumber.nullish(),
});
type Call = z.infer<typeof callSchema>;

const contentSchema = z.looseObject({
  standardMessage: z.looseObject({ text: words, attachments: z.array(attachmentSchema).nullish() }).nullish(),
  directStoryReplyMessage: z
    .looseObject({ textReply: z.looseObject({ text: words }).nullish(), emoji: z.string().nullish() })
    .nullish(),
});

const chatItemSchema = contentSchema.extend({
  chatId: id,
  authorId: id.nullish(),
  dateSent: wholeNumber,
  outgoing: anything,
  revisions: z.array(contentSchema.extend({ dateSent: wholeNumber.nullish() })).nullish(),
  contactMessage: anything,
  stickerMessage: anything,
  remoteDeletedMessage: anything,
  adminDeletedMessage: anything,
  viewOnceMessage: anything,
  paymentNotification: z.looseObject({ note: z.string().nullish() }).nullish(),
  giftBadge: anything,
  poll: z
    .looseObject({
      question: z.string(),
      options: z.array(z.looseObject({ option: z.string().nullish() })).nullish(),
    })
    .nullish(),
  updateMessage: z
    .looseObject({ individualCall: callSchema.nullish(), groupCall: callSchema.nullish() })
    .nullish(),
});
type ChatItem = z.infer<typeof chatItemSchema>;

/** A frame `chatItem` as a record; null where it is none that is understood. */
export function readChatItem(value: unknown, line: number, people: SignalPeople): MessageRecord | null {
  const item = chatItemSchema.safeParse(value).data;
  if (item === undefined) return null;
  const conversation = people.chat(item.chatId);
  const [original] = item.revisions ?? [];
  // A message that was changed keeps the moment, and so the id, it was first sent at.
  const atMilliseconds = original?.dateSent ?? item.dateSent;
  const content = readContent(item, people);
  if (conversation === null || content === null || !isTime(atMilliseconds)) return null;
  const sender = item.outgoing == null ? people.speaker(item.authorId) : owner;
  const earlierTexts = (item.revisions ?? []).map((revision) => textOf(revision, people));
  return {
    type: 'message',
    conversation: conversation.ref,
    sender,
    atMilliseconds,
    messageId: String(atMilliseconds),
    line,
    ...(earlierTexts.length > 0 ? { edited: { earlierTexts } } : {}),
    ...content,
  };
}

type Content = Pick<MessageRecord, 'kind' | 'text'> & Partial<MessageRecord>;

function readContent(item: ChatItem, people: SignalPeople): Content | null {
  if (item.standardMessage != null) return standard(item, people);
  if (item.directStoryReplyMessage != null) return { kind: 'text', text: textOf(item, people) };
  if (item.remoteDeletedMessage != null || item.adminDeletedMessage != null) {
    return { kind: 'text', text: '', isDeleted: true };
  }
  if (item.stickerMessage != null) return media('sticker');
  if (item.viewOnceMessage != null || item.contactMessage != null) return media('other');
  if (item.poll != null) {
    const options = (item.poll.options ?? []).map(({ option }) => `- ${option ?? ''}`);
    return { kind: 'text', text: [item.poll.question, ...options].join('\n') };
  }
  if (item.paymentNotification != null) return { kind: 'text', text: item.paymentNotification.note ?? '' };
  if (item.giftBadge != null) return { kind: 'notice', text: 'Gift badge', sender: null };
  return item.updateMessage == null ? null : readUpdate(item.updateMessage, people);
}

function standard(item: ChatItem, people: SignalPeople): Content {
  const attachments = (item.standardMessage?.attachments ?? []).map(({ pointer, flag }) =>
    signalAttachment(pointer?.contentType ?? null, pointer?.fileName ?? null, isVoice(flag), null),
  );
  const text = textOf(item, people);
  return attachments.length === 0 ? { kind: 'text', text } : { kind: 'media', text, attachments };
}

function isVoice(flag: string | number | null | undefined): boolean {
  return flag === 'VOICE_MESSAGE' || flag === 1;
}

function media(kind: Attachment['kind']): Content {
  return { kind: 'media', text: '', attachments: [{ kind, path: null }] };
}

function textOf(
  { standardMessage, directStoryReplyMessage: reply }: z.infer<typeof contentSchema>,
  people: SignalPeople,
): string {
  const written = standardMessage?.text ?? reply?.textReply?.text;
  if (written?.body == null) return reply?.emoji ?? '';
  return withMentions(written.body, written.bodyRanges, (aci) => people.nameOfAci(aci));
}

function readUpdate(update: NonNullable<ChatItem['updateMessage']>, people: SignalPeople): Content {
  const { individualCall, groupCall } = update;
  if (individualCall != null) {
    const isOutgoing = individualCall.direction === 'OUTGOING';
    return { ...callContent(individualCall, isOutgoing), ...(isOutgoing ? { sender: owner } : {}) };
  }
  if (groupCall != null) {
    const sender = people.speaker(groupCall.ringerRecipientId ?? groupCall.startedCallRecipientId);
    return { ...callContent(groupCall, groupCall.state === 'OUTGOING_RING'), ...(sender ? { sender } : {}) };
  }
  return { kind: 'notice', text: updateText(update, people), sender: null };
}

function callContent(call: Call, isOutgoing: boolean): Content {
  const isMissed = !isOutgoing && /^(?:MISSED|NOT_ACCEPTED|DECLINED)/.test(call.state ?? '');
  const { startedCallTimestamp: start, endedCallTimestamp: end } = call;
  const durationSeconds =
    isTime(start) && isTime(end) && end > start ? Math.round((end - start) / 1000) : null;
  const isVideo = call.type === 'VIDEO_CALL';
  return { kind: 'call', text: callText({ isVideo, isMissed, durationSeconds }), durationSeconds };
}

/** What Signal itself says in a chat, by the name its kind has in the export. */
function updateText(update: Record<string, unknown>, people: SignalPeople): string {
  const [name = 'update', details] = Object.entries(update)[0] ?? [];
  const fields = z.looseObject({ type: z.string().optional() }).safeParse(details).data ?? {};
  if (name === 'simpleUpdate') return inWords(fields.type ?? name);
  const updates = z.array(z.record(z.string(), z.unknown())).safeParse(fields['updates']).data;
  if (updates === undefined) return inWords(name);
  return updates.map((one) => groupUpdateText(one, people)).join('; ');
}

function groupUpdateText(update: Record<string, unknown>, people: SignalPeople): string {
  const [name = 'groupUpdate', details] = Object.entries(update)[0] ?? [];
  const fields = z.record(z.string(), z.unknown()).safeParse(details).data ?? {};
  const by = fields['updaterAci'] ?? fields['aci'] ?? fields['newMemberAci'];
  const title = typeof fields['newGroupName'] === 'string' ? ` “${fields['newGroupName']}”` : '';
  const what = inWords(name.replace(/Update$/, '')) + title;
  return by === undefined ? what : `${what} (${people.nameOfAci(by)})`;
}
