import { z } from 'zod';
import type { ZoneClock } from '../../../shared/timeZone.ts';
import { cleanName, withoutMarks } from '../shared/clean.ts';
import type { MessageRecord } from '../source.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const textPart = z.union([z.string(), z.looseObject({ text: z.string() }).transform(({ text }) => text)]);
const text = z.union([textPart, z.array(textPart).transform((parts) => parts.join(''))]);

const messageSchema = z.looseObject({
  id: id.nullish(),
  type: z.enum(['message', 'service']),
  date: z.string().nullish(),
  date_unixtime: id.nullish(),
  from: z.string().nullish(),
  from_id: id.nullish(),
  actor: z.string().nullish(),
  actor_id: id.nullish(),
  action: z.string().nullish(),
  duration_seconds: z.number().nullish(),
  discard_reason: z.string().nullish(),
  text: text.nullish(),
  poll: z.looseObject({ question: text, answers: z.array(z.looseObject({ text })).nullish() }).nullish(),
});
type Message = z.infer<typeof messageSchema>;

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

export interface MessageContext {
  conversation: string;
  ownerKey: string | null;
  clock: ZoneClock;
}

/** A message of the export as a record; null when it is none that is understood. */
export function readMessage(value: unknown, line: number, context: MessageContext): MessageRecord | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  const message = parsed.data;
  const atMilliseconds = messageTime(message, context.clock);
  if (atMilliseconds === null) return null;
  return {
    type: 'message',
    conversation: context.conversation,
    atMilliseconds,
    messageId: message.id ?? null,
    line,
    ...(message.type === 'service' ? serviceContent(message, context) : messageContent(message, context)),
  };
}

/** Whether a message states its moment, so that no time zone has to be asked for. */
export function hasOwnZone(value: unknown): boolean {
  return messageSchema.safeParse(value).data?.date_unixtime != null;
}

type Content = Pick<MessageRecord, 'sender' | 'kind' | 'text'>;

function messageContent(message: Message, context: MessageContext): Content {
  const person = sender(message.from, message.from_id, context);
  const words = withoutMarks(message.text ?? '').trim();
  if (message.poll != null) {
    const answers = (message.poll.answers ?? []).map((answer) => `- ${answer.text}`);
    return { sender: person, kind: 'text', text: [message.poll.question, ...answers].join('\n') };
  }
  const isMedia = words === '' || mediaFields.some((field) => message[field] !== undefined);
  return { sender: person, kind: isMedia ? 'media' : 'text', text: words };
}

function serviceContent(message: Message, context: MessageContext): Content {
  const action = message.action ?? 'notice';
  const words = action.replaceAll('_', ' ');
  if (action !== 'phone_call') {
    const actor = cleanName(message.actor ?? '');
    const added = withoutMarks(message.text ?? '').trim();
    return { sender: null, kind: 'notice', text: [actor, words, added].filter(Boolean).join(' ') };
  }
  const seconds = message.duration_seconds;
  const outcome = seconds == null ? (message.discard_reason ?? '') : `${seconds} seconds`;
  const caller = sender(message.actor, message.actor_id, context);
  return { sender: caller, kind: 'call', text: [words, outcome].filter(Boolean).join(', ') };
}

function sender(
  name: string | null | undefined,
  personId: string | null | undefined,
  context: MessageContext,
): MessageRecord['sender'] {
  const shown = cleanName(name ?? '');
  if (personId == null) return shown === '' ? null : { key: shown, name: shown };
  const key = personKey(personId);
  return { key, name: shown === '' ? 'Deleted account' : shown, isOwner: key === context.ownerKey };
}

function messageTime(message: Message, clock: ZoneClock): number | null {
  const seconds = Number(message.date_unixtime ?? Number.NaN);
  // Zero stands for “unknown”; beyond the year 9999 lies no message.
  if (seconds > 0 && seconds < 253_402_300_800) return Math.round(seconds * 1000);
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(message.date ?? '');
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (year < 2000 || Number.isNaN(wall)) return null;
  return clock.momentAt(wall);
}
