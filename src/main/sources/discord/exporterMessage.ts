/** One message of DiscordChatExporter's JSON. */
import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { cleanName } from '../shared/clean.ts';
import type { MessageRecord, Speaker } from '../source.ts';
import { attachment, discordText, discordTime } from './channel.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const words = z.string().nullish().catch(null);
const files = z
  .array(z.looseObject({ url: z.string(), fileName: words }))
  .nullish()
  .catch(null);
const embeds = z
  .array(z.looseObject({ title: words, description: words }))
  .nullish()
  .catch(null);
const stickers = z
  .array(z.looseObject({ sourceUrl: words }))
  .nullish()
  .catch(null);

const messageSchema = z.looseObject({
  id,
  type: id.nullish(),
  timestamp: z.string(),
  timestampEdited: words,
  callEndedTimestamp: words,
  content: words,
  author: z.looseObject({ id, name: words, nickname: words, discriminator: words }),
  attachments: files,
  embeds,
  stickers,
  forwardedMessage: z.looseObject({ content: words, attachments: files, stickers }).nullish().catch(null),
});
type Message = z.infer<typeof messageSchema>;

/** What people write; all other kinds are what Discord tells of them. The numbers are commands and begun threads. */
const spokenTypes = new Set(['Default', 'Reply', '0', '19', '20', '21', '23']);

/** A message of the export as a record; null when it is not understood. */
export function readExporterMessage(
  value: unknown,
  line: number,
  conversation: string,
  findPath: (reference: string) => string | null,
): MessageRecord | null {
  const parsed = messageSchema.safeParse(value);
  if (!parsed.success) return null;
  const message = parsed.data;
  const atMilliseconds = discordTime(message.timestamp);
  if (atMilliseconds === null) return null;
  const base = { type: 'message' as const, conversation, atMilliseconds, messageId: message.id, line };
  const sender = speaker(message.author);
  const type = message.type ?? 'Default';
  if (type === 'Call') return { ...base, sender, kind: 'call', ...readCall(message, atMilliseconds) };
  const text = discordText(message.content ?? '');
  if (!spokenTypes.has(type)) {
    return { ...base, sender: null, kind: 'notice', text: [sender.name, text || type].join(': ') };
  }
  return { ...base, sender, ...readContent(message, text, findPath) };
}

function speaker({ id: key, name, nickname, discriminator }: Message['author']): Speaker {
  const number = /^0{0,4}$/.test(discriminator ?? '') ? '' : `#${discriminator}`;
  return { key, name: cleanName(nickname ?? '') || cleanName(`${name ?? ''}${number}`) || 'Deleted user' };
}

function readCall(
  { callEndedTimestamp }: Message,
  startedMilliseconds: number,
): Pick<MessageRecord, 'text' | 'durationSeconds'> {
  const ended = discordTime(callEndedTimestamp ?? '');
  const durationSeconds =
    ended === null ? null : Math.max(0, Math.round((ended - startedMilliseconds) / 1000));
  return { durationSeconds, text: callText({ isVideo: false, isMissed: false, durationSeconds }) };
}

function readContent(
  message: Message,
  written: string,
  findPath: (reference: string) => string | null,
): Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'edited'> {
  const { forwardedMessage: forwarded } = message;
  const attachments = [
    ...[...(message.attachments ?? []), ...(forwarded?.attachments ?? [])].map(({ url, fileName }) =>
      attachment(fileName ?? url, url, findPath),
    ),
    ...[...(message.stickers ?? []), ...(forwarded?.stickers ?? [])].map(({ sourceUrl }) => ({
      kind: 'sticker' as const,
      path: findPath(sourceUrl ?? ''),
    })),
  ];
  // Programs write in boxes; below a person's words these only show what a link leads to.
  const boxes = (message.embeds ?? []).flatMap(({ title, description }) => [title, description]);
  const text = written || discordText(forwarded?.content ?? '') || boxes.filter(Boolean).join('\n').trim();
  return {
    kind: attachments.length > 0 || text === '' ? 'media' : 'text',
    text,
    ...(attachments.length > 0 && { attachments }),
    ...(message.timestampEdited != null && { edited: { earlierTexts: [] } }),
  };
}
