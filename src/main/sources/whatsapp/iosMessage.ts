import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import type { SqliteRow } from '../shared/sqliteFile.ts';
import type { Attachment, ConversationRecord, MessageRecord, SourceRecord } from '../source.ts';
import type { IosChats } from './iosChats.ts';
import { owner } from './jids.ts';

const number = z.number().nullable().catch(null);
const text = z.string().nullable().catch(null);
const rowSchema = z.object({
  Z_PK: z.number().catch(0),
  ZISFROMME: number,
  ZMESSAGETYPE: number,
  ZGROUPEVENTTYPE: number,
  ZMESSAGEDATE: z.number(),
  ZTEXT: text,
  ZSTANZAID: text,
  ZFROMJID: text,
  ZPUSHNAME: text,
  ZCHATSESSION: number,
  ZGROUPMEMBER: number,
});
type Row = z.infer<typeof rowSchema>;
export const iosMessageColumns = Object.keys(rowSchema.shape);

/** Seconds from 1970 to 2001, from which Apple counts. */
const appleEpochSeconds = 978_307_200;

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'isDeleted'>;
export interface ReadMessage {
  conversation: ConversationRecord;
  record: MessageRecord;
}

/** A row as a record; null for what belongs to no conversation. */
export function readIosMessage(
  row: SqliteRow,
  chats: IosChats,
): ReadMessage | (SourceRecord & { type: 'not-understood' }) | null {
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) return notUnderstood(row['Z_PK'], row['ZTEXT']);
  const message = parsed.data;
  const conversation = chats.conversation(message.ZCHATSESSION);
  if (conversation === null) return null;
  const content = readContent(message, chats);
  if (content === null) {
    return notUnderstood(message.Z_PK, `(A message of the unknown kind ${message.ZMESSAGETYPE}.)`);
  }
  const sender =
    message.ZISFROMME === 1
      ? owner
      : chats.sender(message.ZGROUPMEMBER, message.ZFROMJID, message.ZCHATSESSION, message.ZPUSHNAME);
  return {
    conversation,
    record: {
      type: 'message',
      conversation: conversation.ref,
      sender: content.kind === 'notice' ? null : sender,
      atMilliseconds: Math.round((message.ZMESSAGEDATE + appleEpochSeconds) * 1000),
      messageId: message.ZSTANZAID,
      line: message.Z_PK,
      ...content,
    },
  };
}

function notUnderstood(key: unknown, words: unknown): SourceRecord & { type: 'not-understood' } {
  const line = typeof key === 'number' && key > 0 ? key : 0;
  return {
    type: 'not-understood',
    line,
    text: typeof words === 'string' ? words.slice(0, 300) : '(no text)',
  };
}

/** What the numbers in ZMESSAGETYPE mean for things sent along. */
const mediaTypes = new Map<number, Attachment['kind'] | null>([
  [1, 'image'],
  [2, 'video'],
  [3, 'voice'],
  [4, null],
  [5, null],
  [8, 'document'],
  [11, 'video'],
  [15, 'sticker'],
  [38, 'image'],
  [39, 'video'],
  [53, 'voice'],
]);
const [deleted, groupEvent, systemEvent, oldSystemEvent, poll] = [14, 6, 10, 12, 46];
const missedVoice = 1;
const missedVideos = [4, 22];
const groupCalls = [40, 41];

function readContent(message: Row, chats: IosChats): Content | null {
  const type = message.ZMESSAGETYPE ?? 0;
  const words = withoutMarks(message.ZTEXT ?? '').trim();
  if (type === deleted) return { kind: 'text', text: '', isDeleted: true };
  if (type === groupEvent || type === oldSystemEvent) return { kind: 'notice', text: words };
  if (type === systemEvent) return systemContent(message.ZGROUPEVENTTYPE ?? 0, words);
  const media = chats.media(message.Z_PK);
  const kind = mediaTypes.get(type);
  if (kind !== undefined || (words === '' && media !== undefined && type !== poll)) {
    const caption = words === '' ? withoutMarks(media?.title ?? '').trim() : words;
    const sent = kind === null ? [] : [{ kind: kind ?? media?.kind ?? 'other', path: media?.path ?? null }];
    return { kind: 'media', text: caption, ...(sent.length === 0 ? {} : { attachments: sent }) };
  }
  return words === '' && type !== 0 ? null : { kind: words === '' ? 'media' : 'text', text: words };
}

function systemContent(event: number, words: string): Content {
  const isVideo = missedVideos.includes(event) || groupCalls.includes(event);
  const isCall = event === missedVoice || isVideo;
  if (!isCall) return { kind: 'notice', text: words };
  const isMissed = !groupCalls.includes(event);
  return { kind: 'call', text: callText({ isVideo, isMissed, durationSeconds: null }) };
}
