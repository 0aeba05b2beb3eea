import { attachmentKind } from '../shared/attachmentKind.ts';
import type { Attachment, MessageRecord } from '../source.ts';
import { dateStart, unsentPart } from './exported.ts';

/** The path in the set of a file that the export names. */
export type FileFinder = (name: string) => string | null;

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'edited' | 'isDeleted'>;

/** What was said to a message stands under it once more, pushed in; it comes as a message of its own, too. */
const reply = new RegExp(`^ {4}${dateStart.source.slice(1)}`);
const reactions = /^(?:Tapbacks|Reactions):$/;
/** What the program says of a message, in its own words. */
const remark =
  /^(?:This message (?:responded to an earlier message\.|was deleted from the conversation!)|Sent with (?:Confetti|Echo|Fireworks|Balloons|Heart|Lasers|Shooting Star|Sparkles|Spotlight|Slam|Loud|Gentle|Invisible Ink))$/;
const laterVersion = /^Edited .+? later: ?/;
const stickerLine = /^(?:\w+ )?Sticker from .+?: (.+?)(?: \((?:App|Genmoji prompt): .*\))?$/;
const pathLine = /^(?:~?\/|[A-Za-z]:\\|attachments\/).*[^/\\]$/i;
const fileLine =
  /^[^\s/\\]+\.(?:heic|heics|jpe?g|png|gif|webp|tiff?|mov|mp4|m4v|3gpp?|caf|amr|m4a|mp3|wav|pdf|vcf|pluginPayloadAttachment)$/i;

/** The lines of a message after its sender's name: its words, what was sent along, earlier versions. */
export function readBody(lines: readonly string[], find: FileFinder): { content: Content; unclear: string } {
  const firstReply = lines.findIndex((line) => reply.test(line));
  const own = firstReply < 0 ? lines : lines.slice(0, firstReply);
  const attachments: Attachment[] = [];
  const words: string[] = [];
  let isUnsent = false;
  for (const line of withoutReactions(own)) {
    const attachment = readAttachment(line, find);
    if (attachment !== null) attachments.push(attachment);
    else if (unsentPart.test(line)) isUnsent = true;
    else if (!remark.test(line)) words.push(line.replace(/^Transcription: /, ''));
  }
  const versions = readVersions(words);
  const text = versions.at(-1) ?? '';
  return {
    content: {
      kind: attachments.length > 0 ? 'media' : 'text',
      text,
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(versions.length > 1 ? { edited: { earlierTexts: versions.slice(0, -1) } } : {}),
      ...(isUnsent && text === '' && attachments.length === 0 ? { isDeleted: true } : {}),
    },
    unclear: firstReply < 0 ? '' : afterReplies(lines.slice(firstReply)),
  };
}

/** A list of who liked it follows the words, up to an empty line. */
function withoutReactions(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let isList = false;
  for (const line of lines) {
    isList = reactions.test(line) || (isList && line !== '');
    if (!isList) kept.push(line);
  }
  return kept;
}

function readAttachment(line: string, find: FileFinder): Attachment | null {
  if (line === 'Attachment missing!') return { kind: 'other', path: null };
  const sticker = stickerLine.exec(line)?.[1];
  if (sticker !== undefined) return { kind: 'sticker', path: find(below(sticker)) };
  const isPath = pathLine.test(line) && /[/\\]attachments[/\\]|^attachments\//i.test(line);
  if (!isPath && !fileLine.test(line)) return null;
  return { kind: attachmentKind(null, line), path: find(below(line)) };
}

/** Where files were copied, their paths begin at the folder of the export. */
function below(path: string): string {
  return /attachments[/\\].*/i.exec(path)?.[0] ?? path;
}

/** One version after another, each with the moment it was written or changed. */
function readVersions(words: readonly string[]): string[] {
  const isChanged = dateStart.test(words[0] ?? '') && words.some((line) => laterVersion.test(line));
  if (!isChanged) return [words.join('\n').trim()];
  const versions: string[][] = [];
  for (const [index, line] of words.entries()) {
    if (index === 0) versions.push([line.replace(dateStart, '').trim()]);
    else if (laterVersion.test(line)) versions.push([line.replace(laterVersion, '')]);
    else versions.at(-1)?.push(line);
  }
  return versions.map((lines) => lines.join('\n').trim());
}

/** What follows replies may be a further paragraph of one of them, or of the message itself. */
function afterReplies(lines: readonly string[]): string {
  const paragraphs = lines.join('\n').split(/\n\n+/);
  return paragraphs
    .filter(
      (text) =>
        !text.startsWith('    ') && !text.split('\n').every((line) => remark.test(line) || line === ''),
    )
    .join('\n')
    .trim();
}
