/**
 * A small language for word patterns, so that a family reads like the sentences it looks for:
 * a blank stands for blanks or commas, ' may be missing, ( ) group, {name} is a word list, {any3} up to three words.
 */
import type { SignalLabel } from '../../../shared/model/signals.ts';
import { wordLists } from './wordLists.ts';

/** What a turn of another speaker shortly before must hold for a pattern to weigh more. */
export type ContextCue = 'memory' | 'concern' | 'distress' | 'good-news' | 'boundary';

/** The labels shown, and two cues that only count together with others. */
export type FamilyLabel = SignalLabel | 'pressure' | 'reversal';

/** Weight 0..1 (how often such words are what the label says), words, and the weight after a context cue. */
export type Pattern =
  | readonly [weight: number, words: string]
  | readonly [weight: number, words: string, after: ContextCue, weightAfter: number];

export interface Family {
  label: FamilyLabel;
  patterns: readonly Pattern[];
}

const blank = String.raw`[\s,]{1,3}`;
const oneWord = String.raw`[^\s,.!?;:"]{1,30} `;

function expand(words: string): string {
  return words.replaceAll(/\{([a-zA-Z]+)(\d?)\}/g, (_, name: string, most: string) => {
    if (name === 'any') return `(?:${oneWord}){0,${most}}`;
    const list = wordLists[name];
    if (list === undefined) throw new Error(`There is no word list "${name}".`);
    return expand(list);
  });
}

const contractions: Record<string, string> = {
  "i'm": "(i'm|i am)",
  "you're": "(you're|you are|ur|u r)",
  "it's": "(it's|it is)",
  "that's": "(that's|that is)",
  "they're": "(they're|they are)",
  "i'll": "(i'll|i will)",
  "you'll": "(you'll|you will)",
  "i've": "(i've|i have)",
  "don't": "(don't|do not)",
  "didn't": "(didn't|did not)",
  "can't": "(can't|cannot|can not)",
  "won't": "(won't|will not)",
  "wouldn't": "(wouldn't|would not)",
};
const contraction = new RegExp(String.raw`(?<![\w'])(?:${Object.keys(contractions).join('|')})(?!\w)`, 'g');

/** A pattern with its word lists and short forms written out. */
export function writtenOut(words: string): string {
  return expand(words).replaceAll(contraction, (short) => contractions[short] ?? short);
}

function translate(words: string): string {
  return (
    writtenOut(words)
      .replaceAll(' ', blank)
      .replaceAll(/\((?!\?)/g, '(?:')
      // Many people leave the apostrophe out.
      .replaceAll(/'(?![\]?])/g, "'?")
  );
}

/** The regular expression source of patterns as one choice; every gap is bounded, so matching stays linear. */
export function anyOf(patterns: readonly string[]): string {
  return String.raw`(?<![\w'])(?:${patterns.map(translate).join('|')})(?!\w)`;
}
