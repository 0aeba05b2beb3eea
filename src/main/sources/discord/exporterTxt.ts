import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { DateOrderEvidence } from '../shared/dateOrder.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headLines } from '../shared/textFile.ts';
import { textMessages, type LineMeaning, type TextMessage } from '../shared/textMessages.ts';
import { momentOf, readWrittenTime, type WrittenTime } from '../shared/writtenTime.ts';
import type {
  ConversationRecord,
  Detection,
  FactsRecord,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from '../source.ts';
import { attachment } from './channel.ts';
import { conversationOf, ownerOf, said } from './exporterCsv.ts';
import { exporterHowTo } from './exporterJson.ts';

export const discordExporterTxt: SourceFormat = {
  id: 'discord-exporter-txt',
  name: 'Discord (DiscordChatExporter, text)',
  service: 'discord',
  extensions: ['txt'],
  howTo: exporterHowTo,
  detect,
  group: ({ path }) => path,
  parse,
};

interface Start {
  time: WrittenTime;
  author: string;
}

/** `[1/15/2024 10:30 AM] Ann`, and on the lines below what she wrote. */
const messageStart = /^\[([^\]]*\d[^\]]*)\] (\S.*?)(?: \(pinned\))?$/;
const rule = /^={40,}$/;
const title = /^Channel: (?:.* \/ )?(.+)$/m;
/** Begins what was sent along, below the words. */
const block = /^\{(Attachments|Stickers|Embed|Reactions)\}$/;

async function detect(file: SetFile): Promise<Detection | null> {
  const [first = '', second = '', ...others] = await headLines(file);
  const isExport =
    rule.test(first.trim()) && second.startsWith('Guild: ') && others.some((line) => title.test(line));
  return isExport ? { confidence: 0.95, reason: 'It begins as DiscordChatExporter’s texts do.' } : null;
}

/** The lines above and below the messages stand between rules of signs. */
function lineRule(): (line: string) => LineMeaning<Start> {
  let isBetween = false;
  return (line) => {
    if (rule.test(line)) isBetween = !isBetween;
    if (isBetween || rule.test(line)) return 'apart';
    const found = messageStart.exec(line);
    const time = found === null ? null : readWrittenTime(found[1] ?? '');
    if (found === null || time === null) return null;
    return { start: { time, author: cleanName(found[2] ?? '') }, text: '' };
  };
}

async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const { path, sizeBytes } = file;
  const progress = (bytes: number): void => options.onProgress?.(bytes / 2);
  const { facts, conversation } = await survey(file, options, progress);
  yield [facts, conversation];
  const dateOrder = facts.dateOrder ?? 'day-first';
  const clock = zoneClock(options.timeZone);
  const findPath = setPathFinder(set);
  function read({ start, text, line }: TextMessage<Start>): SourceRecord {
    const atMilliseconds = momentOf(start.time, dateOrder, clock);
    if (atMilliseconds === null) return { type: 'not-understood', line, text: text.slice(0, 300) };
    const { words, addresses } = parts(text);
    const attachments = addresses.map((address) =>
      attachment(address, address, (reference) => findPath(reference, path)),
    );
    const place = { conversation: conversation.ref, atMilliseconds, messageId: null, line };
    return {
      type: 'message',
      ...place,
      ...said({ key: start.author, name: start.author }, words, attachments),
    };
  }
  const onBytes = (bytes: number): void => progress(sizeBytes + bytes);
  for await (const { messages, strays } of textMessages(file, lineRule(), options.signal, onBytes)) {
    yield [
      ...messages.map(read),
      ...strays.map(({ line, text }) => ({
        type: 'not-understood' as const,
        line,
        text: text.slice(0, 300),
      })),
    ];
  }
}

/** Who writes, and in which order day and month stand. */
async function survey(
  file: SetFile,
  { dateOrder, signal }: ParseOptions,
  progress: (bytes: number) => void,
): Promise<{ facts: FactsRecord; conversation: ConversationRecord }> {
  const evidence = new DateOrderEvidence();
  const people = new Set<string>();
  for await (const { messages } of textMessages(file, lineRule(), signal, progress)) {
    for (const { start } of messages) {
      people.add(start.author);
      if (!start.time.isMoment && start.time.order === null) evidence.add(start.time.date);
    }
  }
  const { order, undecided } = evidence.decide();
  const facts: FactsRecord = {
    type: 'facts',
    dateOrder: dateOrder ?? order,
    dateOrderUndecided: dateOrder === null && undecided,
    timeZoneNeeded: true,
    ownerGuess: ownerOf(file, [...people]),
  };
  return { facts, conversation: await titled(file, [...people]) };
}

/** The channel by its name in the text, where the file is called otherwise. */
async function titled(file: SetFile, people: string[]): Promise<ConversationRecord> {
  const conversation = conversationOf(file, people);
  const written = title.exec((await headLines(file)).slice(0, 10).join('\n'))?.[1];
  return written === undefined ? conversation : { ...conversation, title: cleanName(written) };
}

/** The words, and the addresses of what was sent along. */
function parts(text: string): { words: string; addresses: string[] } {
  const words: string[] = [];
  const addresses: string[] = [];
  let within: string | null = null;
  for (const line of text.split('\n')) {
    const name = block.exec(line)?.[1];
    if (name !== undefined) within = name;
    else if (within === null) words.push(line);
    else if (/^(?:Attachments|Stickers)$/.test(within) && line.trim() !== '') addresses.push(line.trim());
  }
  return { words: words.join('\n').trim(), addresses };
}
