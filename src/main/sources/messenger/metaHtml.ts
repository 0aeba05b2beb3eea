/** Facebook's and Instagram's pages are one format: how either is told and read. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { DateOrder } from '../../../shared/model/imports.ts';
import { zoneClock, type ZoneClock } from '../../../shared/timeZone.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { DateOrderEvidence, type DateOrderDecision } from '../shared/dateOrder.ts';
import { markupElements } from '../shared/markup.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText } from '../shared/textFile.ts';
import { momentOf, readWrittenTime } from '../shared/writtenTime.ts';
import type { ConversationRecord, Detection, ParseOptions, SourceFiles, SourceRecord } from '../source.ts';
import { isOfMessage, PageReader, type PageMessage } from './htmlMessages.ts';
import { readMetaMessage, type MessagePlace } from './message.ts';
import { brokenOff } from '../shared/brokenOff.ts';
import type { MetaService } from './metaJson.ts';
import { guessOwner, metaName, metaSpeaker, profileValues, type ThreadPeople } from './people.ts';
import { serviceLine } from './phrases.ts';
import { serviceOfPath, serviceOfSet } from './threads.ts';
import { oldestFirst, type ReadPiece } from './turn.ts';

interface Page extends ThreadPeople {
  file: SetFile;
  peopleLine: string;
}

/** How surely a file is a page of messages of that service; its other pages look much alike. */
export async function detectMetaHtml(
  file: SetFile,
  set: FileSet,
  service: MetaService,
): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*<(?:!doctype html|html)/i.test(head)) return null;
  if (
    !/class="[^"]*(?:_a6-h [^"]*_a6-i|_2lek)/.test(head) ||
    !/class="[^"]*(?:_a6-o|_2lem|_a72d)/.test(head)
  ) {
    return null;
  }
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1]?.trim() ?? '';
  const isOfPerson = title !== '' && head.includes(`>${title}</`, head.indexOf('</title>') + 8);
  const isOfMessages =
    /(?:^|\/)message(?:_\d+)?\.html$/i.test(file.path) || /messages\/|>Participants:/.test(file.path + head);
  if (!isOfMessages && !isOfPerson) return null;
  const told = serviceOfPath(file.path) ?? serviceOfContent(head) ?? serviceOfSet(set);
  const name = service === 'messenger' ? 'Facebook Messenger' : 'Instagram';
  const sure = told === null ? (service === 'messenger' ? 0.7 : 0.6) : told === service ? 0.95 : 0.4;
  return { confidence: sure, reason: `It is a page of messages as ${name} writes them.` };
}

function serviceOfContent(head: string): MetaService | null {
  const isInstagram = /instagram/i.test(head);
  return isInstagram === /facebook/i.test(head) ? null : isInstagram ? 'instagram' : 'messenger';
}

/** The threads of one account, each oldest message first. Throws `file-not-chat`, `cancelled`. */
export async function* parseMetaHtml(
  { files, set }: SourceFiles,
  options: ParseOptions,
  service: MetaService,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const { threads, decision } = await surveyPages(files, options);
  if (threads.length === 0) throw new EvenkeelError('file-not-chat');
  const ownerNames = await profileValues(set);
  const dateOrder = options.dateOrder ?? decision?.order ?? null;
  const dateOrderUndecided = options.dateOrder === null && (decision?.undecided ?? false);
  const ownerGuess = guessOwner(threads.map(peopleOf), ownerNames);
  yield [{ type: 'facts', dateOrder, dateOrderUndecided, timeZoneNeeded: true, ownerGuess }];
  const findPath = setPathFinder(set);
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let doneBytes = 0;
  for (const pages of threads) {
    const conversation = conversationOf(pages, service);
    yield [conversation];
    for (const { file } of pages.toReversed()) {
      const place = {
        conversation: conversation.ref,
        threadName: threadName(file),
        ownerNames,
        findPath: (reference: string) => findPath(reference, file.path),
      };
      const reader = {
        place,
        order: dateOrder ?? 'day-first',
        clock: zoneClock(options.timeZone),
        isOneOfMany: files.length > 1,
      };
      const onBytes = (bytes: number) => options.onProgress?.((totalBytes + doneBytes + bytes) / 2);
      yield* oldestFirst(readPage(file, reader, options.signal), file.sizeBytes, onBytes);
      doneBytes += file.sizeBytes;
    }
  }
}

