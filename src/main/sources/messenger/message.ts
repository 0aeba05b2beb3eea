/** One message of Facebook's or Instagram's JSON, in the layout of all years or that of encrypted chats. */
import { z } from 'zod';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { callText } from '../shared/callText.ts';
import { mendMojibake } from '../shared/mojibake.ts';
import type { Attachment, MessageRecord } from '../source.ts';
import { metaSpeaker } from './people.ts';
import { isMissedCall, isVideoCall, serviceLine } from './phrases.ts';

const words = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const media = z
  .array(z.looseObject({ uri: z.string() }))
  .nullish()
  .catch(null);

const messageSchema = z.looseObject({
  sender_name: words,
  timestamp_ms: z.coerce.number().nullish(),
  content: words,
  type: words,
  photos: media,
  videos: media,
  gifs: media,
  audio_files: media,
  files: media,
  sticker: z.looseObject({ uri: z.string() }).nullish().catch(null),
  share: z.looseObject({ link: words, share_text: words }).nullish().catch(null),
  call_duration: z.number().nonnegative().nullish().catch(null),
  missed: flag,
  is_unsent: flag,
  // Encrypted chats.
  senderName: words,
  timestamp: z.coerce.number().nullish(),
  text: words,
  media,
  isUnsent: flag,
});
type Message = z.infer<typeof messageSchema>;

/** Where a message stands: of which conversation, and how its files are found in the set. */
export interface MessagePlace {
  conversation: string;
  /** Tells closed accounts of one thread from those of others. */
  threadName: string;
  /** Names that the export itself tells to be the owner's. */
  ownerNames: ReadonlySet<string>;
  findPath(reference: string): string | null;
}

/**
 * A message of the export as a record; `nothing` for a line about a reaction, which is told elsewhere; null when it is
 * not understood.
 */
export function readMetaMessage(
  value: unknown,
  line: number,
  place: MessagePlace,
): MessageRecord | 'nothing' | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  const message = parsed.data;
  const senderName = message.sender_name ?? message.senderName;
  const atMilliseconds = messageTime(message);
  if (senderName == null || atMilliseconds === null) return null;
  const speaker = metaSpeaker(senderName, place.threadName);
  const sender = place.ownerNames.has(speaker.name) ? { ...speaker, isOwner: true } : speaker;
  const base = {
    type: 'message' as const,
    conversation: place.conversation,
    atMilliseconds,
    messageId: null,
    line,
  };
  const content = withoutMarks(mendMojibake(message.content ?? message.text ?? '')).trim();
  const isUnsent = message.is_unsent === true || message.isUnsent === true;
  const call = isUnsent ? null : readCall(message, content);
  if (call !== null) return { ...base, sender, kind: 'call', ...call };
  const attachments = attachmentsOf(message, place);
  const shared = sharedText(message);
  const service = serviceLine(content, sender.name);
  const isNotice = service === 'notice' || /^(?:un)?subscribe$/i.test(message.type ?? '');
  if (service === 'reaction') return 'nothing';
  if (isNotice && !isUnsent) return { ...base, sender: null, kind: 'notice', text: content };
  const isPlaceholder = /^placeholder$/i.test(message.type ?? '');
  const own = service === null && !isPlaceholder ? content : '';
  const text = own.includes(shared) ? own : [own, shared].filter(Boolean).join('\n');
  const isDeleted = (isUnsent || isPlaceholder) && { isDeleted: true };
  const kind = attachments.length > 0 || text === '' ? 'media' : 'text';
  return { ...base, sender, kind, text, ...(attachments.length > 0 && { attachments }), ...isDeleted };
}

/** Milliseconds; the oldest exports have seconds. */
function messageTime({ timestamp_ms: milliseconds, timestamp }: Message): number | null {
  const time = milliseconds ?? timestamp ?? Number.NaN;
  if (!(time > 0)) return null;
  const atMilliseconds = Math.round(time < 1e11 ? time * 1000 : time);
  return atMilliseconds < 253_402_300_800_000 ? atMilliseconds : null;
}

function readCall(
  { call_duration: duration, type, missed }: Message,
  content: string,
): Pick<MessageRecord, 'text' | 'durationSeconds'> | null {
  if (duration == null && type !== 'Call' && missed == null) return null;
  const isMissed = missed === true || ((duration ?? 0) === 0 && isMissedCall(content));
  const durationSeconds = isMissed ? 0 : (duration ?? null);
  const isVideo = isVideoCall(content);
  return { durationSeconds, text: callText({ isVideo, isMissed, durationSeconds }) };
}

/** What was passed on with a link; Instagram tells the words of a post so. */
function sharedText({ share }: Message): string {
  if (share == null) return '';
  const parts = [share.share_text, share.link].map((part) => withoutMarks(mendMojibake(part ?? '')).trim());
  return parts.filter(Boolean).join('\n');
}

function attachmentsOf(message: Message, place: MessagePlace): Attachment[] {
  const { photos, videos, gifs, audio_files: sounds, files, sticker, media: anything } = message;
  function all(kind: Attachment['kind'], list: readonly { uri: string }[] | null | undefined): Attachment[] {
    return (list ?? []).map(({ uri }) => ({ kind, path: place.findPath(mendMojibake(uri)) }));
  }
  return [
    ...all('image', photos),
    ...all('video', videos),
    ...all('image', gifs),
    ...all('voice', sounds),
    ...all('document', files),
    ...all('sticker', sticker == null ? [] : [sticker]),
    ...(anything ?? []).flatMap((one) => all(kindByName(one.uri), [one])),
  ];
}

/** What a file is, as far as its name tells. */
function kindByName(name: string): Attachment['kind'] {
  if (/\.(?:jpe?g|png|webp|gif|heic|bmp)$/i.test(name)) return 'image';
  if (/\.(?:mp4|mov|webm|3gp|mkv|avi)$/i.test(name)) return 'video';
  if (/\.(?:ogg|opus|mp3|m4a|aac|wav|amr)$/i.test(name)) return 'voice';
  return /\.\w{1,5}$/.test(name) ? 'document' : 'other';
}
