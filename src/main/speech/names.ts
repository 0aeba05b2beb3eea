/** Puts the owner's spelling of names where a model wrote one that sounds the same. Pure. */
import type { Word } from './transcript.ts';
import type { ChunkWords } from './words.ts';

/** Shorter names sound like too many other words. */
const leastLetters = 4;
const lettersPerChange = 4;

/** Spellings that sound the same to English ears, in the order in which they are put for one another. */
const sameSounds: [RegExp, string][] = [
  [/ph/gu, 'f'],
  [/tch|sch|ch|sh/gu, 'x'],
  [/th/gu, 't'],
  [/ck|kv|q[uvw]?|c(?![eiy])/gu, 'k'],
  [/[cz]/gu, 's'],
  [/wr/gu, 'r'],
  [/^[kg]n/gu, 'n'],
  [/w/gu, 'v'],
  [/(?<=.)j/gu, 'i'],
  [/[eiy]+/gu, 'i'],
  [/h/gu, ''],
  [/(?<=...)i$/gu, ''],
  [/(?<letter>.)\k<letter>+/gu, '$<letter>'],
];

/** How a name sounds, roughly (in the manner of Russell's Soundex, 1918; but vowels count, as they part John from Joan). */
export function soundKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '');
  return sameSounds.reduce((sound, [spelling, same]) => sound.replaceAll(spelling, same), plain);
}

/** The least number of letters to change, add or leave out (Levenshtein 1966). */
function changes(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [row, letter] of first.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of second.split('').entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** Names by how they sound. */
type NamesBySound = ReadonlyMap<string, readonly string[]>;

/** The single words of names that are long enough to be told from others. */
function bySound(names: readonly string[]): NamesBySound {
  const words = names.flatMap((name) => name.split(/[^\p{L}'’-]+/u));
  const sounds = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < leastLetters || !/^\p{Lu}/u.test(word)) continue;
    const key = soundKey(word);
    sounds.set(key, [...(sounds.get(key) ?? []), word]);
  }
  return sounds;
}

/**
 * A word as the owner spells it, or null where it is left alone. Only a word written with a capital inside a sentence
 * is taken for a name: the first of a sentence may be any word. Where two names would fit, neither is put.
 */
function respell(word: string, names: NamesBySound): string | null {
  const parts = /^(?<before>[^\p{L}]*)(?<name>\p{Lu}[\p{L}-]+)(?<after>(?:['’]s)?[^\p{L}]*)$/u.exec(
    word,
  )?.groups;
  const heard = parts?.['name'];
  if (parts === undefined || heard === undefined || heard.length < leastLetters) return null;
  const plain = heard.toLowerCase();
  const alike = names.get(soundKey(heard)) ?? [];
  if (alike.some((name) => name.toLowerCase() === plain)) return null;
  const fitting = alike.filter(
    (name) => changes(plain, name.toLowerCase()) <= Math.max(1, Math.floor(name.length / lettersPerChange)),
  );
  const [name] = fitting;
  return fitting.length === 1 && name !== undefined ? `${parts['before']}${name}${parts['after']}` : null;
}

/** Gives words with known names in their owner's spelling; what was heard stays beside them. */
export function createNameCorrector(names: readonly string[]): (said: ChunkWords) => ChunkWords {
  const sounds = bySound(names);
  return (said) => {
    let isFirst = true;
    const words = said.words.map((word): Word => {
      const spelled = isFirst ? null : respell(word.text, sounds);
      isFirst = /[.!?…]["'”’)]*$/u.test(word.text);
      return spelled === null ? word : { ...word, text: spelled, heard: word.text };
    });
    // Only where something changed: a text need not be its words in a row (as in Chinese).
    const isChanged = words.some(({ heard }) => heard !== undefined);
    return isChanged ? { ...said, words, text: words.map(({ text }) => text).join(' ') } : said;
  };
}
