import type { LineMeaning, LineRule } from '../shared/textMessages.ts';
import { isNotice } from './content.ts';
import { readBracketRow, readClock, readDayRow, readStamp } from './rows.ts';

/** How a chat tells when something was said: day and time in every line, the time in brackets, or the time alone. */
type KakaoStyle = 'stamp' | 'bracket' | 'clock';

interface KakaoStart {
  wallMilliseconds: number;
  /** Null where KakaoTalk itself speaks. */
  name: string | null;
}

/** The style most lines of the start are written in; null when none is. */
export function usedStyle(lines: readonly string[]): KakaoStyle | null {
  const counts: [KakaoStyle, number][] = [
    ['bracket', lines.filter((line) => readBracketRow(line, 0) !== null).length],
    ['stamp', lines.filter((line) => isStampRow(line)).length],
    ['clock', lines.filter((line) => isClockRow(line)).length],
  ];
  const [best] = counts.toSorted((left, right) => right[1] - left[1]);
  if (best === undefined || best[1] === 0) return null;
  return best[0] === 'stamp' || lines.some((line) => readDayRow(line) !== null) ? best[0] : null;
}

function isStampRow(line: string): boolean {
  const stamp = readStamp(line);
  return stamp !== null && line.startsWith(', ', stamp.end);
}

function isClockRow(line: string): boolean {
  const clock = readClock(line, 0);
  return clock !== null && line.includes(' : ', clock.end);
}

/** What each line is, remembering the day above. */
export function kakaoRule(style: KakaoStyle): LineRule<KakaoStart> {
  let day: number | null = null;
  let lastMilliseconds = 0;
  return (line, next, open) => {
    const row = readDayRow(line);
    // Where every line tells its day, a row of it counts only right above a message: else somebody wrote it.
    const isWritten = row !== null && style === 'stamp' && (next === null || !isStampRow(next));
    const newDay = isWritten ? null : row;
    if (newDay !== null) {
      [day, lastMilliseconds] = [newDay, newDay];
      return 'apart';
    }
    const meaning = style === 'stamp' ? stampRow(line) : day === null ? null : dayRow(line, day, style);
    if (meaning !== null) {
      if (meaning !== 'apart') lastMilliseconds = meaning.start.wallMilliseconds;
      return meaning;
    }
    if (day === null && open === null) return isHead(line) ? 'apart' : null;
    if (style === 'stamp' || line.trim() === '') return open === null ? 'apart' : null;
    // Computers tell who came and went without a time: that of what stands before.
    const isBetween = open === null || isNotice(line);
    return isBetween ? { start: { wallMilliseconds: lastMilliseconds, name: null }, text: line } : null;
  };
}

function stampRow(line: string): LineMeaning<KakaoStart> {
  const stamp = readStamp(line);
  if (stamp === null) return null;
  // Phones put the time above each block of messages once more.
  if (line.slice(stamp.end).trim() === '') return 'apart';
  if (!line.startsWith(', ', stamp.end)) return null;
  return said(line.slice(stamp.end + 2), stamp.wallMilliseconds);
}

function dayRow(line: string, day: number, style: KakaoStyle): LineMeaning<KakaoStart> {
  if (style === 'bracket') {
    const row = readBracketRow(line, day);
    return row === null
      ? null
      : { start: { wallMilliseconds: row.wallMilliseconds, name: row.name }, text: row.text };
  }
  const clock = readClock(line, day);
  return clock === null ? null : said(line.slice(clock.end + 2), clock.wallMilliseconds);
}

/** `Ann : hi`, or a notice without a name. */
function said(rest: string, wallMilliseconds: number): LineMeaning<KakaoStart> {
  const colon = rest.indexOf(' : ');
  const end = colon < 0 && rest.endsWith(' :') ? rest.length - 2 : colon;
  const name = end < 0 ? null : rest.slice(0, end);
  return { start: { wallMilliseconds, name }, text: end < 0 ? rest : rest.slice(end + 3) };
}

/** What stands above the chat: its title, and when it was saved. */
function isHead(line: string): boolean {
  return (
    line.trim() === '' ||
    readTitle(line) !== null ||
    /^(?:저장한 날짜|Date Saved|Saved Date|保存した日付|保存日) ?:/i.test(line)
  );
}

const titles = [
  /^(.+?) ?(?:님과의?) 카카오톡 대화$/,
  /^(.+?) ?카카오톡 대화$/,
  /^KakaoTalk Chats with (.+)$/i,
  /^(.+?) (?:with )?KakaoTalk Chats$/i,
  /^(.+?) Talk Chats$/i,
  /^(.+?)(?:さん)?とのカカオトーク$/,
  /^(Talk_[\d. :-]+\.txt)$/,
];

/** The chat's name out of `Ann 님과 카카오톡 대화`; null for any other line. */
export function readTitle(line: string): string | null {
  const text = line.replace(/^\ufeff/, '').trim();
  for (const pattern of titles) {
    const title = pattern.exec(text)?.[1]?.trim();
    if (title !== undefined && title !== '') return title;
  }
  return null;
}
