import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { DateOrderEvidence, type DateOrderDecision, type DateParts } from '../shared/dateOrder.ts';
import { headLines } from '../shared/textFile.ts';
import { textMessages, type LineRule } from '../shared/textMessages.ts';
import { readDayRow, readMessageRow, type LineStart } from './rows.ts';
import { SenderLearner } from './senders.ts';
import { readTitle, type LineTitle } from './titles.ts';

/** What a first walk through a chat tells about the whole of it. */
export interface LineSurvey {
  /** Exported on a phone: tabs part time, name and text. */
  isTabbed: boolean;
  title: LineTitle | null;
  /** Who speaks; of a computer's export, the longest names first. */
  names: string[];
  dateOrder: DateOrderDecision;
}

/** What each line is, remembering the day above. */
export function lineRule(isTabbed: boolean): LineRule<LineStart> {
  let day: DateParts | null = null;
  return (line, next, open) => {
    const newDay = readDayRow(line);
    if (newDay !== null && !(isOpenQuote(open) && !startsRow(next, isTabbed))) {
      day = newDay;
      return 'apart';
    }
    if (day !== null) return readMessageRow(line, day, isTabbed);
    // What stands above the first day: the title, and when it was saved.
    return readTitle(line) !== null || /^[^\t]{2,40}[:：] ?\d/.test(line) ? 'apart' : null;
  };
}

/** Within the quotes of a text of several lines, a date is only mentioned. */
function isOpenQuote(open: string | null): boolean {
  return open !== null && open.startsWith('"') && (open.match(/"/g)?.length ?? 0) % 2 === 1;
}

const someDay: DateParts = { first: 2000, second: 1, third: 1, firstIsYear: true, thirdIsYear: false };

function startsRow(line: string | null, isTabbed: boolean): boolean {
  return line !== null && readMessageRow(line, someDay, isTabbed) !== null;
}

/** Null when no message stands in the file. */
export async function surveyLine(
  file: SetFile,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<LineSurvey | null> {
  const head = (await headLines(file)).map((line) => line.replace(/\r$/, ''));
  const isTabbed =
    head.filter((line) => startsRow(line, true)).length * 2 >
    head.filter((line) => startsRow(line, false)).length;
  const title = readTitle(head[0] ?? '') ?? readTitle(file.name);
  const evidence = new DateOrderEvidence();
  const learner = new SenderLearner();
  const names = new Set<string>();
  let lastDay: DateParts | null = null;
  for await (const { messages } of textMessages(file, lineRule(isTabbed), signal, onBytes)) {
    for (const { start, text } of messages) {
      if (start.day !== lastDay) evidence.add(start.day);
      lastDay = start.day;
      if (start.name === null) learner.add(text);
      else if (start.name !== '') names.add(start.name);
    }
  }
  if (lastDay === null) return null;
  const learned = isTabbed
    ? [...new Set([...names].map(cleanName))]
    : learner.names(title === null ? [] : [title.title]);
  return { isTabbed, title, names: learned, dateOrder: evidence.decide() };
}
