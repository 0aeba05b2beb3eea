import type { MarkupElement } from './markupTree.ts';

/** Characters that one wanted element may hold; beyond, the file is damaged, or made to harm. */
const mostCharacters = 16 << 20;
/** What the bookkeeping of an element costs, about, in characters. */
const elementCharacters = 100;
/** Without anything that could be taken from so much text, this is no markup. */
const mostQuietCharacters = 64 << 20;
const deepestElement = 1000;

/** Elements of HTML that need no end: pages without are whole. */
const mayStayOpen = new Set(
  'html head body p li dt dd tr td th tbody thead tfoot colgroup option optgroup rt rp'.split(' '),
);

/** Makes elements of what a parser meets, and keeps the wanted ones. */
export class MarkupBuilder {
  readonly #isWanted: (element: MarkupElement) => boolean;
  readonly #isHtml: boolean;
  #elements: MarkupElement[] = [];
  /** From the wanted element down to the one being read. */
  readonly #path: MarkupElement[] = [];
  #characters = 0;
  #quietCharacters = 0;
  #depth = 0;
  #isValueCut = false;
  #isInTag = false;
  #isOver = false;
  #piece = '';
  #pieceStart = 0;
  #counted = 0;
  #openLine = 1;
  line = 1;
  /** Nothing more can be read, or the end came while something was open. */
  isBroken = false;

  /** With a `root`, all that is met becomes part of it. */
  constructor(isWanted: (element: MarkupElement) => boolean, isHtml: boolean, root?: MarkupElement) {
    this.#isWanted = isWanted;
    this.#isHtml = isHtml;
    if (root !== undefined) this.#path.push(root);
  }

  /** The next text the parser will read. */
  startPiece(piece: string): void {
    this.#piece = piece;
    this.#counted = 0;
  }

  endPiece(): void {
    this.#countLines(this.#piece.length);
    this.#pieceStart += this.#piece.length;
    this.#quietCharacters += this.#piece.length;
    if (this.#quietCharacters > mostQuietCharacters) this.isBroken = true;
  }

  /** Something was met, if only a part of a long value. */
  hear(): void {
    this.#quietCharacters = 0;
  }

  /** The name of an element was read, up to this offset of all that was written. */
  openName(offset: number): void {
    this.hear();
    this.#countLines(offset - this.#pieceStart);
    this.#openLine = this.line;
    this.#isInTag = true;
  }

  open(name: string, attributes: Record<string, string>): void {
    const element = { name, attributes, children: [], line: this.#openLine, isCut: this.#isValueCut };
    this.#isValueCut = false;
    this.#isInTag = false;
    this.#depth += 1;
    if (this.#depth > deepestElement) this.isBroken = true;
    const parent = this.#path.at(-1);
    if (parent === undefined) {
      if (!this.#isWanted(element)) return;
      this.#characters = 0;
    }
    let characters = elementCharacters;
    for (const value of Object.values(attributes)) characters += value.length;
    if (!this.isBroken && this.#fits(characters)) parent?.children.push(element);
    this.#path.push(element);
  }

  close(name: string, isImplied: boolean): void {
    this.hear();
    this.#depth -= 1;
    const element = this.#path.pop();
    if (this.#isOver && isImplied && !(this.#isHtml && mayStayOpen.has(name))) {
      this.isBroken = true;
      if (element !== undefined) element.isCut = true;
    }
    if (element !== undefined && this.#path.length === 0) this.#elements.push(element);
  }

  text(text: string): void {
    this.hear();
    const children = this.#path.at(-1)?.children;
    if (children === undefined || !this.#fits(text.length)) return;
    const before = children.at(-1);
    if (typeof before === 'string') children[children.length - 1] = before + text;
    else children.push(text);
  }

  /** A value of the element whose name was read last is not whole. */
  cutValue(): void {
    this.#isValueCut = true;
  }

  /** What is closed from now on was not closed by the file. */
  endFile(): void {
    this.#isOver = true;
    if (this.#isInTag) this.isBroken = true;
  }

  take(): MarkupElement[] {
    const elements = this.#elements;
    this.#elements = [];
    return elements;
  }

  #fits(characters: number): boolean {
    this.#characters += characters;
    const [root] = this.#path;
    if (this.#characters <= mostCharacters || root === undefined) return true;
    root.isCut = true;
    return false;
  }

  #countLines(end: number): void {
    for (;;) {
      const at = this.#piece.indexOf('\n', this.#counted);
      if (at < 0 || at >= end) break;
      this.line += 1;
      this.#counted = at + 1;
    }
  }
}
