/** How many words were said, and how many of them came out wrong (substituted, left out or added). */
export interface WordErrors {
  words: number;
  errors: number;
}

/** LibriSpeech's references write titles in full. */
const titles = new Map([
  ['mr', 'mister'],
  ['mrs', 'missus'],
  ['dr', 'doctor'],
  ['st', 'saint'],
]);

/** Lower-cased, without punctuation, titles in full, as LibriSpeech's references are written. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}' ]/gu, ' ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => titles.get(word) ?? word);
}

/** The least number of changes from one text to the other, by words (Levenshtein 1966). */
export function countWordErrors(reference: string, hypothesis: string): WordErrors {
  const said = plainWords(reference);
  const heard = plainWords(hypothesis);
  let previous = Uint32Array.from({ length: heard.length + 1 }, (_, index) => index);
  for (const [row, word] of said.entries()) {
    const current = new Uint32Array(heard.length + 1);
    current[0] = row + 1;
    for (const [column, other] of heard.entries()) {
      current[column + 1] = Math.min(
        (previous[column] ?? 0) + (word === other ? 0 : 1),
        (previous[column + 1] ?? 0) + 1,
        (current[column] ?? 0) + 1,
      );
    }
    previous = current;
  }
  return { words: said.length, errors: previous[heard.length] ?? 0 };
}
