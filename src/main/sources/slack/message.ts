/** One message of a Slack export. */
import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { cleanName } from '../shared/clean.ts';
import type { Attachment, MessageRecord, Speaker } from '../source.ts';
import { slackText, type SlackNames } from './text.ts';
import type { Workspace } from './workspace.ts';

const words = z.string().nullish().catch(null);
const file = z.looseObject({ id: words, name: words, mimetype: words, filetype: words, subtype: words });
const box = z.looseObject({ pretext: words, title: words, text: words, fallback: words });
const profile = z.looseObject({ display_name: words, real_name: words, name: words }).nullish().catch(null);

const messageSchema = z.looseObject({
  // Always six digits behind the point, which programs that make numbers of it cut off.
  ts: z.union([z.string(), z.number().transform((seconds) => seconds.toFixed(6))]),
  type: words,
  subtype: words,
  user: words,
  username: words,
  bot_id: words,
  bot_profile: profile,
  user_profile: profile,
  text: words,
  edited: z.looseObject({}).nullish().catch(null),
  file: file.nullish().catch(null),
  files: z.array(file.nullable()).nullish().catch(null),
  attachments: z.array(box).nullish().catch(null),
  room: z
    .looseObject({ date_start: z.number().nullish(), date_end: z.number().nullish() })
    .nullish()
    .catch(null),
  message: z.unknown().optional(),
  previous_message: z.unknown().optional(),
});
type Message = z.infer<typeof messageSchema>;

/** What people and programs say; every other kind is what Slack tells of a channel. */
const spoken = new Set([
  '',
  'me_message',
  'bot_message',
  'file_share',
  'file_comment',
  'thread_broadcast',
  'reply_broadcast',
  'slackbot_response',
  'reminder_add',
  'document_mention',
  'assistant_app_thread',
]);

export interface SlackPlace {
  conversation: string;
  workspace: Workspace;
  findPath: (reference: string) => string | null;
}

/** A message of the export as a record; null when it is not understood. */
export function readSlackMessage(value: unknown, line: number, place: SlackPlace): MessageRecord | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  const message = parsed.data;
  if (message.subtype === 'message_changed') return changed(message.message, line, place);
  if (message.subtype === 'message_deleted') {
    const before = readSlackMessage(message.previous_message, line, place);
    return before === null ? null : { ...before, isDeleted: true };
  }
  const atMilliseconds = slackTime(message.ts);
  if (atMilliseconds === null) return null;
  const base = {
    type: 'message' as const,
    conversation: place.conversation,
    atMilliseconds,
    messageId: message.ts,
    line,
  };
  if (message.subtype === 'tombstone') {
    return { ...base, sender: null, kind: 'notice', text: '', isDeleted: true };
  }
  const sender = speakerOf(message, place.workspace);
  if (message.subtype === 'huddle_thread') return { ...base, sender, kind: 'call', ...readCall(message) };
  const text = slackText(message.text ?? '', namesOf(place.workspace));
  if (!spoken.has(message.subtype ?? '') || sender === null)
    return { ...base, sender: null, kind: 'notice', text };
  return { ...base, sender, ...contentOf(message, text, place) };
}

function changed(value: unknown, line: number, place: SlackPlace): MessageRecord | null {
  const record = readSlackMessage(value, line, place);
  return record === null ? null : { ...record, edited: { earlierTexts: [] } };
}

/** Seconds since 1970, with a number behind the point that only parts messages of one moment after the thousandths. */
function slackTime(ts: string): number | null {
  const found = /^(\d{9,10})(?:\.(\d{1,6}))?$/.exec(ts);
  if (found === null) return null;
  return Number(found[1]) * 1000 + Math.floor(Number(`0.${found[2] ?? 0}`) * 1000);
}

function namesOf({ people, channelNames }: Workspace): SlackNames {
  return { user: (id) => people.get(id)?.name ?? null, channel: (id) => channelNames.get(id) ?? null };
}

function speakerOf(message: Message, { people }: Workspace): Speaker | null {
  const { user, bot_id: bot, username, user_profile: person, bot_profile: program } = message;
  const known = people.get(user ?? '');
  if (known !== undefined && message.subtype !== 'bot_message') return known;
  const key = user ?? bot ?? username;
  if (key == null || key === '') return null;
  const told = [username, program?.name, person?.display_name, person?.real_name, person?.name, known?.name];
  return { key, name: told.map((name) => cleanName(name ?? '')).find((name) => name !== '') ?? key };
}

/** A huddle. */
function readCall({ room }: Message): Pick<MessageRecord, 'text' | 'durationSeconds'> {
  const { date_start: start, date_end: end } = room ?? {};
  const durationSeconds = start == null || end == null || end < start ? null : end - start;
  return { durationSeconds, text: callText({ isVideo: false, isMissed: false, durationSeconds }) };
}

function contentOf(
  message: Message,
  written: string,
  place: SlackPlace,
): Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'edited'> {
  const files = [...(message.files ?? []), message.file].filter((one) => one != null);
  const attachments = files.map((one): Attachment => ({ kind: kindOf(one), path: pathOf(one, place) }));
  // Old exports put a sentence about the file where its caption would be.
  const isSentence = message.file != null && /^\S.* (?:uploaded|shared|commented on) /.test(written);
  // Programs write in boxes; below a person's words these only show what a link leads to.
  const isProgram = message.bot_id != null || message.subtype === 'bot_message';
  const boxes = isProgram && written === '' ? boxText(message, place) : '';
  const text = isSentence ? '' : written || boxes;
  return {
    kind: attachments.length > 0 || text === '' ? 'media' : 'text',
    text,
    ...(attachments.length > 0 && { attachments }),
    ...(message.edited != null && { edited: { earlierTexts: [] } }),
  };
}

function boxText({ attachments }: Message, { workspace }: SlackPlace): string {
  const parts = (attachments ?? []).flatMap(({ pretext, title, text, fallback }) => {
    const told = [pretext, title, text].filter(Boolean);
    return told.length > 0 ? told : [fallback];
  });
  return parts
    .map((part) => slackText(part ?? '', namesOf(workspace)))
    .filter(Boolean)
    .join('\n');
}

type SlackFile = z.infer<typeof file>;

function kindOf({ mimetype, subtype, name }: SlackFile): Attachment['kind'] {
  if (subtype === 'slack_audio' || (name ?? '').startsWith('audio_message')) return 'voice';
  const [type] = (mimetype ?? '').split('/');
  if (type === 'image' || type === 'video' || type === 'audio') return type;
  return mimetype == null || mimetype === '' ? 'other' : 'document';
}

/** Slack leaves files out; programs that fetch them put them beside, under their ids. */
function pathOf({ id, name }: SlackFile, { findPath }: SlackPlace): string | null {
  if (id == null || name == null) return null;
  return findPath(`${id}/${name}`) ?? findPath(`${id}-${name}`);
}
