/** One score for a whole dialogue, from windows of about six turns, speaker by speaker. */
import { logistic } from './linear/model.ts';
import type { Match } from './match.ts';
import type { MoveSettings } from './moves.ts';
import type { ToneScores } from './tone.ts';

/** What the score needs to know of a turn. */
export interface ScoredTurn {
  speaker: string;
  matches: readonly Match[];
  tone: ToneScores;
  /** The model's log-odds that the turn holds any tactic. */
  tactic: number;
  words: number;
  /** Words that address the other: you, your, … */
  addressWords: number;
}

/** What one speaker's turns in one window hold. */
export interface WindowEvidence {
  pattern: number;
  model: number;
}

const windowTurns = 6;
/** Where the evidence of patterns, tone and address begins to weigh; set by hand on everyday talk. */
const usualEvidence = 1.3;
/** Counts as the second turn where a speaker has only one in the window. */
const absentTurn = -5;

/** Evidence of a turn's tactics and cues: -log(1 - weight), summed; support is not held against them. */
function wordEvidence(matches: readonly Match[]): number {
  return matches.reduce((sum, { kind, label, weight }) => {
    if (kind === 'support' || label === 'warm' || weight <= 0) return sum;
    return sum - Math.log(1 - Math.min(weight, 0.95)) * (kind === 'pressure' ? 0.7 : 1);
  }, 0);
}

function topTwo(values: readonly number[]): [number, number] {
  const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
  return [first, second];
}

function topTwoMean(values: readonly number[]): number {
  const [first, second] = topTwo(values);
  return (first + second) / 2;
}

/** Anger about the world, or owned by the speaker ("I am annoyed"), weighs less than anger at the other. */
function aimed({ addressWords }: ScoredTurn): number {
  return addressWords > 0 ? 1 : 0.6;
}

/** Patterns, tone and address of one speaker's turns. Weights set by hand; see docs/reading.md. */
function patternEvidence(turns: readonly ScoredTurn[]): number {
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
  // Without words to point at, heat alone says little.
  const held = pooled > 0 ? score : Math.min(score, usualEvidence - 0.05);
  return Math.log(logistic((held - usualEvidence) * 1.5) + 1e-3);
}

function modelEvidence(turns: readonly ScoredTurn[]): number {
  const [best = absentTurn, second = absentTurn] = turns
    .map(({ tactic }) => tactic)
    .toSorted((a, b) => b - a);
  return best + second / 2;
}

/** The evidence of each speaker in each window; at least one, also of a dialogue without turns. */
export function windowEvidence(turns: readonly ScoredTurn[]): WindowEvidence[] {
  const found: WindowEvidence[] = [];
  for (let start = 0; start === 0 || start + windowTurns <= turns.length; start++) {
    for (const [, own] of Map.groupBy(turns.slice(start, start + windowTurns), ({ speaker }) => speaker))
      found.push({ pattern: patternEvidence(own), model: modelEvidence(own) });
  }
  return found.length > 0 ? found : [{ pattern: patternEvidence([]), model: modelEvidence([]) }];
}

/** The sum of the strongest window: the higher, the more it sounds like manipulation. */
export function dialogueSum(
  windows: readonly WindowEvidence[],
  { patternSpread, modelSpread }: Pick<MoveSettings['dialogue'], 'patternSpread' | 'modelSpread'>,
): number {
  return Math.max(...windows.map(({ pattern, model }) => pattern / patternSpread + model / modelSpread));
}

/** Probability 0..1 that the dialogue holds manipulation, and whether it is flagged. */
export function judgeDialogue(
  turns: readonly ScoredTurn[],
  settings: MoveSettings['dialogue'],
): { manipulation: number; flagged: boolean } {
  const sum = dialogueSum(windowEvidence(turns), settings);
  return {
    manipulation: logistic(settings.slope * sum + settings.intercept),
    flagged: sum >= settings.threshold,
  };
}
