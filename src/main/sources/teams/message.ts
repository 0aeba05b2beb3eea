import { z } from 'zod';
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { cleanName } from '../shared/clean.ts';
import { markupFragment } from '../shared/markup.ts';
import { descendants, findElement, textOf, type MarkupElement } from '../shared/markupTree.ts';
import type { Attachment, MessageRecord } from '../source.ts';
import type { CallStep } from './calls.ts';

const messageSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  displayName: z.string().nullish(),
  originalarrivaltime: z.string().nullish(),
  composetime: z.string().nullish(),
  messagetype: z.string().nullish(),
  content: z.string().nullish(),
  from: z.string().nullish(),
  amsreferences: z.array(z.string()).nullish(),
  properties: z.looseObject({ deletetime: z.unknown(), edittime: z.unknown() }).partial().nullish(),
});
type ExportMessage = z.infer<typeof messageSchema>;

/** A message as far as it can be told without its chat. */
export interface ReadMessage {
  record: Omit<MessageRecord, 'sender'>;
  from: string;
  displayName: string;
  call: CallStep | null;
}

type Content = Pick<
  MessageRecord,
  'kind' | 'text' | 'attachments' | 'durationSeconds' | 'edited' | 'isDeleted'
>;

/** Elements of other people's words, and of what was sent along. */
const skipped = new Set(['quote', 'legacyquote', 'blockquote', 'uriobject']);
const lineElements = new Set(['p', 'div', 'br', 'ul', 'ol', 'table']);
const kinds: [RegExp, Attachment['kind']][] = [
  [/AudioMsg|^audio/i, 'voice'],
  [/Video|CallRecording|^video/i, 'video'],
  [/Flik|sticker/i, 'sticker'],
  [/Picture|Photo|Album|^image|^RichText\/UriObject$/i, 'image'],
  [/GenericFile|File/i, 'document'],
];

