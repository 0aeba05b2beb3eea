/** All that is known of a turn before marks are made: its patterns, its tone, and what the learned model says. */
import type { EpisodeTurn } from './darvo.ts';
import type { ScoredTurn } from './dialogueScore.ts';
import { isPassedOn } from './guards.ts';
import { languageFeatures } from './linear/features.ts';
import { findMatches, strongest } from './match.ts';
import { ownWords, type MoveReader, type MoveScores } from './moves.ts';
import { normalise } from './normalise.ts';
import { holdsCue } from './patterns/context.ts';
import type { ContextCue } from './patterns/pattern.ts';
import type { ReadableTurn } from './reader.ts';
import { isPlayful, meantMatches } from './meantMatches.ts';
import { valence, type ToneReader } from './tone.ts';

/** How many turns back the other's words still change the reading of a turn. */
const contextTurns = 3;
/** Log-odds: laughter and hearts make most hard words play. */
const playfulDiscount = 1.5;
/** Longer turns are read up to here: a pasted document says little about two people. */
const mostCharacters = 20_000;
const wordPattern = /[\p{L}\p{N}']+/gu;
const addressWords = new Set("you your yours yourself you're youre you've you'll you'd u ur".split(' '));

export interface PreparedTurn extends EpisodeTurn, ScoredTurn {
  normalised: string;
  valence: number;
  moves: MoveScores;
  /** Somebody else spoke shortly before. */
  isAnswer: boolean;
  /** Somebody else spoke shortly before of a memory or a concern. */
  followsConcern: () => boolean;
}

export interface Tools {
  tone: ToneReader;
  moves: Pick<MoveReader, 'scores'>;
}

/** Whether another speaker shortly before said something, or something that holds a cue. */
function follows(
  normalised: readonly string[],
  turns: readonly ReadableTurn[],
  index: number,
  cue: ContextCue | null,
): boolean {
  for (let back = index - 1; back >= 0 && back >= index - contextTurns; back--) {
    if (turns[back]?.speaker === turns[index]?.speaker) continue;
    if (cue === null || holdsCue(normalised[back] ?? '', cue)) return true;
  }
  return false;
}

/** Says of no move anything: words passed on are not the speaker's own. */
const nothing: MoveScores = { tactic: -6, affirming: -6, support: new Map(), labels: () => new Map() };

/** The turns of a dialogue, each in the light of those before it. */
export function prepareTurns({ tone, moves }: Tools, turns: readonly ReadableTurn[]): PreparedTurn[] {
  const texts = turns.map(({ text }) => normalise(text.slice(0, mostCharacters)));
  return texts.map((normalised, index) => {
    const features = languageFeatures(normalised);
    const own = ownWords(normalised);
    const scores = tone(features);
    const passedOn = isPassedOn(normalised);
    const found = passedOn ? [] : findMatches(normalised, (cue) => follows(texts, turns, index, cue));
    const said = passedOn ? nothing : moves.scores(own === normalised ? features : languageFeatures(own));
    const words = normalised.match(wordPattern) ?? [];
    return {
      speaker: turns[index]?.speaker ?? '',
      normalised,
      raisesConcern: () => holdsCue(normalised, 'concern'),
      matches: found.length === 0 ? found : strongest(meantMatches(normalised, found, scores)),
      tone: scores,
      valence: valence(scores),
      moves: said,
      tactic: said.tactic - (isPlayful(normalised) ? playfulDiscount : 0),
      isAnswer: follows(texts, turns, index, null),
      followsConcern: () => follows(texts, turns, index, 'memory') || follows(texts, turns, index, 'concern'),
      words: words.length,
      addressWords: words.filter((word) => addressWords.has(word)).length,
    };
  });
}
