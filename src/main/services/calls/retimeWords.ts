/** Times for the words of an edited turn: those that stayed keep theirs, the others share what lies between. */
import { spreadWords, wordsIn } from '../../../shared/spreadWords.ts';
import type { TimedText, TurnWord } from '../../vault/repositories/turnWords.ts';

/** A word without case and punctuation, in which it may differ and still be the same. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || word;
}

/** For each new word the place of the old one it is; null for one that is new. A longest common subsequence. */
function matchWords(before: readonly string[], after: readonly string[]): (number | null)[] {
  const [old, now] = [before.map(bare), after.map(bare)];
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        old[row] === now[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const matches: (number | null)[] = now.map(() => null);
  let [row, column] = [0, 0];
  while (row < old.length && column < now.length) {
    const at = row * width + column;
    if (old[row] === now[column]) matches[column++] = row++;
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return matches;
}

/** The words of `text`, which takes the place of what the turn said before. Each lies within the turn. */
export function retimeWords(
  turn: TimedText & { words: readonly TurnWord[] },
  text: string,
): { words: TurnWord[]; isChanged: boolean } {
  const texts = wordsIn(text);
  const old = turn.words;
  const matches = matchWords(
    old.map((word) => word.text),
    texts,
  );
  const words: TurnWord[] = [];
  let run: string[] = [];
  let before = -1;
  const closeRun = (next: number) => {
    if (run.length > 0) words.push(...spreadWords(run, spanBetween(turn, before, next)));
    run = [];
  };
  for (const [index, word] of texts.entries()) {
    const match = matches[index] ?? null;
    const known = match === null ? undefined : old[match];
    if (match === null || known === undefined) {
      run.push(word);
      continue;
    }
    closeRun(match);
    words.push({ ...known, text: word });
    before = match;
  }
  closeRun(old.length);
  return { words, isChanged: matches.includes(null) || texts.length !== old.length };
}

/** The time of the old words between two that stay; where there are none, the pause between these. */
function spanBetween(
  turn: TimedText & { words: readonly TurnWord[] },
  before: number,
  next: number,
): { startSeconds: number; endSeconds: number } {
  const replaced = turn.words.slice(before + 1, next);
  const [first, last] = [replaced[0], replaced.at(-1)];
  if (first !== undefined && last !== undefined) {
    return { startSeconds: first.startSeconds, endSeconds: Math.max(first.startSeconds, last.endSeconds) };
  }
  const startSeconds = turn.words[before]?.endSeconds ?? turn.startSeconds;
  const endSeconds = turn.words[next]?.startSeconds ?? turn.endSeconds;
  return { startSeconds, endSeconds: Math.max(startSeconds, endSeconds) };
}
