/** Which turn of a dialogue says most of why it sounds like manipulation. */
import type { PreparedTurn } from './preparedTurn.ts';

/** People explain a judgement by turns in which something is said at some length. */
const lengthWeight = 2;
const patternWeight = 2;

/** The higher, the more telling. Weights set by hand. */
function tellingScore({ tactic, matches, words }: PreparedTurn): number {
  const pattern = matches.reduce(
    (most, { kind, weight }) => (kind === 'support' || kind === 'tone' ? most : Math.max(most, weight)),
    0,
  );
  return tactic + patternWeight * pattern + lengthWeight * Math.log(1 + words);
}

/** The turns from the most telling to the least, by their places. */
export function byTelling(turns: readonly PreparedTurn[]): number[] {
  return turns
    .map((turn, index) => ({ index, score: tellingScore(turn) }))
    .toSorted((first, second) => second.score - first.score)
    .map(({ index }) => index);
}
