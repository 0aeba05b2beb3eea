import { Parser } from 'htmlparser2';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { asUtf8 } from './lines.ts';
import { MarkupBuilder } from './markupBuilder.ts';
import type { MarkupElement } from './markupTree.ts';
import { textEncoding } from './textFile.ts';

export type MarkupMode = 'html' | 'xml';

export interface MarkupPiece {
  elements: MarkupElement[];
  /** Where the file breaks off: something was still open there. */
  broken: { line: number } | null;
  endByte: number;
}

/** Characters of one value that are kept; pictures stand as text in attributes, many megabytes each. */
const longestValueCharacters = 1 << 18;
/** Texts point into the piece they were read of, and keep it in memory with them: small pieces cost little. */
const pieceLength = 1 << 14;

const highHalf = '55(?:29[6-9]|[3-9]\\d\\d)|56(?:[0-2]\\d\\d|3[01]\\d)|[xX][dD][89abAB][0-9a-fA-F]{2}';
const lowHalf =
  '56(?:3[2-9]\\d|[4-9]\\d\\d)|57(?:[0-2]\\d\\d|3[0-3]\\d|34[0-3])|[xX][dD][c-fC-F][0-9a-fA-F]{2}';
const referencePair = new RegExp(`&#(${highHalf});&#(${lowHalf});`, 'g');
/** The end of a piece where such a pair may be cut in two. */
const openPair = new RegExp(`(?:&#(?:${highHalf});)?(?:&(?:#[xX]?[0-9a-fA-F]{0,5})?)?$`);
const longestPair = 24;

/**
 * The elements of a file that are wanted, each with all it holds, as the file streams by; the rest is not kept.
 * `isWanted` sees an element before its children are read; one that lies in a wanted one comes with that. No entities
 * but the built-in ones are known. A file that breaks off gives what stood before, the unfinished element marked as
 * cut, and the line of the break. Throws `cancelled`.
 */
export async function* markupElements(
  file: SetFile,
  mode: MarkupMode,
  isWanted: (element: MarkupElement) => boolean,
  signal?: AbortSignal,
): AsyncGenerator<MarkupPiece, void, undefined> {
  const reader = new MarkupReader(new MarkupBuilder(isWanted, mode === 'html'), mode);
  const decoder = new TextDecoder();
  let endByte = 0;
  for await (const chunk of asUtf8(file.stream(), await textEncoding(file))) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    endByte = chunk.endByte;
    for (let start = 0; start < chunk.bytes.length; start += pieceLength) {
      reader.write(decoder.decode(chunk.bytes.subarray(start, start + pieceLength), { stream: true }));
    }
    const { broken } = reader;
    yield { elements: reader.take(), broken, endByte };
    if (broken !== null) return;
  }
  reader.end();
  yield { elements: reader.take(), broken: reader.broken, endByte };
}

/** A short piece of markup, such as a message may hold, as one element without a name. */
export function markupFragment(text: string, mode: MarkupMode = 'html'): MarkupElement {
  const root: MarkupElement = { name: '', attributes: {}, children: [], line: 1, isCut: false };
  const reader = new MarkupReader(new MarkupBuilder(() => true, mode === 'html', root), mode);
  for (let start = 0; start < text.length; start += pieceLength) {
    reader.write(text.slice(start, start + pieceLength));
  }
  reader.end();
  return root;
}

/** Writes an emoji that stands as the two halves of its UTF-16 form, which no parser joins, as one. */
function joinSurrogates(text: string): string {
  if (!text.includes(';&#')) return text;
  return text.replace(referencePair, (_pair, high: string, low: string) =>
    String.fromCharCode(referenceCode(high), referenceCode(low)),
  );
}

function referenceCode(digits: string): number {
  return /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
}

/** Feeds a parser piece by piece. */
class MarkupReader {
  readonly #builder: MarkupBuilder;
  readonly #parser: CappedParser;
  #rest = '';

  constructor(builder: MarkupBuilder, mode: MarkupMode) {
    this.#builder = builder;
    this.#parser = new CappedParser(builder, mode);
  }

  get broken(): MarkupPiece['broken'] {
    const { isBroken, line } = this.#builder;
    return isBroken ? { line } : null;
  }

  write(text: string): void {
    const whole = this.#rest + text;
    const cut = openPair.exec(whole.slice(-longestPair));
    const end = whole.length - (cut?.[0].length ?? 0);
    this.#rest = whole.slice(end);
    this.#feed(whole.slice(0, end));
  }

  end(): void {
    this.#feed(this.#rest);
    this.#builder.endFile();
    this.#parser.end();
  }

  take(): MarkupElement[] {
    return this.#builder.take();
  }

  #feed(text: string): void {
    if (this.#builder.isBroken) return;
    const piece = joinSurrogates(text);
    this.#builder.startPiece(piece);
    this.#parser.write(piece);
    this.#builder.endPiece();
  }
}

/** Keeps only the beginning of a value that is longer than memory should bear. */
class CappedParser extends Parser {
  readonly #builder: MarkupBuilder;
  #valueCharacters = 0;

  constructor(builder: MarkupBuilder, mode: MarkupMode) {
    super(
      {
        onopentagname: () => builder.openName(this.endIndex),
        onopentag: (name, attributes) => builder.open(name, attributes),
        onclosetag: (name, isImplied) => builder.close(name, isImplied),
        ontext: (text) => builder.text(text),
        onattribute: () => {
          if (this.#valueCharacters > longestValueCharacters) builder.cutValue();
          this.#valueCharacters = 0;
        },
      },
      { xmlMode: mode === 'xml' },
    );
    this.#builder = builder;
  }

  override onattribdata(start: number, endIndex: number): void {
    this.#builder.hear();
    const isKept = this.#valueCharacters <= longestValueCharacters;
    this.#valueCharacters += endIndex - start;
    // The parser lets go of what it has read only when it is asked for a part of it: the last character is enough.
    super.onattribdata(isKept ? start : Math.max(start, endIndex - 1), endIndex);
  }

  override onattribentity(code: number): void {
    this.#valueCharacters += 1;
    if (this.#valueCharacters <= longestValueCharacters) super.onattribentity(code);
  }
}
