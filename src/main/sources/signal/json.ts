import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { headLines, textEncoding, textLines } from '../shared/textFile.ts';
import type { ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { readChatItem } from './chatItem.ts';
import { SignalPeople } from './people.ts';
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
    const isInfo = /^\s*\{[^]*"backupTimeMs"\s*:/.test(lines[0] ?? '');
    const frames = lines.filter((line) =>
      /^\s*\{\s*"(?:account|recipient|chat|chatItem|stickerPack)"\s*:\s*\{/.test(line),
    );
    if (!isInfo && frames.length < 2) return null;
    return { confidence: 0.95, reason: 'Its lines are those of Signal’s own export.' };
  },
  group: ({ path }) => path,
  parse,
};

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
  const people = new SignalPeople();
  yield [facts];
  const encoding = await textEncoding(file);
  for await (const block of textLines(file, encoding, options.signal, (bytes) =>
    options.onProgress?.(bytes),
  )) {
    const records: SourceRecord[] = [];
    for (const [index, text] of block.lines.entries()) {
      if (text.trim() !== '') records.push(...readLine(text, block.firstLine + index, people));
    }
    yield records;
  }
}

/** Frames of things that are no part of a conversation give nothing. */
function readLine(text: string, line: number, people: SignalPeople): SourceRecord[] {
  const value = parseJson(text);
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
  return [readChatItem(frame.chatItem, line, people) ?? notUnderstood(text, line)];
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
