/** Which families of tactics are heard in film dialogues, against MentalManip's techniques (Wang et al. 2024). */
import type { SignalLabel } from '../../src/shared/model/signals.ts';
import { loadMoveReader } from '../../src/main/reading/moves.ts';
import { prepareTurns } from '../../src/main/reading/preparedTurn.ts';
import { loadToneReader } from '../../src/main/reading/tone.ts';
import type { EvaluationDialogue } from './data.ts';

/** Techniques of the data and the labels of ours that come nearest; the others have no counterpart and are left out. */
const families: Readonly<Record<string, readonly SignalLabel[]>> = {
  Denial: ['denial', 'countering'],
  Evasion: ['diverting', 'withholding', 'stonewalling'],
  Accusation: ['blame-shifting'],
  'Shaming or Belittlement': ['shaming', 'trivializing'],
  Intimidation: ['threat'],
  'Playing Victim Role': ['guilt-tripping', 'darvo'],
  'Persuasion or Seduction': ['love-bombing', 'hoovering'],
};

const tools = { tone: loadToneReader(), moves: loadMoveReader() };

/** The families of a dialogue, the likeliest first: by the surest turn, patterns counting as the model's log-odds. */
function heardFamilies({ turns }: EvaluationDialogue): { name: string; score: number }[] {
  const prepared = prepareTurns(
    tools,
    turns.map((turn) => ({ ...turn, isOwner: null })),
  );
  const scoreOf = (label: SignalLabel) =>
    Math.max(
      ...prepared.map(({ moves, matches }) => {
        const weight = Math.max(
          0,
          ...matches.filter((match) => match.label === label).map((match) => match.weight),
        );
        return Math.max(moves.labels().get(label) ?? -6, weight > 0 ? Math.log(weight / (1 - weight)) : -6);
      }),
    );
  return Object.entries(families)
    .map(([name, labels]) => ({ name, score: Math.max(...labels.map(scoreOf)) }))
    .toSorted((first, second) => second.score - first.score);
}

/** Even odds by the model's own count; it is seldom so sure of one label. */
const saidFrom = -1.5;

/** Micro-F1 of the families, and how often one of the three likeliest is right; of dialogues with a known technique. */
export function techniqueMetrics(dialogues: readonly EvaluationDialogue[]): {
  microF1: number;
  topThree: number;
  of: number;
} {
  let [hits, said, marked, top, of] = [0, 0, 0, 0, 0];
  for (const dialogue of dialogues) {
    const known = new Set(dialogue.techniques.filter((name) => Object.hasOwn(families, name)));
    const heard = heardFamilies(dialogue);
    const given = heard.filter(({ score }) => score >= saidFrom);
    hits += given.filter(({ name }) => known.has(name)).length;
    said += given.length;
    marked += known.size;
    if (known.size === 0) continue;
    of += 1;
    if (heard.slice(0, 3).some(({ name }) => known.has(name))) top += 1;
  }
  return { microF1: (2 * hits) / (said + marked), topThree: top / of, of };
}
