/** When each word was said, where the engine does not tell: fitted to the speech that was found. Pure. */
import type { Span } from './span.ts';
import type { Word } from './transcript.ts';

/** A word takes time for each of its syllables, and a little for each of its letters. */
const weights = { word: 0.6, syllable: 1, letter: 0.12 };

/** Counted by its groups of vowels; a number is read out figure by figure. */
function syllables(word: string): number {
  const vowels = word.toLowerCase().match(/[aeiouyà-öø-ÿ]+/gu)?.length ?? 0;
  const figures = word.match(/\p{N}/gu)?.length ?? 0;
  return Math.max(1, vowels + figures);
}

function weightOf(word: string): number {
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return weights.word + weights.syllable * syllables(word) + weights.letter * letters;
}

/** The moment at which so much speech has been heard. */
function momentAt(speech: readonly Span[], heardSeconds: number, isEnd: boolean): number {
  let rest = heardSeconds;
  for (const { startSeconds, endSeconds } of speech) {
    const length = endSeconds - startSeconds;
    if (isEnd ? rest <= length + 1e-9 : rest < length - 1e-9) return startSeconds + Math.min(rest, length);
    rest -= length;
  }
  return speech.at(-1)?.endSeconds ?? 0;
}

/** Gives each word of `text` its share of the speech, silences left out; in order and without overlaps. */
export function alignWords(text: string, speech: readonly Span[]): Word[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const total = words.reduce((sum, word) => sum + weightOf(word), 0);
  const speechSeconds = speech.reduce(
    (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
    0,
  );
  let before = 0;
  return words.map((word) => {
    const from = (before / total) * speechSeconds;
    before += weightOf(word);
    const until = (before / total) * speechSeconds;
    const startSeconds = momentAt(speech, from, false);
    const endSeconds = Math.max(startSeconds, momentAt(speech, until, true));
    return { text: word, startSeconds, endSeconds, probability: null };
  });
}