/** Null where it is no message, or tells no time. `media`: paths of what was sent along, by its id. */
export function readExportMessage(
  value: unknown,
  line: number,
  conversation: string,
  media: ReadonlyMap<string, string>,
): ReadMessage | null {
  const message = messageSchema.safeParse(value).data;
  const atMilliseconds = message === undefined ? null : momentOf(message);
  if (message === undefined || atMilliseconds === null) return null;
  const base = {
    type: 'message' as const,
    conversation,
    atMilliseconds,
    messageId: message.id ?? null,
    line,
  };
  const from = (message.from ?? '').replace(/^.*\//, '');
  const read = { from, displayName: cleanName(message.displayName ?? ''), call: null };
  const type = message.messagetype ?? 'Text';
  const root = markupFragment(plainAsMarkup(message.content ?? '', type));
  if (/^Event\/Call/i.test(type)) {
    const { record, call } = readCall(root, message.content ?? '', atMilliseconds);
    return { ...read, call, record: { ...base, ...record } };
  }
  if (!/^(?:Text|RichText|Poll$)/i.test(type)) {
    return { ...read, record: { ...base, kind: 'notice', text: noticeText(type, root) } };
  }
  return { ...read, record: { ...base, ...said(message, type, root, media) } };
}

function momentOf({ originalarrivaltime, composetime, id }: ExportMessage): number | null {
  const written = [originalarrivaltime, composetime].map((time) => {
    if (time == null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time)) return Number.NaN;
    return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`);
  });
  // Ids are moments as well.
  const counted = /^1\d{12}$/.test(id ?? '') ? Number(id) : Number.NaN;
  return [...written, counted].find((at) => at > 0) ?? null;
}

/** Words of the type `Text` may hold a sign that only looks like markup. */
function plainAsMarkup(content: string, type: string): string {
  const isPlain =
    type === 'Text' && !/<\/?(?:a|b|i|s|at|ss|quote|legacyquote|e_m|p|div|br|span)\b/i.test(content);
  return isPlain ? content.replaceAll('<', '&lt;') : content;
}

function said(
  message: ExportMessage,
  type: string,
  root: MarkupElement,
  media: ReadonlyMap<string, string>,
): Content {
  const inner = [...descendants(root)];
  const isPage = inner.some(({ name }) => lineElements.has(name));
  const isEdited = inner.some(({ name }) => name === 'e_m') || message.properties?.edittime != null;
  const words = textOf(root, { keepSpaces: !isPage, isSkipped: ({ name }) => skipped.has(name) });
  const text = withoutMarks(words)
    .replace(/^Edited previous message: /, '')
    .trim();
  const isCard = /^RichText\/(?:Media_Card|ScheduledCallInvite|Contacts|Location)/.test(type);
  const attachments = attachmentsOf(message, type, inner, media);
  if (isCard && attachments.length === 0) attachments.push({ kind: 'other', path: null });
  if (attachments.length > 0) return { kind: 'media', text: isCard ? '' : text, attachments };
  const isDeleted = text === '' || message.properties?.deletetime != null;
  if (isDeleted) return { kind: 'text', text: '', isDeleted };
  return { kind: 'text', text, ...(isEdited ? { edited: { earlierTexts: [] } } : {}) };
}

function attachmentsOf(
  { amsreferences: references }: ExportMessage,
  type: string,
  inner: MarkupElement[],
  media: ReadonlyMap<string, string>,
): Attachment[] {
  const objects = inner.filter(({ name }) => name === 'uriobject');
  const pictures = inner.filter(
    ({ name, attributes }) => name === 'img' && !/emoji|emoticon/i.test(attributes['itemtype'] ?? ''),
  );
  const found = [...objects, ...pictures].map(({ name, attributes }): Attachment => {
    const address = attributes['uri'] ?? attributes['src'] ?? '';
    const id = /\/objects\/([^/?]+)/.exec(address)?.[1] ?? attributes['doc_id'] ?? '';
    const told = name === 'img' ? 'Picture' : (attributes['type'] ?? '');
    return { kind: kindOf(told) ?? kindOf(type) ?? 'document', path: media.get(id) ?? null };
  });
  if (found.length > 0) return found;
  if (/^RichText\/(?:UriObject|Media_(?!Card))/.test(type) || (references ?? []).length > 0) {
    const ids = references == null || references.length === 0 ? [''] : references;
    return ids.map((id) => ({ kind: kindOf(type) ?? 'document', path: media.get(id) ?? null }));
  }
  return [];
}

function kindOf(told: string): Attachment['kind'] | null {
  return kinds.find(([pattern]) => pattern.test(told))?.[1] ?? null;
}

function readCall(
  root: MarkupElement,
  content: string,
  atMilliseconds: number,
): { record: Content & { atMilliseconds: number }; call: CallStep } {
  const list = findElement(root, ({ name }) => name === 'partlist');
  const type = list?.attributes['type'] ?? (/<ended\b|callEnded/i.test(content) ? 'ended' : 'started');
  const durations = [...descendants(root)]
    .filter(({ name }) => name === 'duration')
    .map((element) => Number(textOf(element)))
    .filter((seconds) => seconds > 0);
  const isMissed = /miss|noanswer|declin|reject|busy/i.test(type);
  const seconds = durations.length > 0 ? Math.round(Math.max(...durations)) : null;
  const callId = list?.attributes['callid'] ?? idIn(root);
  const step = isMissed ? 'missed' : type === 'started' ? 'started' : 'ended';
  const text = callText({ isVideo: false, isMissed, durationSeconds: seconds });
  const began = seconds === null ? atMilliseconds : atMilliseconds - seconds * 1000;
  return {
    record: { kind: 'call', text, durationSeconds: seconds, atMilliseconds: began },
    call: { callId, step },
  };
}

function idIn(root: MarkupElement): string | null {
  const element = findElement(root, ({ name }) => name === 'callid');
  return element === null ? null : textOf(element) || null;
}

/** “Topic update: Sailors”, “Add member”. */
function noticeText(type: string, root: MarkupElement): string {
  const words = type
    .replace(/^.*\//, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  const value = findElement(root, ({ name }) => name === 'value');
  const told = value === null ? '' : textOf(value);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${told === '' ? '' : `: ${told}`}`;
}
