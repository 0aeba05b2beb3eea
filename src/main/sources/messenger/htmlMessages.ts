/** The messages on a page of Facebook's or Instagram's HTML, whose elements are known by the names of their classes. */
import { descendants, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';

/** A message as it stands on the page. */
export interface PageMessage {
  name: string;
  text: string;
  /** What it shows or links to within the download. */
  references: string[];
  callSeconds: number | null;
  /** The time as written. */
  stamp: string;
  line: number;
}

type Role = 'title' | 'people' | 'sender' | 'body' | 'time';

/** First the names since about 2021, then those before. */
function roleOf(element: MarkupElement): Role | null {
  if (element.name === 'title') return 'title';
  if (hasClass(element, '_a70e') || hasClass(element, '_3b0d')) return 'people';
  if ((hasClass(element, '_a6-h') && hasClass(element, '_a6-i')) || hasClass(element, '_2lek'))
    return 'sender';
  if (hasClass(element, '_a6-p') || hasClass(element, '_2let')) return 'body';
  const isTime = hasClass(element, '_a6-o') || hasClass(element, '_2lem') || hasClass(element, '_a72d');
  return isTime ? 'time' : null;
}

export function isOfMessage(element: MarkupElement): boolean {
  return roleOf(element) !== null;
}

const duration =
  /^(?:duration|dauer|durée|duración|duração|durata|duur|czas trwania|varaktighet|varighed|varighet|längd|kesto|süre|продолжительность|длительность|тривалість|délka|trvání|időtartam|durată|διάρκεια|通話時間|時間|통화 시간|时长|時長|المدة|משך|durasi|thời lượng)\s*[:：]\s*(.+)$/i;

/** Puts together what stands in a row: sender, words, time. */
export class PageReader {
  title = '';
  /** As the page lists them; never sure where one name ends. */
  peopleLine = '';
  #sender: { name: string; line: number } | null = null;
  #bodies: MarkupElement[] = [];

  /** Messages that are whole with this element; a sender whose message never ended is given back as `lost`. */
  read(element: MarkupElement): { messages: PageMessage[]; lost: { name: string; line: number }[] } {
    const messages: PageMessage[] = [];
    const lost: { name: string; line: number }[] = [];
    for (const { role, part } of partsOf(element)) {
      const text = role === 'body' ? '' : textOf(part);
      if (role === 'title') this.title ||= text;
      else if (role === 'body') this.#bodies.push(part);
      else if (role === 'people' || isPeopleLine(role, text)) this.peopleLine ||= text;
      else if (role === 'sender') {
        if (this.#sender !== null) lost.push(this.#sender);
        this.#sender = { name: text, line: part.line };
        this.#bodies = [];
      } else if (text !== '' && this.#sender !== null) {
        messages.push({ ...this.#sender, ...contentOf(this.#bodies), stamp: text });
        this.#sender = null;
      }
    }
    return { messages, lost };
  }

  /** At the end of the page. */
  end(): { name: string; line: number }[] {
    return this.#sender === null ? [] : [this.#sender];
  }
}

/** Above the messages, “Participants: Ann and Mika” looks as a sender does. */
function isPeopleLine(role: Role, text: string): boolean {
  return role === 'sender' && /^[\p{L} ]{3,30}\s?[:：] ?\S/u.test(text);
}

/** The innermost elements that have a role. */
function* partsOf(element: MarkupElement): Generator<{ role: Role; part: MarkupElement }> {
  const role = roleOf(element);
  const isOuter = [...descendants(element)].some(isOfMessage);
  if (role !== null && !isOuter) {
    yield { role, part: element };
    return;
  }
  for (const child of element.children) if (typeof child !== 'string') yield* partsOf(child);
}

function contentOf(
  bodies: readonly MarkupElement[],
): Pick<PageMessage, 'text' | 'references' | 'callSeconds'> {
  const references = new Set<string>();
  const lines: string[] = [];
  for (const body of bodies) {
    for (const inner of descendants(body)) {
      const { src, href } = inner.attributes;
      for (const reference of [src, href]) {
        if (reference !== undefined && isOfDownload(reference)) references.add(reference);
      }
    }
    // Reactions stand in a list below the words.
    lines.push(...textOf(body, { isSkipped: ({ name }) => name === 'ul' }).split('\n'));
  }
  const told = duration.exec(lines.at(-1) ?? '')?.[1];
  if (told !== undefined) lines.pop();
  // A link is shown a second time below the words.
  const once = lines.filter((line, index) => line !== lines[index - 1] || !/^https?:/.test(line));
  const callSeconds = told === undefined ? null : secondsOf(told);
  return { text: once.join('\n').trim(), references: [...references], callSeconds };
}

function isOfDownload(reference: string): boolean {
  return (
    !/^(?:[a-z]+:|#|\/\/)/i.test(reference) && /\.\w{2,5}$/.test(reference) && !/\.html?$/i.test(reference)
  );
}

const hours = /^(?:h|std|stunde|ore|ora|uur|uren|godz|час|год|tim|tun|sa|hod|ó|ώρ|時|时|小|시)/i;
const minutes = /^(?:m|мин|хв|dk|dak|perc|분|分|λεπ|phút)/i;

/** “3 minutes 12 seconds”. */
function secondsOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)\s*(\p{L}*)/gu)];
  return parts.reduce((sum, [, count, unit = '']) => {
    const unitSeconds = hours.test(unit) ? 3600 : minutes.test(unit) ? 60 : 1;
    return sum + Number(count) * unitSeconds;
  }, 0);
}
