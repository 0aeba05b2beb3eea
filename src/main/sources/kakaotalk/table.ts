import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { findBeside } from '../shared/filesBeside.ts';
import { headText } from '../shared/textFile.ts';
import { tableRows, type TableRow } from '../shared/table.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { beginning, KakaoRecords, notUnderstood, type KakaoMessage } from './chat.ts';
import { isNotice } from './content.ts';

export const kakaotalkTable: SourceFormat = {
  id: 'kakaotalk-csv',
  name: 'KakaoTalk (Mac)',
  service: 'kakaotalk',
  extensions: ['csv'],
  howTo: [
    'Open the chat in KakaoTalk on a Mac.',
    'Open its menu at the top right, then the gear (Settings), “Save chat”.',
    'Choose the .csv file here.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

const head = /^\ufeff?"?Date"?,"?User"?,"?Message"?\r?\n/;
const firstRow = /^"?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/m;

async function detect(file: SetFile): Promise<Detection | null> {
  const text = await headText(file);
  if (!head.test(text)) return null;
  const confidence = firstRow.test(text) ? 0.95 : 0.6;
  return { confidence, reason: 'Its columns are those of a chat that KakaoTalk saves on a Mac.' };
}

/** Walks through a chat twice: who speaks in it only the whole file tells. */
async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const names = new Set<string>();
  for await (const { rows, endByte } of tableRows(file, ',', options.signal)) {
    for (const row of rows) {
      const message = readRow(row);
      if (message !== null && !isNotice(message.text)) names.add(message.name ?? '');
    }
    options.onProgress?.(endByte / 2);
  }
  const people = new Set([...names].map(cleanName).filter(Boolean));
  yield beginning(file.path, titleOf(file), [...people]);
  const findFile = (name: string): string | null => findBeside(set, file, name);
  const reader = new KakaoRecords(file.path, zoneClock(options.timeZone), findFile);
  for await (const { rows, broken, endByte } of tableRows(file, ',', options.signal)) {
    const records = broken.map(({ line, text }) => notUnderstood(line, text));
    for (const row of rows) {
      const message = readRow(row);
      if (message !== null) records.push(reader.message(message));
      else if (row.cells[0] !== 'Date') records.push(notUnderstood(row.line, row.cells.join(',')));
    }
    if (records.length > 0) yield records;
    options.onProgress?.((file.sizeBytes + endByte) / 2);
  }
}

function readRow({ cells: [date = '', name = '', text], line }: TableRow): KakaoMessage | null {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(date.trim());
  const wallMilliseconds = Date.parse(`${match?.[1]}T${match?.[2]}Z`);
  if (text === undefined || Number.isNaN(wallMilliseconds)) return null;
  return { name, text, wallMilliseconds, line };
}

/** `KakaoTalk_Chat_Ann_2021-03-07-17-41-57.csv` */
function titleOf({ name }: SetFile): string | null {
  const title = /^KakaoTalk_Chat_(.+?)_\d{4}-\d\d-\d\d/.exec(name)?.[1];
  return title === undefined ? null : cleanName(title);
}