/** Reads all pages once for who speaks, and for the order of their dates. */
async function surveyPages(
  files: readonly SetFile[],
  options: ParseOptions,
): Promise<{ threads: Page[][]; decision: DateOrderDecision | null }> {
  const evidence = new DateOrderEvidence();
  const threads = new Map<string, Page[]>();
  let isOpen = false;
  let doneBytes = 0;
  for (const file of files) {
    const reader = new PageReader();
    const names = new Set<string>();
    for await (const { elements } of markupElements(file, 'html', isOfMessage, options.signal)) {
      for (const message of elements.flatMap((element) => reader.read(element).messages)) {
        const time = readWrittenTime(message.stamp);
        if (time?.isMoment === false && time.order === null) {
          evidence.add(time.date);
          isOpen = true;
        }
        if (serviceLine(message.text, message.name) !== 'notice') names.add(metaName(message.name));
      }
    }
    doneBytes += file.sizeBytes;
    options.onProgress?.(doneBytes / 2);
    const page = { file, names: [...names], title: metaName(reader.title), peopleLine: reader.peopleLine };
    const key = /^message(?:_\d+)?\.html$/i.test(file.name) ? folderOf(file.path) : file.path;
    threads.set(key, [...(threads.get(key) ?? []), page]);
  }
  return { threads: [...threads.values()], decision: isOpen ? evidence.decide() : null };
}

function peopleOf(pages: readonly Page[]): ThreadPeople {
  return { title: pages[0]?.title ?? '', names: [...new Set(pages.flatMap(({ names }) => names))] };
}

/** The folder of a thread; a page by itself, its own name. */
function threadName({ path, name }: SetFile): string {
  return folderOf(path).replace(/^.*\//, '') || name;
}

const and = / (?:and|und|et|y|e|en|i|og|och|ja|ve|и|та|a|és|și|και|dan|và) | و|、|그리고|和/;

function conversationOf(pages: readonly Page[], service: MetaService): ConversationRecord {
  const { title, names } = peopleOf(pages);
  const list = pages[0]?.peopleLine.split(/[:：]/)[1] ?? '';
  const listed = list === '' ? 0 : 1 + (list.match(/[,،]/g)?.length ?? 0) + (and.test(list) ? 1 : 0);
  const isGroup = names.length > 2 || listed > 2;
  const [first] = pages;
  const thread = first === undefined ? '' : threadName(first.file);
  return {
    type: 'conversation',
    ref: first === undefined ? '' : folderOf(first.file.path) || first.file.path,
    service,
    key: null,
    kind: isGroup ? 'group' : 'direct',
    title: title || names.join(' & ') || 'Chat',
    people: names.map((name) => metaSpeaker(name, thread)),
  };
}

interface PageContext {
  place: MessagePlace;
  order: DateOrder;
  clock: ZoneClock;
  isOneOfMany: boolean;
}

async function* readPage(
  file: SetFile,
  context: PageContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadPiece, void, undefined> {
  const path = context.isOneOfMany ? { file: file.path } : {};
  const reader = new PageReader();
  for await (const { elements, broken, endByte } of markupElements(file, 'html', isOfMessage, signal)) {
    const records: ReadPiece['records'] = [];
    for (const element of elements) {
      const { messages, lost } = reader.read(element);
      for (const { name, line } of lost) records.push({ type: 'not-understood', line, text: name, ...path });
      for (const message of messages)
        records.push(...recordOf(message, context).map((one) => ({ ...one, ...path })));
    }
    if (broken !== null)
      records.push({ type: 'not-understood', line: broken.line, text: brokenOff, ...path });
    yield { records, endByte };
  }
  const records = reader
    .end()
    .map(({ name, line }) => ({ type: 'not-understood' as const, line, text: name, ...path }));
  yield { records, endByte: file.sizeBytes };
}

/** As the same message of the JSON would be read. */
function recordOf(message: PageMessage, { place, order, clock }: PageContext): ReadPiece['records'] {
  const { name, text, references, callSeconds, stamp, line } = message;
  const time = readWrittenTime(stamp);
  const atMilliseconds = time === null ? null : momentOf(time, order, clock);
  const value = {
    sender_name: name,
    timestamp_ms: atMilliseconds,
    content: text,
    media: references.map((uri) => ({ uri })),
    ...(callSeconds !== null && { call_duration: callSeconds }),
  };
  const record = readMetaMessage(value, line, place);
  if (record === null)
    return [{ type: 'not-understood', line, text: `${name}: ${text} ${stamp}`.slice(0, 300) }];
  return record === 'nothing' ? [] : [record];
}
