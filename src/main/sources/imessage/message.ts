import { z } from 'zod';
import type { SqliteRow } from '../shared/sqliteFile.ts';
import type { Attachment, MessageRecord, Speaker } from '../source.ts';
import type { Chats } from './chats.ts';
import { readEdits } from './edits.ts';
import { noticeText } from './notices.ts';
import { typedStreamText } from './typedStream.ts';

const count = z.union([z.number(), z.bigint()]).nullable();
const bytes = z.instanceof(Uint8Array).nullable().catch(null);

const messageSchema = z.object({
  ROWID: z.number(),
  guid: z.string().nullable(),
  text: z.string().nullable().catch(null),
  attributedBody: bytes,
  subject: z.string().nullable().catch(null),
  handle_id: z.number().nullable(),
  date: count,
  is_from_me: z.number().nullable(),
  item_type: z.number().nullable(),
  associated_message_type: z.number().nullable(),
  balloon_bundle_id: z.string().nullable().catch(null),
  message_summary_info: bytes,
  date_edited: count,
  date_retracted: count,
  is_audio_message: z.number().nullable(),
  group_title: z.string().nullable().catch(null),
  group_action_type: z.number().nullable(),
  other_handle: z.number().nullable(),
  share_status: z.number().nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const messageColumns = Object.keys(messageSchema.shape);

/** Nobody is told as the owner in the database but by `is_from_me`. */
const owner: Speaker = { key: 'owner', name: 'Me', isOwner: true };
const unknown: Speaker = { key: 'unknown', name: 'Unknown' };

/** The places of what was sent along, and of an app's own view, within the words. */
const slots = /[\ufffc\ufffd]/g;
const appleEpochMilliseconds = 978_307_200_000;

/** Hearts, thumbs, stickers put onto another message, votes: no message of their own. */
function isReaction(type: number | null): boolean {
  return type !== null && (type === 1000 || (type >= 2000 && type < 5000));
}

/** Nanoseconds since 2001; until 2017 seconds. */
function readDate(value: number | bigint | null): number | null {
  if (value === null || Number(value) <= 0) return null;
  const since2001 = Number(value) < 1e12 ? Number(value) * 1000 : Number(BigInt(value) / 1_000_000n);
  return Math.round(since2001) + appleEpochMilliseconds;
}

/** A row as a record; null where it is none that is understood, 'reaction' where it only comments on another. */
export function readMessage(
  row: SqliteRow,
  chats: Chats,
  attachmentsOf: ReadonlyMap<number, Attachment[]>,
): { record: MessageRecord; conversation: ReturnType<Chats['conversationOf']> } | 'reaction' | null {
  const message = messageSchema.safeParse(row).data;
  const atMilliseconds = message === undefined ? null : readDate(message.date);
  if (message === undefined || atMilliseconds === null) return null;
  if (isReaction(message.associated_message_type)) return 'reaction';
  const other = chats.person(message.handle_id);
  const conversation = chats.conversationOf(message.ROWID, other);
  const [only] = conversation.kind === 'direct' ? (conversation.people ?? []) : [];
  const sender = message.is_from_me === 1 ? owner : (other ?? only ?? unknown);
  const place = {
    type: 'message',
    conversation: conversation.ref,
    atMilliseconds,
    messageId: message.guid,
    line: message.ROWID,
  } as const;
  const notice = noticeText(message, sender, chats.person(message.other_handle));
  const record: MessageRecord =
    notice === null
      ? { ...place, sender, ...content(message, attachmentsOf.get(message.ROWID) ?? []) }
      : { ...place, sender: null, kind: 'notice', text: notice };
  return { record, conversation };
}

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'edited' | 'isDeleted'>;

function content(message: Message, found: readonly Attachment[]): Content {
  const isChanged = [message.date_edited, message.date_retracted].some((date) => Number(date ?? 0) > 0);
  const edits =
    message.message_summary_info === null || !isChanged ? null : readEdits(message.message_summary_info);
  const body = message.attributedBody === null ? null : typedStreamText(message.attributedBody);
  const written = ownWords(message.text ?? body ?? edits?.latestText ?? '');
  const subject = message.subject?.trim() ?? '';
  const text = [subject, written].filter(Boolean).join('\n');
  const isApp = message.balloon_bundle_id !== null && text === '';
  const attachments = found.map(({ kind, path }) => ({
    kind: message.is_audio_message === 1 && kind === 'audio' ? ('voice' as const) : kind,
    path,
  }));
  if (isApp && attachments.length === 0) attachments.push({ kind: 'other', path: null });
  const earlierTexts = (edits?.earlierTexts ?? []).map(ownWords);
  const isGone = text === '' && attachments.length === 0 && message.attributedBody === null;
  return {
    kind: attachments.length > 0 ? 'media' : 'text',
    text,
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(earlierTexts.length > 0 ? { edited: { earlierTexts } } : {}),
    ...(isGone || (edits?.isRetracted === true && text === '') ? { isDeleted: true } : {}),
  };
}

/** What stands before and after a picture are bubbles of their own. */
function ownWords(text: string): string {
  return text
    .split(slots)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
