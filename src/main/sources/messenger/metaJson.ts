/** Facebook's and Instagram's JSON are one format: how either is told and read. */
import { brokenOff } from '../shared/brokenOff.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceRecord } from '../source.ts';
import { readMetaMessage, type MessagePlace } from './message.ts';
import { oldestFirst, type ReadPiece } from './turn.ts';
import { guessOwner, profileValues } from './people.ts';
import { serviceOfPath, serviceOfSet, surveyThreads, type Thread } from './threads.ts';

export type MetaService = 'messenger' | 'instagram';

const longestQuote = 300;

/** How surely a file is a thread of that service. */
export async function detectMeta(
  file: SetFile,
  set: FileSet,
  service: MetaService,
): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*\{/.test(head)) return null;
  const isThread = /"sender_name"\s*:/.test(head) && /"timestamp(?:_ms)?"\s*:/.test(head);
  const isEncrypted = /"senderName"\s*:/.test(head) && /"(?:isUnsent|threadName)"\s*:/.test(head);
  const isEmpty =
    /"participants"\s*:\s*\[/.test(head) &&
    /"messages"\s*:\s*\[\s*\]/.test(head) &&
    /"thread_path"|"threadName"/.test(head);
  if ((!isThread && !isEncrypted && !isEmpty) || !/"messages"\s*:\s*\[/.test(head)) return null;
  const told =
    serviceOfPath(file.path) ?? (isEncrypted ? 'messenger' : (serviceOfContent(head) ?? serviceOfSet(set)));
  const name = service === 'messenger' ? 'Facebook Messenger' : 'Instagram';
  if (told === null) {
    const confidence =
      service === (/"(?:title|thread_path)"/.test(head) ? 'messenger' : 'instagram') ? 0.7 : 0.6;
    return { confidence, reason: `Its messages have the fields of ${name}’s export.` };
  }
  const isTold = told === service;
  return { confidence: isTold ? 0.95 : 0.4, reason: `Its messages have the fields of ${name}’s export.` };
}

/** What only one of both writes. */
function serviceOfContent(head: string): MetaService | null {
  if (/"uri"\s*:\s*"[^"]*instagram|"original_content_owner"|instagram\.com/i.test(head)) return 'instagram';
  if (/"uri"\s*:\s*"[^"]*(?:facebook|stickers_used)|"(?:sticker|gifs|is_taken_down)"\s*:/i.test(head)) {
    return 'messenger';
  }
  return /"type"\s*:\s*"(?:Generic|Share|Call|Subscribe|Unsubscribe)"/.test(head) ? 'messenger' : null;
}

/** The threads of one account, each oldest message first. Throws `file-not-chat`, `cancelled`. */
export async function* parseMeta(
  { files, set }: SourceFiles,
  options: ParseOptions,
  service: MetaService,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const threads = await surveyThreads(files, service, options);
  const profile = await profileValues(set);
  yield [
    {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: guessOwner(threads, profile),
    },
  ];
  const findPath = setPathFinder(set);
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let doneBytes = 0;
  let records = 0;
  for (const thread of threads) {
    yield [thread.conversation];
    for (const file of thread.files) {
      const place = placeOf(thread, profile, (reference) => findPath(reference, file.path));
      const pieces = readFile(file, files.length > 1, place, options.signal);
      const onBytes = (bytes: number) => options.onProgress?.((totalBytes + doneBytes + bytes) / 2);
      for await (const some of oldestFirst(pieces, file.sizeBytes, onBytes)) {
        records += some.length;
        yield some;
      }
      doneBytes += file.sizeBytes;
    }
  }
  if (records === 0 && threads.length === 0) throw new EvenkeelError('file-not-chat');
}

function placeOf(
  { conversation, threadName }: Thread,
  ownerNames: ReadonlySet<string>,
  findPath: (reference: string) => string | null,
): MessagePlace {
  return { conversation: conversation.ref, threadName, ownerNames, findPath };
}

async function* readFile(
  file: SetFile,
  isOneOfMany: boolean,
  place: MessagePlace,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadPiece, void, undefined> {
  const path = isOneOfMany ? { file: file.path } : {};
  const values = jsonValues(file.stream(), await textEncoding(file), ['$.messages.*']);
  for await (const piece of values) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records: ReadPiece['records'] = [];
    for (const { value, line } of piece.values) {
      const record = readMetaMessage(value, line, place);
      if (record === 'nothing') continue;
      const text = record === null ? (JSON.stringify(value) ?? '').slice(0, longestQuote) : '';
      records.push(
        record === null ? { type: 'not-understood', line, text, ...path } : { ...record, ...path },
      );
    }
    if (piece.broken !== null) {
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff, ...path });
    }
    yield { records, endByte: piece.endByte };
  }
}
