/** One probability for a whole dialogue, from windows of about six turns, speaker by speaker. */
import type { Match } from './match.ts';
import type { ToneScores } from './tone/model.ts';

/** What the score needs to know of a turn. */
export interface ScoredTurn {
  speaker: string;
  matches: readonly Match[];
  tone: ToneScores;
  words: number;
  /** Words that address the other: you, your, … */
  addressWords: number;
}

const windowTurns = 6;
/** Set on everyday talk, where about one dialogue in two hundred reaches it. */
const flaggedScore = 1.3;

/** Evidence of a turn's tactics and cues: -log(1 - weight), summed; support is not held against them. */
function wordEvidence(matches: readonly Match[]): number {
  return matches.reduce((sum, { kind, label, weight }) => {
    if (kind === 'support' || label === 'warm' || weight <= 0) return sum;
    return sum - Math.log(1 - Math.min(weight, 0.95)) * (kind === 'pressure' ? 0.7 : 1);
  }, 0);
}

function topTwoMean(values: readonly number[]): number {
  const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
  return (first + second) / 2;
}

/** Anger about the world, or owned by the speaker ("I am annoyed"), weighs less than anger at the other. */
function aimed({ addressWords }: ScoredTurn): number {
  return addressWords > 0 ? 1 : 0.6;
}

/** Raw score of one speaker's turns in one window. Weights set by hand; see docs/reading.md. */
function speakerScore(turns: readonly ScoredTurn[]): number {
  const words = turns.reduce((sum, turn) => sum + turn.words, 0);
  const addressed = turns.reduce((sum, turn) => sum + turn.addressWords, 0);
  const evidence = turns.map(({ matches }) => wordEvidence(matches)).toSorted((a, b) => b - a);
  const [best = 0, second = 0, ...rest] = evidence;
  const pooled = best + second * 0.8 + rest.reduce((sum, one) => sum + one, 0) * 0.4;
  const score =
    1.0 * Math.min(pooled, 5) +
    1.2 * topTwoMean(turns.map((turn) => aimed(turn) * turn.tone.anger)) +
    1.0 * topTwoMean(turns.map((turn) => aimed(turn) * turn.tone.abuse)) +
    5 * Math.min(0.2, addressed / (words + 12));
  // Without words to point at, heat alone never flags a dialogue.
  return pooled > 0 ? score : Math.min(score, flaggedScore - 0.05);
}

/** Probability 0..1 that the dialogue holds manipulation; 0.5 is the threshold at which it is flagged. */
export function dialogueProbability(turns: readonly ScoredTurn[]): number {
  let top = 0;
  for (let start = 0; start === 0 || start + windowTurns <= turns.length; start++) {
    const window = turns.slice(start, start + windowTurns);
    for (const speaker of new Set(window.map((turn) => turn.speaker)))
      top = Math.max(top, speakerScore(window.filter((turn) => turn.speaker === speaker)));
  }
  return 1 / (1 + Math.exp(-(top - flaggedScore) * 1.5));
}
