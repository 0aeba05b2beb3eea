/** An element of HTML or XML with all it holds. */
export interface MarkupElement {
  name: string;
  attributes: Record<string, string>;
  children: (MarkupElement | string)[];
  /** The line it starts in, from 1. */
  line: number;
  /** True when one of its values, or what it holds, was not kept whole: too long, or the file breaks off in it. */
  isCut: boolean;
}

/** Whether an element bears a class. */
export function hasClass({ attributes }: MarkupElement, name: string): boolean {
  return attributes['class']?.split(/\s+/).includes(name) ?? false;
}

/** All elements within one, in the order in which they stand; not itself. */
export function* descendants(element: MarkupElement): Generator<MarkupElement, void, undefined> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** The first element within one that is as asked; not itself. */
export function findElement(
  element: MarkupElement,
  isAsked: (element: MarkupElement) => boolean,
): MarkupElement | null {
  for (const inner of descendants(element)) if (isAsked(inner)) return inner;
  return null;
}

export interface TextOptions {
  /** Spaces and line breaks as they stand in the file, as a page shows them with `white-space: pre`. */
  keepSpaces?: boolean;
  /** Elements that are left out with all they hold. */
  isSkipped?: (element: MarkupElement) => boolean;
}

/** What a person would read of an element of HTML: `<br>` and blocks as line breaks, without spaces at both ends. */
export function textOf(element: MarkupElement, options: TextOptions = {}): string {
  const gatherer = new TextGatherer(options);
  gatherer.gather(element);
  return gatherer.text();
}

/** Elements of HTML that stand on lines of their own. */
const blocks = new Set(
  (
    'address article blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section ' +
    'table tr ul'
  ).split(' '),
);
const unread = new Set(['script', 'style', 'head', 'template']);

class TextGatherer {
  readonly #options: TextOptions;
  readonly #parts: string[] = [];
  /** A block begins or has ended: what comes next stands on a new line. */
  #breakIsDue = false;
  #isAtLineStart = true;

  constructor(options: TextOptions) {
    this.#options = options;
  }

  gather(element: MarkupElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#addText(child);
      else if (!unread.has(child.name) && this.#options.isSkipped?.(child) !== true) this.#addElement(child);
    }
  }

  text(): string {
    const text = this.#parts.join('');
    if (this.#options.keepSpaces === true) return text.trim();
    return text
      .replace(/ *\n */g, '\n')
      .replace(/ {2,}/g, ' ')
      .trim();
  }

  #addElement(element: MarkupElement): void {
    const isBlock = blocks.has(element.name);
    if (isBlock) this.#breakIsDue = true;
    if (element.name === 'br') this.#add('\n');
    this.gather(element);
    if (isBlock) this.#breakIsDue = true;
  }

  #addText(text: string): void {
    const isBlank = /^[ \t\r\n\f]*$/.test(text);
    if (isBlank && (this.#breakIsDue || text === '')) return;
    this.#add(this.#options.keepSpaces === true ? text : text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  #add(text: string): void {
    if (this.#breakIsDue && !this.#isAtLineStart) this.#parts.push('\n');
    this.#breakIsDue = false;
    this.#parts.push(text);
    this.#isAtLineStart = text.endsWith('\n');
  }
}
