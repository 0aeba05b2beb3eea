import { z } from 'zod';
import type { SetFile } from '../../files/fileSet.ts';
import { attachmentKind } from '../shared/attachmentKind.ts';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import type { Attachment, MessageRecord, Speaker } from '../source.ts';
import { chatDate } from './chatDate.ts';

export const userSchema = z.looseObject({
  name: z.string().nullish(),
  email: z.string().nullish(),
  user_type: z.string().nullish(),
});
export type ChatUser = z.infer<typeof userSchema>;

const attachedSchema = z.looseObject({
  original_name: z.string().nullish(),
  export_name: z.string().nullish(),
});
const annotationSchema = z.looseObject({
  drive_metadata: z.unknown().optional(),
  video_call_metadata: z.unknown().optional(),
  url_metadata: z.looseObject({ image_url: z.string().nullish() }).nullish(),
});
const versionSchema = z.looseObject({ created_date: z.string().nullish(), text: z.string().nullish() });
const messageSchema = z.looseObject({
  creator: userSchema.nullish(),
  created_date: z.string().nullish(),
  updated_date: z.string().nullish(),
  deleted_date: z.string().nullish(),
  message_state: z.string().nullish(),
  text: z.string().nullish(),
  message_id: z.string().nullish(),
  topic_id: z.string().nullish(),
  attached_files: z.array(attachedSchema).nullish(),
  annotations: z.array(annotationSchema).nullish(),
  previous_message_versions: z.array(versionSchema).nullish(),
});
type ChatMessage = z.infer<typeof messageSchema>;

/** Of whom only this is left when the account is gone. */
const deletedUser = 'Deleted user';

export interface ChatContext {
  conversation: string;
  file: SetFile;
  /** The path of a file in the chat's folder; null where the set does not hold it. */
  find: (name: string) => string | null;
  /** E-mail address of the owner, in small letters. */
  ownerKey: string | null;
  tellsFile: boolean;
}

export function speakerOf(user: ChatUser, ownerKey: string | null): Speaker {
  const address = user.email?.trim() ?? '';
  const name = cleanName(user.name ?? '') || address || deletedUser;
  const key = address === '' ? name : address.toLowerCase();
  return {
    key,
    name,
    ...(address === '' ? {} : { address }),
    ...(key === ownerKey ? { isOwner: true } : {}),
  };
}

/** A message of `messages.json` as a record; null where it is none, or tells no time. */
export function readChatMessage(value: unknown, line: number, context: ChatContext): MessageRecord | null {
  const message = messageSchema.safeParse(value).data;
  const atMilliseconds = message === undefined ? null : momentOf(message);
  if (message === undefined || atMilliseconds === null) return null;
  const isDeleted = message.message_state === 'DELETED' || message.deleted_date != null;
  return {
    type: 'message',
    conversation: context.conversation,
    sender: speakerOf(message.creator ?? {}, context.ownerKey),
    atMilliseconds,
    messageId: message.message_id ?? null,
    line,
    ...(context.tellsFile ? { file: context.file.path } : {}),
    ...(isDeleted ? { kind: 'text', text: '', isDeleted } : content(message, context)),
    ...edited(message),
  };
}

/** The part of a message's id that names its chat. */
export function spaceOf(value: unknown): string | null {
  const id = messageSchema.safeParse(value).data?.message_id;
  return id?.includes('/') === true ? id.slice(0, id.indexOf('/')) : null;
}

/** Of a message that was changed before it was written down, only its earlier forms tell when it was sent. */
function momentOf(message: ChatMessage): number | null {
  const versions = (message.previous_message_versions ?? []).map(({ created_date }) => created_date);
  const dates = [message.created_date, ...versions, message.updated_date, message.deleted_date];
  return dates.map((date) => (date == null ? null : chatDate(date))).find((at) => at !== null) ?? null;
}

function content(
  message: ChatMessage,
  context: ChatContext,
): Pick<MessageRecord, 'kind' | 'text' | 'attachments'> {
  const text = withoutMarks(message.text ?? '').trim();
  const annotations = message.annotations ?? [];
  const isCall = annotations.some((annotation) => annotation.video_call_metadata !== undefined);
  if (isCall && /^(?:https?:\/\/\S+)?$/.test(text)) {
    return { kind: 'call', text: callText({ isVideo: true, isMissed: false, durationSeconds: null }) };
  }
  const attachments = (message.attached_files ?? []).map((file) => attachmentOf(file, context));
  if (text === '' && attachments.length === 0) {
    const isPicture = annotations.some(({ url_metadata: url }) => (url?.image_url ?? '') !== '');
    const isFile = annotations.some((annotation) => annotation.drive_metadata !== undefined);
    attachments.push({ kind: isPicture ? 'image' : isFile ? 'document' : 'other', path: null });
  }
  return attachments.length === 0 ? { kind: 'text', text } : { kind: 'media', text, attachments };
}

function attachmentOf(file: z.infer<typeof attachedSchema>, { find }: ChatContext): Attachment {
  const name = file.export_name ?? file.original_name ?? '';
  // On disk Takeout replaces what may not stand in the name of a file.
  const path = find(name) ?? find(name.replace(/[?:*"<>|&%]/g, '_'));
  return { kind: attachmentKind(null, name), path };
}

function edited({ text, previous_message_versions: versions }: ChatMessage): Pick<MessageRecord, 'edited'> {
  const earlierTexts = (versions ?? [])
    .toSorted(
      (left, right) => (chatDate(left.created_date ?? '') ?? 0) - (chatDate(right.created_date ?? '') ?? 0),
    )
    .map((version) => withoutMarks(version.text ?? '').trim())
    .filter((earlier) => earlier !== '' && earlier !== text);
  return earlierTexts.length === 0 ? {} : { edited: { earlierTexts } };
}
