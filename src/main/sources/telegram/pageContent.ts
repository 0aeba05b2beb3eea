import { callText } from '../shared/callText.ts';
import { descendants, findElement, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import type { Attachment, MessageRecord } from '../source.ts';

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

/** What a message is, out of its body: words, something sent along, a poll or a call. */
export function pageContent(body: MarkupElement, findFile: (link: string) => string | null): Content {
  // What was passed on lies one deeper, with the name of who said it first.
  const inner = childOf(body, ['forwarded', 'body']) ?? body;
  const text = childOf(inner, ['text']);
  const words = text === null ? '' : textOf(text);
  const wrap = childOf(inner, ['media_wrap']);
  if (wrap === null) return { kind: words === '' ? 'media' : 'text', text: words };
  const poll = findElement(wrap, (element) => hasClass(element, 'media_poll'));
  if (poll !== null) return { kind: 'text', text: pollText(poll) };
  const call = findElement(wrap, (element) => hasClass(element, 'media_call'));
  if (call !== null) return callContent(call);
  const attachment = attachmentIn(wrap, findFile);
  return { kind: 'media', text: words, ...(attachment === null ? {} : { attachments: [attachment] }) };
}

function childOf(element: MarkupElement, classes: string[]): MarkupElement | null {
  for (const child of element.children) {
    if (typeof child !== 'string' && classes.every((name) => hasClass(child, name))) return child;
  }
  return null;
}

function isDetail(element: MarkupElement): boolean {
  return hasClass(element, 'details');
}

/** The question and its answers, without how many chose them. */
function pollText(poll: MarkupElement): string {
  const lines = [...descendants(poll)]
    .filter((element) => hasClass(element, 'question') || hasClass(element, 'answer'))
    .map((element) => textOf(element, { isSkipped: isDetail }));
  return lines.join('\n');
}

/** “Outgoing (62 seconds)”, “Missed”, “Cancelled”, “Declined”. */
function callContent(call: MarkupElement): Content {
  const status = findElement(call, (element) => hasClass(element, 'status'));
  const words = status === null ? '' : textOf(status);
  const seconds = /\((\d+) seconds?\)/.exec(words)?.[1];
  const durationSeconds = seconds === undefined ? null : Number(seconds);
  const isMissed = durationSeconds === null;
  return { kind: 'call', text: callText({ isVideo: false, isMissed, durationSeconds }), durationSeconds };
}

const kindOfClass: Record<string, Attachment['kind']> = {
  photo_wrap: 'image',
  media_photo: 'image',
  sticker_wrap: 'sticker',
  animated_wrap: 'video',
  video_file_wrap: 'video',
  media_video: 'video',
  media_voice_message: 'voice',
  media_audio_file: 'audio',
  media_file: 'document',
};

/** The file of a message, with its place where the export holds it; null for a place, contact, game or bill. */
function attachmentIn(wrap: MarkupElement, findFile: (link: string) => string | null): Attachment | null {
  for (const element of descendants(wrap)) {
    const className = Object.keys(kindOfClass).find((name) => hasClass(element, name));
    if (className === undefined) continue;
    const link = element.name === 'a' ? element.attributes['href'] : undefined;
    const title = findElement(element, (inner) => hasClass(inner, 'title'));
    const isSticker = className === 'media_photo' && title !== null && textOf(title) === 'Sticker';
    const kind = isSticker ? 'sticker' : (kindOfClass[className] ?? 'other');
    return { kind, path: link === undefined ? null : findFile(link) };
  }
  return null;
}
