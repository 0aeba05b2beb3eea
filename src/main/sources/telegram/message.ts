import { z } from 'zod';
import type { ZoneClock } from '../../../shared/timeZone.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { callText } from '../shared/callText.ts';
import type { MessageRecord, Speaker } from '../source.ts';
import { attachmentOf } from './attachment.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const textPart = z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)]);
const text = z.union([textPart, z.array(textPart).transform((parts) => parts.join(''))]);

const messageSchema = z.looseObject({
  id: id.nullish(),
  type: z.enum(['message', 'service']),
  date: z.string().nullish(),
  date_unixtime: id.nullish(),
  edited: z.string().nullish(),
  edited_unixtime: id.nullish(),
  from: z.string().nullish(),
  from_id: id.nullish(),
  actor: z.string().nullish(),
  actor_id: id.nullish(),
  action: z.string().nullish(),
  duration_seconds: z.number().nullish(),
  duration: z.number().nullish().catch(null),
  discard_reason: z.string().nullish(),
  text: text.nullish(),
  photo: z.string().nullish(),
  file: z.string().nullish(),
  media_type: z.string().nullish(),
  mime_type: z.string().nullish(),
  poll: z.looseObject({ question: text, answers: z.array(z.looseObject({ text })).nullish() }).nullish(),
});
export type Message = z.infer<typeof messageSchema>;

/** What only a message with a picture, file, place or contact has. */
const mediaFields = [
  'photo',
  'file',
  'media_type',
  'location_information',
  'contact_information',
  'place_name',
];

/** In the bare numbers of exports before 2021, users and groups stand apart by this, added once or twice. */
const peerShift = 2 ** 32;

/** People by their id: `user123`; exports before 2021 have a bare number. */
function personKey(personId: string): string {
  if (!/^\d+$/.test(personId)) return personId;
  const peer = Number(personId);
  if (peer >= 2 * peerShift) return `channel${peer - 2 * peerShift}`;
  return `user${peer >= peerShift ? peer - peerShift : peer}`;
}

interface MessageContext {
  conversation: string;
  ownerKey: string | null;
  clock: ZoneClock;
  /** Phone numbers by the keys of people, as far as the export has them. */
  addresses: ReadonlyMap<string, string>;
  /** Who the chat is named after, for an account that was deleted and lost its name. */
  chat: { key: string | null; name: string | null };
  /** The path in the set of a file the export names. */
  findFile: (path: string) => string | null;
}

/** A message of the export as a record; null when it is none that is understood. */
export function readMessage(value: unknown, line: number, context: MessageContext): MessageRecord | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  const message = parsed.data;
  const atMilliseconds = messageTime(message.date_unixtime, message.date, context.clock);
  if (atMilliseconds === null) return null;
  const editedMilliseconds = messageTime(message.edited_unixtime, message.edited, context.clock);
  const isEdited = editedMilliseconds !== null && editedMilliseconds > atMilliseconds;
  return {
    type: 'message',
    conversation: context.conversation,
    atMilliseconds,
    messageId: message.id ?? null,
    line,
    ...(message.type === 'service' ? serviceContent(message, context) : messageContent(message, context)),
    ...(isEdited ? { edited: { earlierTexts: [] } } : {}),
  };
}

/** Whether a message states its moment, so that no time zone has to be asked for. */
export function hasOwnZone(value: unknown): boolean {
  return messageSchema.safeParse(value).data?.date_unixtime != null;
}

type Content = Pick<MessageRecord, 'sender' | 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

function messageContent(message: Message, context: MessageContext): Content {
  const person = sender(message.from, message.from_id, context);
  const words = withoutMarks(message.text ?? '').trim();
  if (message.poll != null) {
    const answers = (message.poll.answers ?? []).map((answer) => `- ${answer.text}`);
    return { sender: person, kind: 'text', text: [message.poll.question, ...answers].join('\n') };
  }
  const isMedia = words === '' || mediaFields.some((field) => message[field] !== undefined);
  const attachment = attachmentOf(message, context.findFile);
  return {
    sender: person,
    kind: isMedia ? 'media' : 'text',
    text: words,
    ...(attachment === null ? {} : { attachments: [attachment] }),
    ...(message.duration_seconds == null ? {} : { durationSeconds: message.duration_seconds }),
  };
}

function serviceContent(message: Message, context: MessageContext): Content {
  const action = message.action ?? 'notice';
  if (!calls.has(action)) {
    const actor = cleanName(message.actor ?? '');
    const added = withoutMarks(message.text ?? '').trim();
    return {
      sender: null,
      kind: 'notice',
      text: [actor, noticeWords(action), added].filter(Boolean).join(' '),
    };
  }
  const durationSeconds = message.duration_seconds ?? message.duration ?? null;
  const isMissed = action === 'phone_call' && durationSeconds === null;
  const caller = sender(message.actor, message.actor_id, context);
  const words = callText({ isVideo: false, isMissed, durationSeconds });
  return { sender: caller, kind: 'call', text: words, durationSeconds };
}

const calls = new Set(['phone_call', 'group_call', 'conference_call']);

function noticeWords(action: string): string {
  return action.replaceAll('_', ' ');
}

function sender(
  name: string | null | undefined,
  personId: string | null | undefined,
  { ownerKey, addresses, chat }: MessageContext,
): Speaker | null {
  const shown = cleanName(name ?? '');
  if (personId == null) return shown === '' ? null : { key: shown, name: shown };
  const key = personKey(personId);
  const address = addresses.get(key);
  const known = shown === '' && key === chat.key ? chat.name : shown;
  return {
    key,
    name: known === null || known === '' ? 'Deleted account' : known,
    isOwner: key === ownerKey,
    ...(address === undefined ? {} : { address }),
  };
}

function messageTime(
  unixSeconds: string | null | undefined,
  date: string | null | undefined,
  clock: ZoneClock,
): number | null {
  const seconds = Number(unixSeconds ?? Number.NaN);
  // Zero stands for “unknown”; beyond the year 9999 lies no message.
  if (seconds > 0 && seconds < 253_402_300_800) return Math.round(seconds * 1000);
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(date ?? '');
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (year < 2000 || Number.isNaN(wall)) return null;
  return clock.momentAt(wall);
}
