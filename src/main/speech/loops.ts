/** Guards against what speech models do when they lose the thread: repeating themselves, or talking on. Pure. */

/** Nobody says more words in a second; the model's own limit is near. */
const mostWordsPerSecond = 6;
const fewWords = 4;
/** "No, no, no, no" is said by people; a phrase of several words five times in a row is not. */
const mostRepeats = { word: 6, phrase: 4 };
const longestPhraseWords = 12;

function normalise(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}']/gu, '');
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => normalise(word) !== '').length;
}

/** How often the phrase of `length` words at `start` stands there in a row. */
function countRepeats(words: readonly string[], start: number, length: number): number {
  let repeats = 1;
  while (true) {
    const next = start + repeats * length;
    if (next + length > words.length) return repeats;
    for (let index = 0; index < length; index += 1) {
      if (words[next + index] !== words[start + index]) return repeats;
    }
    repeats += 1;
  }
}

/** The text with every loop cut to one round. */
export function withoutLoops(text: string): string {
  const words = text.split(/\s+/u);
  const plain = words.map(normalise);
  for (let start = 0; start < plain.length; start += 1) {
    for (let length = 1; length <= longestPhraseWords; length += 1) {
      const repeats = countRepeats(plain, start, length);
      if (repeats <= (length === 1 ? mostRepeats.word : mostRepeats.phrase)) continue;
      words.splice(start + length, (repeats - 1) * length);
      plain.splice(start + length, (repeats - 1) * length);
    }
  }
  return words.join(' ');
}

/** Whether the words can be believed of a stretch with so much speech in it. */
export function isCredible(text: string, speechSeconds: number): boolean {
  return withoutLoops(text) === text && countWords(text) <= fewWords + mostWordsPerSecond * speechSeconds;
}
