import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { FileSet, SetFile } from '../../files/fileSet.ts';
import { folderGroup, parseEach } from '../shared/eachFile.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFormat, SourceRecord } from '../source.ts';
import { DesktopChat } from './desktopChat.ts';
import { readDesktopRow } from './desktopRow.ts';
import { MomentIds } from './momentIds.ts';
import { brokenOff } from '../shared/brokenOff.ts';
import { facts } from './shared.ts';
import { isSigtopText, parseSigtopText } from './sigtopText.ts';

export const signalSigtop: SourceFormat = {
  id: 'signal-sigtop',
  name: 'Signal (sigtop)',
  service: 'signal',
  extensions: ['json', 'txt'],
  howTo: [
    'On a computer with Signal Desktop, linked to your phone, get the free program sigtop (github.com/tbvdm/sigtop).',
    'Close Signal. Run: sigtop export-messages -f json signal-chats',
    'Voice messages and pictures come with: sigtop export-attachments signal-chats',
    'Choose the folder signal-chats here.',
  ],
  detect,
  group: folderGroup,
  parse: parseEach(parseFile),
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isJson =
    /^\s*\[\s*\{/.test(head) &&
    /"conversationId"\s*:/.test(head) &&
    /"(?:sent_at|received_at|received_at_ms)"\s*:/.test(head);
  if (isJson) return { confidence: 0.9, reason: 'Its messages have the fields of Signal Desktop.' };
  const confidence = isSigtopText(head);
  return confidence === null
    ? null
    : { confidence, reason: 'It is written as the program sigtop writes chats.' };
}

/** The first rows tell who else is in the chat. */
const surveyBytes = 1 << 20;
const surveySchema = z.looseObject({
  type: z.string(),
  conversationId: z.string().nullish(),
  sourceServiceId: z.string().nullish(),
  sourceUuid: z.string().nullish(),
  source: z.string().nullish(),
});

async function chatOf(file: SetFile): Promise<DesktopChat> {
  const writers: string[] = [];
  let ownId: string | null = null;
  const start = file.stream(0, surveyBytes);
  for await (const { values } of jsonValues(start, await textEncoding(file), ['$.*'])) {
    for (const row of values.flatMap(({ value }) => surveySchema.safeParse(value).data ?? [])) {
      ownId ??= row.conversationId ?? null;
      const writer = row.sourceServiceId ?? row.sourceUuid ?? row.source;
      if (row.type === 'incoming' && writer != null) writers.push(writer);
    }
  }
  return new DesktopChat(file.name, writers, ownId);
}

async function* parseFile(
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const isJson = /^\s*\[/.test(await headText(file));
  yield* isJson ? parseRows(file, set, options) : parseSigtopText(file, options);
}

async function* parseRows(
  file: SetFile,
  set: FileSet,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const chat = await chatOf(file);
  const find = setPathFinder(set);
  const ids = new MomentIds();
  yield [facts, chat.record];
  for await (const piece of jsonValues(file.stream(), await textEncoding(file), ['$.*'])) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records: SourceRecord[] = piece.values.map(({ value, line }) => {
      const record = readDesktopRow(value, line, chat, (name) => find(name, file.path));
      if (record !== null) return ids.distinct(record);
      return { type: 'not-understood', line, text: (JSON.stringify(value) ?? '').slice(0, 300) };
    });
    if (piece.broken !== null)
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff });
    if (records.length > 0) yield records;
    options.onProgress?.(piece.endByte);
  }
}
