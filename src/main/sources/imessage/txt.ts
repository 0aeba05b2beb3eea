import { zoneClock, type ZoneClock } from '../../../shared/timeZone.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { folderGroup, parseEach } from '../shared/eachFile.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headLines, headText } from '../shared/textFile.ts';
import { textMessages, type LineRule, type TextMessage } from '../shared/textMessages.ts';
import type { Detection, ParseOptions, SourceFormat, SourceRecord } from '../source.ts';
import { conversation, dateStart, facts, howTo, readMoment, Speakers, unsentBy } from './exported.ts';
import { readBody, type FileFinder } from './txtBody.ts';

export const imessageTxt: SourceFormat = {
  id: 'imessage-txt',
  name: 'iMessage as text (imessage-exporter)',
  service: 'imessage',
  extensions: ['txt'],
  howTo,
  detect,
  group: folderGroup,
  parse: parseEach(parseFile),
};

/** A date, and who has read the message when. */
const header = new RegExp(`${dateStart.source}(?: \\(.*\\))?$`);

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = (await headLines(file)).slice(0, 400);
  const first = lines.find((line) => line.trim() !== '')?.trimEnd() ?? '';
  const isMessage =
    header.test(first) && lines.some((line, index) => header.test(line) && lines[index + 1] !== '');
  const isAnnouncement = dateStart.test(first) && lines.some((line) => header.test(line.trimEnd()));
  if (!isMessage && !isAnnouncement) return null;
  return { confidence: 0.93, reason: 'It is written as the program imessage-exporter writes chats.' };
}

interface Start {
  head: string;
  isMessage: boolean;
}

/** Within a message a date only begins a line where it was changed; a new one follows an empty line. */
const rule: LineRule<Start> = (line, _next, open) => {
  const isFirst = open === null || open.endsWith('\n');
  if (!isFirst || !dateStart.test(line)) return null;
  const isMessage = header.test(line);
  return { start: { head: line, isMessage }, text: isMessage ? '' : line.replace(dateStart, '').trim() };
};

async function* parseFile(
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const clock = zoneClock(options.timeZone);
  const lines = (await headText(file)).split(/\r?\n/);
  const senders = lines.flatMap((line, index) => (header.test(line) ? [lines[index + 1] ?? ''] : []));
  const chat = conversation(file, senders);
  const speakers = new Speakers();
  const findPath = setPathFinder(set);
  const find: FileFinder = (name) => findPath(name, file.path);
  yield [facts, chat];
  for await (const { messages, strays } of textMessages(file, rule, options.signal, (bytes) =>
    options.onProgress?.(bytes),
  )) {
    yield [
      ...messages.flatMap((message) => readMessage(message, chat.ref, clock, speakers, find)),
      ...strays.map(({ line, text }) => ({
        type: 'not-understood' as const,
        line,
        text: text.slice(0, 300),
      })),
    ];
  }
}

function readMessage(
  { start, text, line }: TextMessage<Start>,
  ref: string,
  clock: ZoneClock,
  speakers: Speakers,
  find: FileFinder,
): SourceRecord[] {
  const atMilliseconds = readMoment(start.head, clock) ?? 0;
  const place = { type: 'message', conversation: ref, atMilliseconds, messageId: null, line } as const;
  if (!start.isMessage) {
    const sender = unsentBy(text, speakers);
    return sender === null
      ? [{ ...place, sender: null, kind: 'notice', text }]
      : [{ ...place, sender, kind: 'text', text: '', isDeleted: true }];
  }
  const [sender = '', ...body] = text.replace(/^\n/, '').split('\n');
  const { content, unclear } = readBody(body, find);
  const rest = unclear === '' ? [] : [{ type: 'not-understood' as const, line, text: unclear.slice(0, 300) }];
  return [{ ...place, sender: speakers.get(sender), ...content }, ...rest];
}
