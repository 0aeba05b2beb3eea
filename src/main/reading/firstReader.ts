/** The first reader: own word patterns, a small tone model, and simple rules of context. Definitions: docs/reading.md. */
import type { Signal } from '../../shared/model/signals.ts';
import { darvoAt, type EpisodeTurn } from './darvo.ts';
import { dialogueProbability, type ScoredTurn } from './dialogueScore.ts';
import { isPassedOn } from './guards.ts';
import { findMatches, strongest, type Match } from './match.ts';
import { normalise } from './normalise.ts';
import { holdsCue } from './patterns/context.ts';
import type { ContextCue } from './patterns/pattern.ts';
import type { DialogueReading, ReadableTurn, Reader } from './reader.ts';
import { meantMatches, shownSignal } from './signals.ts';
import { loadToneModel, scoreTone, valence, type ToneModel } from './tone/model.ts';

export const firstReaderModel = 'evenkeel-first 1';

/** How many turns back the other's words still change the reading of a turn. */
const contextTurns = 3;
/** Longer turns are read up to here: a pasted document says little about two people. */
const mostCharacters = 20_000;
const wordPattern = /[\p{L}\p{N}']+/gu;
const addressWords = new Set("you your yours yourself you're youre you've you'll you'd u ur".split(' '));

interface PreparedTurn extends EpisodeTurn, ScoredTurn {
  valence: number;
}

function follows(
  normalised: readonly string[],
  turns: readonly ReadableTurn[],
  index: number,
  cue: ContextCue,
): boolean {
  for (let back = index - 1; back >= 0 && back >= index - contextTurns; back--) {
    if (turns[back]?.speaker !== turns[index]?.speaker && holdsCue(normalised[back] ?? '', cue)) return true;
  }
  return false;
}

function prepareTurn(
  model: ToneModel,
  turns: readonly ReadableTurn[],
  normalised: readonly string[],
  index: number,
): PreparedTurn {
  const text = normalised[index] ?? '';
  const tone = scoreTone(model, text);
  const found: Match[] = isPassedOn(text)
    ? []
    : findMatches(text, (cue) => follows(normalised, turns, index, cue));
  const matches = found.length === 0 ? found : strongest(meantMatches(text, found, tone));
  const words = text.match(wordPattern) ?? [];
  return {
    speaker: turns[index]?.speaker ?? '',
    raisesConcern: () => holdsCue(text, 'concern'),
    matches,
    tone,
    valence: valence(tone),
    words: words.length,
    addressWords: words.filter((word) => addressWords.has(word)).length,
  };
}

function signalsOf(prepared: readonly PreparedTurn[], index: number): Signal[] {
  const shown = (prepared[index]?.matches ?? []).map(shownSignal).filter((signal) => signal !== null);
  const episode = darvoAt(prepared, index);
  return episode === null ? shown : [...shown, episode];
}

/** Makes the reader with the tone model that ships with Evenkeel. */
export function createFirstReader(model: ToneModel = loadToneModel()): Reader {
  return {
    model: firstReaderModel,
    readDialogue(turns: readonly ReadableTurn[]): DialogueReading {
      const normalised = turns.map(({ text }) => normalise(text.slice(0, mostCharacters)));
      const prepared = turns.map((_, index) => prepareTurn(model, turns, normalised, index));
      const manipulation = dialogueProbability(prepared);
      return {
        turns: prepared.map((turn, index) => ({
          valence: turn.valence,
          signals: signalsOf(prepared, index),
        })),
        manipulation,
        flagged: manipulation >= 0.5,
      };
    },
  };
}
