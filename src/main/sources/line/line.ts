import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { headLines } from '../shared/textFile.ts';
import { textMessages } from '../shared/textMessages.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { LineReader } from './reader.ts';
import { readDayRow, readMessageRow } from './rows.ts';
import { lineRule, surveyLine } from './survey.ts';
import { readTitle } from './titles.ts';

export const line: SourceFormat = {
  id: 'line',
  name: 'LINE',
  service: 'line',
  extensions: ['txt'],
  howTo: [
    'On the phone: open the chat in LINE, tap the three lines at the top right, then the gear (Settings).',
    'Choose “Export chat history” and send the file to this computer.',
    'On a computer: open the chat, press the three dots at the top right, then “Save chat”.',
    'Choose the .txt file here. Pictures are not part of it.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = (await headLines(file)).slice(0, 400).map((text) => text.replace(/\r$/, ''));
  const hasTitle = readTitle(lines[0] ?? '') !== null;
  const isTabbed = countRows(lines, true);
  const rows = isTabbed + countRows(lines, false);
  const hasDay = lines.some((text) => readDayRow(text) !== null);
  const isMarked = hasTitle && cleanName(lines[0] ?? '').startsWith('[LINE]');
  if (hasTitle && (rows > 0 || (isMarked && lines.length < 6))) {
    return { confidence: 0.97, reason: 'It begins as the chats do that LINE saves.' };
  }
  if (!hasDay || rows === 0) return null;
  const share = rows / lines.filter((text) => text !== '').length;
  // A list of times under a date may be many things; tabs or a lot of rows are LINE's.
  if (isTabbed === 0 && (share < 0.2 || rows < 3)) return null;
  return {
    confidence: isTabbed > 0 ? 0.85 : 0.6,
    reason: 'It has rows of days and lines that start with a time, as LINE writes them.',
  };
}

/** Message rows that stand below a row of a day. */
function countRows(lines: readonly string[], isTabbed: boolean): number {
  const first = lines.findIndex((text) => readDayRow(text) !== null);
  if (first < 0) return 0;
  const day = { first: 2000, second: 1, third: 1, firstIsYear: true, thirdIsYear: false };
  return lines.slice(first).filter((text) => readMessageRow(text, day, isTabbed) !== null).length;
}

/** Walks through a chat twice: who speaks, and in which order day and month stand, only the whole file tells. */
async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const progress = (bytes: number): void => options.onProgress?.(bytes / 2);
  const survey = await surveyLine(file, options.signal, progress);
  if (survey === null) throw new EvenkeelError('file-not-chat');
  const order = options.dateOrder ?? survey.dateOrder.order;
  const reader = new LineReader(file, survey, order, zoneClock(options.timeZone));
  yield reader.beginning(options.dateOrder === null && survey.dateOrder.undecided);
  const rule = lineRule(survey.isTabbed);
  const onBytes = (bytes: number): void => progress(file.sizeBytes + bytes);
  for await (const block of textMessages(file, rule, options.signal, onBytes)) {
    const records = reader.read(block);
    if (records.length > 0) yield records;
  }
}
