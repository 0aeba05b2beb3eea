import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { headLines } from '../shared/textFile.ts';
import { textMessages } from '../shared/textMessages.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { beginning, KakaoRecords, notUnderstood } from './chat.ts';
import { isNotice } from './content.ts';
import { kakaoRule, readTitle, usedStyle } from './rule.ts';

export const kakaotalk: SourceFormat = {
  id: 'kakaotalk',
  name: 'KakaoTalk',
  service: 'kakaotalk',
  extensions: ['txt'],
  howTo: [
    'On the phone: open the chat in KakaoTalk, open its menu at the top right, then the gear (Settings).',
    'Choose “Export chat history”, text only or with files, and send it to this computer.',
    'On Windows: open the chat, then the menu, “Chat room settings”, “Save chat”.',
    'Choose the .txt or .zip file here.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function plainHead(file: SetFile): Promise<string[]> {
  return (await headLines(file)).slice(0, 600).map((line) => line.replace(/\r$/, ''));
}

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = await plainHead(file);
  const style = usedStyle(lines);
  const hasTitle = lines.slice(0, 4).some((line) => readTitle(line) !== null);
  const isSaved = lines.slice(0, 4).some((line) => /^(?:저장한 날짜|Date Saved) ?:/i.test(line));
  if (style === null) return null;
  if (hasTitle || isSaved) {
    return { confidence: 0.96, reason: 'It begins as the chats do that KakaoTalk saves.' };
  }
  // Days between dashes or Korean stamps are KakaoTalk's own; a time and a name alone may be another app's.
  if (style === 'clock') return null;
  return { confidence: 0.75, reason: 'Its lines start with times and names as KakaoTalk writes them.' };
}

/** Walks through a chat twice: who speaks in it only the whole file tells. */
async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const lines = await plainHead(file);
  const style = usedStyle(lines);
  if (style === null) throw new EvenkeelError('file-not-chat');
  const title =
    lines
      .slice(0, 4)
      .map(readTitle)
      .find((found) => found !== null) ?? null;
  const names = new Set<string>();
  const progress = (bytes: number): void => options.onProgress?.(bytes / 2);
  for await (const { messages } of textMessages(file, kakaoRule(style), options.signal, progress)) {
    for (const { start, text } of messages) {
      if (start.name !== null && !isNotice(text)) names.add(start.name);
    }
  }
  const people = new Set([...names].map(cleanName).filter(Boolean));
  yield beginning(file.path, title, [...people]);
  const findFile = (name: string): string | null => findBeside(set, file, name);
  const reader = new KakaoRecords(file.path, zoneClock(options.timeZone), findFile);
  const onBytes = (bytes: number): void => progress(file.sizeBytes + bytes);
  for await (const { messages, strays } of textMessages(file, kakaoRule(style), options.signal, onBytes)) {
    const records: SourceRecord[] = messages.map(({ start, text, line }) =>
      reader.message({ ...start, text, line }),
    );
    for (const { line, text } of strays) records.push(notUnderstood(line, text));
    if (records.length > 0) yield records;
  }
}
