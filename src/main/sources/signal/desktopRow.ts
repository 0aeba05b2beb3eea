import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import type { Attachment, MessageRecord } from '../source.ts';
import { bodyRangesSchema, withMentions } from './mentions.ts';
import { inWords, isTime, owner, signalAttachment, wholeNumber } from './shared.ts';
import type { DesktopChat } from './desktopChat.ts';

const text = z.string().nullish();
const attachmentSchema = z.looseObject({
  contentType: text,
  fileName: text,
  flags: z.number().nullish(),
});

const callSchema = z.looseObject({
  wasIncoming: z.boolean().nullish(),
  wasVideoCall: z.boolean().nullish(),
  wasDeclined: z.boolean().nullish(),
  acceptedTime: wholeNumber.nullish(),
  endedTime: wholeNumber.nullish(),
  direction: text,
  status: text,
  type: text,
});

const rowSchema = z.looseObject({
  type: z.string(),
  body: text,
  bodyRanges: bodyRangesSchema,
  sent_at: wholeNumber.nullish(),
  timestamp: wholeNumber.nullish(),
  received_at_ms: wholeNumber.nullish(),
  source: text,
  sourceServiceId: text,
  sourceUuid: text,
  attachments: z.array(attachmentSchema).nullish(),
  sticker: z.looseObject({}).nullish(),
  contact: z.array(z.unknown()).nullish(),
  editHistory: z.array(z.looseObject({ body: text, timestamp: wholeNumber.nullish() })).nullish(),
  deletedForEveryone: z.boolean().nullish(),
  isErased: z.boolean().nullish(),
  callHistoryDetails: callSchema.nullish(),
  call_history: callSchema.nullish(),
});
type Row = z.infer<typeof rowSchema>;

const said = new Set(['incoming', 'outgoing', 'story']);

/** A row of Signal Desktop's messages as a record; null where it is none that is understood. */
export function readDesktopRow(
  value: unknown,
  line: number,
  chat: DesktopChat,
  find: (name: string) => string | null,
): MessageRecord | null {
  const row = rowSchema.safeParse(value).data;
  if (row === undefined) return null;
  const atMilliseconds = [row.sent_at, row.timestamp, row.received_at_ms].find(isTime);
  if (!isTime(atMilliseconds)) return null;
  const place = {
    type: 'message',
    conversation: chat.record.ref,
    atMilliseconds,
    messageId: String(atMilliseconds),
    line,
  } as const;
  const sender = row.type === 'outgoing' ? owner : chat.speaker(row);
  if (row.type === 'call-history') return { ...place, ...readCall(row, sender) };
  if (!said.has(row.type)) {
    const words = row.body == null || row.body === '' ? inWords(row.type) : row.body;
    return { ...place, sender: null, kind: 'notice', text: words };
  }
  return { ...place, sender, ...readContent(row, find) };
}

type Content = Pick<MessageRecord, 'sender' | 'kind' | 'text'> & Partial<MessageRecord>;

function readContent(row: Row, find: (name: string) => string | null): Omit<Content, 'sender'> {
  if (row.deletedForEveryone === true || row.isErased === true) {
    return { kind: 'text', text: '', isDeleted: true };
  }
  const attachments: Attachment[] = (row.attachments ?? [])
    .filter(({ contentType }) => contentType !== 'text/x-signal-plain')
    .map(({ contentType, fileName, flags }) =>
      signalAttachment(contentType ?? null, fileName ?? null, flags === 1, fileName ? find(fileName) : null),
    );
  if (row.sticker != null) attachments.push({ kind: 'sticker', path: null });
  if ((row.contact?.length ?? 0) > 0) attachments.push({ kind: 'other', path: null });
  // The newest version comes first, and is the message itself.
  const [, ...earlier] = row.editHistory ?? [];
  const earlierTexts = earlier.map(({ body }) => body ?? '').toReversed();
  return {
    kind: attachments.length > 0 ? 'media' : 'text',
    text: withMentions(row.body ?? '', row.bodyRanges, () => null),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(earlierTexts.length > 0 ? { edited: { earlierTexts } } : {}),
  };
}

function readCall(row: Row, other: MessageRecord['sender']): Content {
  const call = row.callHistoryDetails ?? row.call_history ?? {};
  const isIncoming = call.wasIncoming ?? call.direction !== 'Outgoing';
  const { acceptedTime: start, endedTime: end } = call;
  const isAccepted = isTime(start) || call.status === 'Accepted';
  const durationSeconds =
    isTime(start) && isTime(end) && end > start ? Math.round((end - start) / 1000) : null;
  const isVideo = call.wasVideoCall === true || call.type === 'Video';
  const isKnown = row.callHistoryDetails != null || row.call_history != null;
  const isMissed = isKnown && isIncoming && !isAccepted;
  return {
    sender: isIncoming ? other : owner,
    kind: 'call',
    text: callText({ isVideo, isMissed, durationSeconds }),
    durationSeconds,
  };
}
