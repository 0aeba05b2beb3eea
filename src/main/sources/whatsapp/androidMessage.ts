import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import type { SqliteRow } from '../shared/sqliteFile.ts';
import type { Attachment, ConversationRecord, MessageRecord, NotUnderstoodRecord } from '../source.ts';
import type { AndroidChats } from './androidChats.ts';
import { isGroupJid, owner } from './jids.ts';

const number = z.number().nullable().catch(null);
const text = z.string().nullable().catch(null);
const rowSchema = z.object({
  rowid: z.number().catch(0),
  chat_row_id: number,
  from_me: number,
  key_id: text,
  sender_jid_row_id: number,
  status: number,
  timestamp: z.number().positive(),
  message_type: number,
  text_data: text,
});
const oldRowSchema = z.object({
  rowid: z.number().catch(0),
  key_remote_jid: z.string(),
  key_from_me: number,
  key_id: text,
  status: number,
  timestamp: z.number().positive(),
  data: text,
  media_wa_type: z.union([z.string(), z.number()]).nullable().catch(null),
  media_caption: text,
  remote_resource: text,
});

/** A row as a record; null for what belongs to no conversation or stands elsewhere. */
export type AndroidRow =
  { conversation: ConversationRecord; record: MessageRecord } | NotUnderstoodRecord | null;

/** How rows of one kind are read, and the columns that takes. */
export interface AndroidRowReader {
  columns: readonly string[];
  read(row: SqliteRow, chats: AndroidChats): AndroidRow;
}

/** Rows of the table `message`, since about 2021. */
export const readAndroidMessage: AndroidRowReader = {
  columns: Object.keys(rowSchema.shape),
  read(row, chats) {
    // The first row only holds the place.
    if (row['key_id'] === '-1' || row['chat_row_id'] === -1) return null;
    const { data } = rowSchema.safeParse(row);
    const jid = chats.jidOfChat(data?.chat_row_id ?? null);
    if (data === undefined || jid === null) return notUnderstood(row['rowid'], row['text_data']);
    return toRecord(chats, {
      id: data.rowid,
      jid,
      senderJid: chats.jid(data.sender_jid_row_id),
      isOwn: data.from_me === 1,
      messageId: data.key_id,
      atMilliseconds: data.timestamp,
      type: data.message_type ?? 0,
      words: data.text_data,
      isNotice: data.message_type === notice,
    });
  },
};

/** Rows of the table `messages`, of before. */
export const readOldAndroidMessage: AndroidRowReader = {
  columns: Object.keys(oldRowSchema.shape),
  read(row, chats) {
    if (row['key_remote_jid'] === '-1') return null;
    const { data } = oldRowSchema.safeParse(row);
    if (data === undefined) return notUnderstood(row['rowid'], row['data']);
    const type = Number(data.media_wa_type ?? 0);
    return toRecord(chats, {
      id: data.rowid,
      jid: data.key_remote_jid,
      senderJid: data.remote_resource,
      isOwn: data.key_from_me === 1,
      messageId: data.key_id,
      atMilliseconds: data.timestamp,
      type,
      words: type === 0 ? data.data : data.media_caption,
      isNotice: data.status === oldNotice,
    });
  },
};

const [notice, oldNotice] = [7, 6];
const deletions = [15, 64];
const calls = [8, 10, 90];
const [missedCall, poll] = [10, 66];
/** What the numbers mean for things sent along; null for places and contacts. */
const mediaTypes = new Map<number, Attachment['kind'] | null>([
  [1, 'image'],
  [2, 'voice'],
  [3, 'video'],
  [4, null],
  [5, null],
  [9, 'document'],
  [13, 'video'],
  [14, null],
  [16, null],
  [20, 'sticker'],
  [42, 'image'],
  [43, 'video'],
  [81, 'video'],
  [82, 'voice'],
]);

interface Told {
  id: number;
  jid: string;
  senderJid: string | null;
  isOwn: boolean;
  messageId: string | null;
  atMilliseconds: number;
  type: number;
  words: string | null;
  isNotice: boolean;
}

function toRecord(chats: AndroidChats, told: Told): AndroidRow {
  const conversation = chats.conversation(told.jid);
  if (conversation === null || (calls.includes(told.type) && chats.hasCallLog)) return null;
  const content = readContent(chats, told);
  if (content === null) return notUnderstood(told.id, `(A message of the unknown kind ${told.type}.)`);
  const senderJid = isGroupJid(told.jid) ? told.senderJid : told.jid;
  const other = senderJid === null ? null : chats.speaker(senderJid);
  return {
    conversation,
    record: {
      type: 'message',
      conversation: conversation.ref,
      sender: content.kind === 'notice' ? null : told.isOwn ? owner : other,
      atMilliseconds: told.atMilliseconds,
      messageId: told.messageId,
      line: told.id,
      ...content,
      ...(chats.isEdited(told.id) ? { edited: { earlierTexts: [] } } : {}),
    },
  };
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'isDeleted'>;

function readContent(chats: AndroidChats, { id, type, words, isNotice }: Told): Content | null {
  const said = withoutMarks(words ?? '').trim();
  if (isNotice) return { kind: 'notice', text: said };
  if (deletions.includes(type)) return { kind: 'text', text: '', isDeleted: true };
  if (calls.includes(type)) {
    const isMissed = type === missedCall;
    return { kind: 'call', text: callText({ isVideo: said === 'video', isMissed, durationSeconds: null }) };
  }
  const media = chats.media(id);
  const kind = mediaTypes.get(type);
  if (kind !== undefined) {
    const caption = said === '' ? withoutMarks(media?.caption ?? '').trim() : said;
    const sent = kind === null ? {} : { attachments: [{ kind, path: media?.path ?? null }] };
    return { kind: 'media', text: caption, ...sent };
  }
  if (said === '' && type !== 0 && type !== poll) return null;
  return { kind: said === '' ? 'media' : 'text', text: said };
}

export function notUnderstood(id: unknown, words: unknown): NotUnderstoodRecord {
  const line = typeof id === 'number' && id > 0 ? id : 0;
  return {
    type: 'not-understood',
    line,
    text: typeof words === 'string' ? words.slice(0, 300) : '(no text)',
  };
}
