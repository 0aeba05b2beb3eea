/**
 * The words of a turn in few bytes, about eight a word: a thousand hours of calls have nine million of them. A word is
 * where it stands in the turn's text (letters skipped, length), when it was said (from the start of the one before;
 * how long; milliseconds), how probable it is (percent and one; 0: not known), and what the engine had written where a
 * known name was put in its place (bytes, then as UTF-8). Numbers are varints of seven bits a byte, the lowest first.
 */
import { spreadWords, wordsIn } from '../../../shared/spreadWords.ts';
import type { CallWord } from '../../../shared/model/calls.ts';

export interface TurnWord extends CallWord {
  heard?: string | undefined;
}

export interface TimedText {
  text: string;
  startSeconds: number;
  endSeconds: number;
}

/** Where each word begins in the text; null where they do not all stand there in this order. */
export function placesIn(text: string, words: readonly Pick<TurnWord, 'text'>[]): number[] | null {
  const places: number[] = [];
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word.text, from);
    if (at < 0) return null;
    places.push(at);
    from = at + word.text.length;
  }
  return places;
}

/** The text in which these words stand: the one given, or just the words where that has others. */
export function textHolding(text: string, words: readonly Pick<TurnWord, 'text'>[]): string {
  return placesIn(text, words) === null ? words.map((word) => word.text).join(' ') : text;
}

const milli = 1000;
const nothing = Buffer.alloc(0);

function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  bytes.push(rest);
}

/** Also for numbers below 0: those of overlapping words. */
function pushSigned(bytes: number[], number: number): void {
  pushNumber(bytes, number < 0 ? -2 * number - 1 : 2 * number);
}

/** The words stand in the text in their order (textHolding). */
export function encodeWords({ text, startSeconds }: TimedText, words: readonly TurnWord[]): Uint8Array {
  const bytes: number[] = [];
  const places = placesIn(text, words) ?? [];
  let letter = 0;
  let before = Math.round(startSeconds * milli);
  for (const [index, word] of words.entries()) {
    const place = places[index] ?? letter;
    const start = Math.round(word.startSeconds * milli);
    const heard = word.heard === undefined ? nothing : Buffer.from(word.heard);
    pushNumber(bytes, place - letter);
    pushNumber(bytes, word.text.length);
    pushSigned(bytes, start - before);
    pushNumber(bytes, Math.max(0, Math.round(word.endSeconds * milli) - start));
    pushNumber(bytes, word.probability === null ? 0 : Math.round(word.probability * 100) + 1);
    pushNumber(bytes, heard.length);
    for (const byte of heard) bytes.push(byte);
    letter = place + word.text.length;
    before = start;
  }
  return Uint8Array.from(bytes);
}

function numbersOf(bytes: Uint8Array) {
  let at = 0;
  function next(): number {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++] ?? 0;
      number += (byte % 128) * factor;
      if (byte < 128) return number;
    }
  }
  return {
    isEnd: () => at >= bytes.length,
    next,
    signed(): number {
      const number = next();
      return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
    },
    text(length: number): string {
      if (length === 0) return '';
      at += length;
      return Buffer.from(bytes.subarray(at - length, at)).toString();
    },
  };
}

/** Turns of older vaults have no times of words: these are spread over the turn. */
export function decodeWords(turn: TimedText, bytes: Uint8Array): TurnWord[] {
  if (bytes.length === 0) return spreadWords(wordsIn(turn.text), turn);
  const numbers = numbersOf(bytes);
  const words: TurnWord[] = [];
  let letter = 0;
  let start = Math.round(turn.startSeconds * milli);
  while (!numbers.isEnd()) {
    const from = letter + numbers.next();
    letter = from + numbers.next();
    start += numbers.signed();
    const end = start + numbers.next();
    const percent = numbers.next();
    const heard = numbers.text(numbers.next());
    words.push({
      text: turn.text.slice(from, letter),
      startSeconds: start / milli,
      endSeconds: end / milli,
      probability: percent === 0 ? null : (percent - 1) / 100,
      ...(heard === '' ? {} : { heard }),
    });
  }
  return words;
}
