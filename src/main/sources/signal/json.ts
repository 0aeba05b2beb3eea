import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import type { TextEncoding } from '../shared/lines.ts';
import { headLines, headText, textEncoding, textLines } from '../shared/textFile.ts';
import type { ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { readChatItem } from './chatItem.ts';
import { MomentIds } from './momentIds.ts';
import { SignalPeople } from './people.ts';
import { brokenOff } from '../shared/brokenOff.ts';
import { facts } from './shared.ts';

export const signalJson: SourceFormat = {
  id: 'signal-json',
  name: 'Signal (its own export)',
  service: 'signal',
  extensions: ['jsonl', 'json'],
  howTo: [
    'Update Signal on the phone. On Android open Settings, Chats, “Export chat history” (new in 2026; it may stand under Backups).',
    'Choose a folder. Signal writes a folder or file there whose text ends in .jsonl.',
    'Bring it to this computer and choose the .jsonl file or the whole folder here.',
    'On a computer with Signal Desktop the free programs sigtop and signal-export do the same; Evenkeel reads what they write as well.',
  ],
  async detect(file) {
    const lines = (await headLines(file)).slice(0, 60);
    const isInfo = /^\s*\{[^]*"backupTimeMs"\s*:/.test(lines[0] ?? '') || (await isArray(file));
    const frames = lines.filter((line) =>
      /^\s*\{\s*"(?:account|recipient|chat|chatItem|stickerPack)"\s*:\s*\{/.test(line),
    );
    if (!isInfo && frames.length < 2) return null;
    return { confidence: 0.95, reason: 'Its lines are those of Signal’s own export.' };
  },
  group: ({ path }) => path,
  parse,
};

/** The frames of a backup made readable by other programs stand in one array. */
async function isArray(file: SetFile): Promise<boolean> {
  return /^\s*\[\s*\{[^{}]*"backupTimeMs"\s*:/.test(await headText(file));
}

const frameSchema = z.looseObject({
  account: z.looseObject({ givenName: z.string().nullish(), familyName: z.string().nullish() }).nullish(),
  recipient: z.unknown().optional(),
  chat: z.unknown().optional(),
  chatItem: z.unknown().optional(),
});

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader: FrameReader = { people: new SignalPeople(), ids: new MomentIds() };
  yield [facts];
  const encoding = await textEncoding(file);
  const parseFrames = (await isArray(file)) ? parseArray : parseLines;
  yield* parseFrames(file, encoding, options, reader);
}

async function* parseLines(
  file: SetFile,
  encoding: TextEncoding,
  { signal, onProgress }: ParseOptions,
  reader: FrameReader,
): AsyncGenerator<SourceRecord[], void, undefined> {
  for await (const { lines, firstLine } of textLines(file, encoding, signal, (bytes) =>
    onProgress?.(bytes),
  )) {
    yield lines.flatMap((text, index) =>
      text.trim() === '' ? [] : readFrame(parseJson(text), text, firstLine + index, reader),
    );
  }
}

async function* parseArray(
  file: SetFile,
  encoding: TextEncoding,
  options: ParseOptions,
  reader: FrameReader,
): AsyncGenerator<SourceRecord[], void, undefined> {
  for await (const { values, broken, endByte } of jsonValues(file.stream(), encoding, ['$.*'])) {
    if (options.signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records = values.flatMap(({ value, line }) =>
      readFrame(value, JSON.stringify(value) ?? '', line, reader),
    );
    if (broken !== null) records.push(notUnderstood(brokenOff, broken.line));
    yield records;
    options.onProgress?.(endByte);
  }
}

interface FrameReader {
  people: SignalPeople;
  ids: MomentIds;
}

/** Frames of things that are no part of a conversation give nothing. */
function readFrame(value: unknown, text: string, line: number, { people, ids }: FrameReader): SourceRecord[] {
  const frame = frameSchema.safeParse(value).data;
  if (frame === undefined) return [notUnderstood(text, line)];
  if (frame.recipient !== undefined) {
    return people.addRecipient(frame.recipient) ? [] : [notUnderstood(text, line)];
  }
  if (frame.chat !== undefined) {
    const conversation = people.addChat(frame.chat);
    return [conversation ?? notUnderstood(text, line)];
  }
  if (frame.chatItem === undefined) return [];
  const message = readChatItem(frame.chatItem, line, people);
  return [message === null ? notUnderstood(text, line) : ids.distinct(message)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notUnderstood(text: string, line: number): SourceRecord {
  return { type: 'not-understood', line, text: text.slice(0, 300) };
}
