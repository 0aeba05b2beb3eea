import { DateOrderEvidence, type DateOrderDecision, type DateParts } from '../shared/dateOrder.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { headLines, textLines } from '../shared/textFile.ts';
import type { TextEncoding } from '../shared/lines.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import { headerStyles, readHeader, type HeaderStyle } from './header.ts';
import type { Header } from './plainHeader.ts';
import { isMark, Senders, startsMarked } from './senders.ts';
import { deletion } from './deletions.ts';
import { groupMade, quotedTitle } from './words.ts';

/** What a first walk through a chat tells about the whole of it. */
export interface Survey {
  style: HeaderStyle;
  dateOrder: DateOrderDecision;
  /** True where a message always ends with CRLF, so that a header after a bare LF is only quoted in a message. */
  strictLineEnds: boolean;
  senders: Senders;
  groupMade: boolean;
  groupTitle: string | null;
  /** Name of the sender who is the owner, as far as the words tell. */
  ownerName: string | null;
}

/** How many headers of each style the lines hold. */
export function countHeaders(lines: string[]): Map<HeaderStyle, number> {
  return new Map(
    headerStyles.map((style) => [style, lines.filter((line) => readHeader(line, style) !== null).length]),
  );
}

/** The style most lines of the start are written in; null when none is a header. */
async function usedStyle(file: SetFile): Promise<HeaderStyle | null> {
  const [best] = [...countHeaders(await headLines(file))].toSorted((left, right) => right[1] - left[1]);
  return best === undefined || best[1] === 0 ? null : best[0];
}

/** Deleted messages tell who the owner is; looking for one stops after so many messages. */
const ownerSoughtInMessages = 50_000;

/** Walks through the whole chat once; null when it holds no message. */
export async function survey(
  file: SetFile,
  encoding: TextEncoding,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<Survey | null> {
  const style = await usedStyle(file);
  if (style === null) return null;
  const walk = new SurveyWalk(style);
  for await (const block of textLines(file, encoding, signal, onBytes)) {
    for (const line of block.lines) walk.line(line);
  }
  return walk.result();
}

class SurveyWalk {
  readonly #style: HeaderStyle;
  readonly #dates = new DateOrderEvidence();
  readonly #senders = new Senders();
  #lastDate: DateParts | null = null;
  #lastLineEnd = true;
  #messages = 0;
  #afterFullEnd = 0;
  #groupMade = false;
  #groupTitle: string | null = null;
  #ownerName: string | null = null;

  constructor(style: HeaderStyle) {
    this.#style = style;
  }

  line(line: string): void {
    const header = readHeader(line, this.#style);
    if (header !== null) this.#message(line, header);
    this.#lastLineEnd = line.charCodeAt(line.length - 1) === 13;
  }

  #message(line: string, header: Header): void {
    this.#messages += 1;
    if (this.#lastLineEnd) this.#afterFullEnd += 1;
    this.#date(header);
    const { sender, textStart } = this.#senders.split(line, header.end);
    const isMarked = isMark(line.charCodeAt(textStart));
    if (sender === null || isMarked) this.#notice(line, textStart);
    if (sender === null) return;
    this.#senders.count(sender, line, textStart, isMarked && !startsMarked(line));
    if (this.#ownerName !== null || this.#messages > ownerSoughtInMessages) return;
    const text = line.slice(isMarked ? textStart + 1 : textStart).trimEnd();
    if (deletion(text) === 'owner') this.#ownerName = sender.name;
  }

  #date(date: DateParts): void {
    const last = this.#lastDate;
    if (last?.second === date.second && last.first === date.first && last.third === date.third) return;
    this.#lastDate = date;
    this.#dates.add(date);
  }

  #notice(line: string, start: number): void {
    if (this.#groupMade || line.length - start > 300) return;
    const text = withoutMarks(line.slice(start));
    if (!groupMade.test(text)) return;
    this.#groupMade = true;
    this.#groupTitle = quotedTitle.exec(text)?.[1] ?? null;
  }

  result(): Survey {
    this.#senders.settle();
    return {
      style: this.#style,
      dateOrder: this.#dates.decide(),
      strictLineEnds: this.#messages >= 20 && this.#afterFullEnd >= this.#messages * 0.95,
      senders: this.#senders,
      groupMade: this.#groupMade,
      groupTitle: this.#groupTitle,
      ownerName: this.#ownerName,
    };
  }
}
