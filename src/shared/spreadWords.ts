/** Times for words of which nobody knows more than the stretch in which they were said. */
import type { CallWord } from './model/calls.ts';

/** Each of `texts` gets its share of the stretch, by its length; in order and without gaps. */
export function spreadWords(
  texts: readonly string[],
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
): CallWord[] {
  const total = texts.reduce((sum, { length }) => sum + length, 0);
  const perLetter = total === 0 ? 0 : Math.max(0, endSeconds - startSeconds) / total;
  let at = startSeconds;
  return texts.map((text) => {
    const start = at;
    at += text.length * perLetter;
    return { text, startSeconds: start, endSeconds: at, probability: null };
  });
}

/** The words of a text, each with the punctuation that goes with it. */
export function wordsIn(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
