/** How alike two names are, as somebody stands in two address books. Decides nothing: the owner does. */

export type NameLikeness = 'same' | 'spelling' | 'order' | 'initials' | 'short form' | 'first name';

/** Letters that are no letter with a mark, and how they are written without it. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
};

/** What stands before or after a name in an address book and is no part of it. */
const noName = new Set(
  'dr prof mr mrs ms miss sir herr frau mme mlle sr sra jr work office home private mobile mobil handy cell phone tel whatsapp telegram signal'.split(
    ' ',
  ),
);

/** The words of a name, without case, marks, signs and titles. Empty for a name of signs alone. */
function nameWords(name: string): string[] {
  const words =
    foldLetters(name.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const kept = words.filter((word) => !noName.has(word));
  return kept.length === 0 ? words : kept;
}

/** A name as it is compared: taken apart once, since each is compared with many. */
export interface ReadName {
  written: string;
  plain: string;
  words: string[];
}

export function readName(written: string): ReadName {
  const plain = written.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return { written, plain, words: nameWords(written).map(soundless) };
}

/** How alike two names are; null where nothing speaks for their being the same. */
export function nameLikeness(first: ReadName, second: ReadName): NameLikeness | null {
  const [left, right] = [first.words, second.words];
  if (left.length === 0 || right.length === 0) return null;
  if (first.plain === second.plain) return 'same';
  if (equalWords(left, right)) return 'spelling';
  if (left.length > 1 && equalWords(left.toSorted(), right.toSorted())) return 'order';
  if (left.length !== right.length) return left[0] === right[0] ? lengthLikeness(left, right) : null;
  if (left.length === 1) return isShortForm(left[0], right[0]) ? 'short form' : null;
  return longLikeness(left, right);
}

/** For finding names that may be alike without comparing all: alike names share one of these. */
export function nameKeys({ words }: ReadName): string[] {
  return [...new Set(words.map((word) => word.slice(0, 3)))];
}

function foldLetters(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Only marks above and below Latin, Greek and Cyrillic letters: in other scripts marks are vowels.
      .replaceAll(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[ßæœøđðłıþ]/g, (letter) => spelledOut[letter] ?? letter)
      .replaceAll(/['’`]/g, '')
  );
}

/** “Müller”, “Mueller” and “Muller” are one. */
function soundless(word: string): string {
  return word.replaceAll(/([aou])e/g, '$1');
}

function equalWords(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((word, index) => word === right[index]);
}

/** Of names that begin alike: “Ann” and “Ann Berg”; “Ann Berg” and “Ann Maria Berg”. */
function lengthLikeness(left: readonly string[], right: readonly string[]): NameLikeness | null {
  if (Math.min(left.length, right.length) === 1) return 'first name';
  return left.at(-1) === right.at(-1) ? 'short form' : null;
}

/** Of names of as many words, more than one: each word the same or short for the other, one at least the same. */
function longLikeness(left: readonly string[], right: readonly string[]): NameLikeness | null {
  const pairs = left.map((word, index) => ({ word, other: right[index] ?? '' }));
  const different = pairs.filter(({ word, other }) => word !== other);
  if (different.length === pairs.length) return null;
  if (different.every(({ word, other }) => isInitial(word, other))) return 'initials';
  return different.every(({ word, other }) => isInitial(word, other) || isShortForm(word, other))
    ? 'short form'
    : null;
}

function isInitial(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return short.length === 1 && long.startsWith(short);
}

/** “Alex” for “Alexander”: three letters at least, and the beginning of the other. */
function isShortForm(word = '', other = ''): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return short.length >= 3 && long.length > short.length && long.startsWith(short);
}
