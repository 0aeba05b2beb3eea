/**
 * What a learned model says of each turn: how much it sounds like a tactic at all, and like each label. Trained on our
 * own corpus (card: resources/models/moves.md). It sees one text at a time; context comes from the patterns.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { signalLabels, signalLabelSchema, type SignalLabel } from '../../shared/model/signals.ts';
import { resourcesDirectory } from '../paths.ts';
import { clausesOf, type Place } from './clauses.ts';
import { joinSchema } from './joined.ts';
import { languageFeatures } from './linear/features.ts';
import { parseLinearModel, scoreHeads, type LinearModel } from './linear/model.ts';
import { quotedPlaces } from './guards.ts';

/** All that was fitted beside the weights; written by tools/reading/trainMoves.ts. */
export const moveSettingsSchema = z.object({
  joins: z.object({ tactic: joinSchema, affirming: joinSchema, support: joinSchema }),
  /** From which probability a mark is shown. */
  shown: z.object({ tactic: z.number(), affirming: z.number(), support: z.number() }),
  dialogue: z.object({
    /** By how much patterns and model vary in everyday talk: dividing by it makes them comparable. */
    patternSpread: z.number().positive(),
    modelSpread: z.number().positive(),
    /** The sum from which a dialogue is flagged; fixed on everyday talk. */
    threshold: z.number(),
    /** From the sum to a probability (Platt 1999), fitted on our corpus. */
    slope: z.number(),
    intercept: z.number(),
    /** The probability that parts our own chats best (macro-F1); used in evaluation only. */
    parting: z.number(),
  }),
});
export type MoveSettings = z.infer<typeof moveSettingsSchema>;

/** Labels that are told from each other far less surely than from all else share one probability. */
export type MoveFamily = 'tactic' | 'affirming' | 'support';

const affirming: ReadonlySet<SignalLabel> = new Set<SignalLabel>(['validation', 'empathy', 'encouragement']);

/** The family of a label; null for tones, which are no moves. */
export function familyOf(label: SignalLabel): MoveFamily | null {
  const { kind } = signalLabels[label];
  if (kind === 'support') return affirming.has(label) ? 'affirming' : 'support';
  return kind === 'tactic' ? 'tactic' : null;
}

/** Log-odds of any tactic, of any affirming move, and of each label. */
export interface MoveScores {
  tactic: number;
  affirming: number;
  /** The labels of the family "support". */
  support: ReadonlyMap<SignalLabel, number>;
  /** All labels; worked out when first asked for, which is seldom. */
  labels: () => ReadonlyMap<SignalLabel, number>;
}

export interface MoveReader {
  settings: MoveSettings;
  /** Of the features of the words that are the speaker's own (`ownWords`). */
  scores: (features: readonly number[]) => MoveScores;
}

/** The heads that stand for a whole family. */
export const anyTactic = 'any-tactic';
export const anyAffirming = 'any-affirming';

/** The text with what it quotes blanked out: somebody else's words are not the speaker's moves. */
export function ownWords(normalised: string): string {
  return quotedPlaces(normalised).reduce(
    (text, [start, end]) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    normalised,
  );
}

function scoreLabels(
  model: LinearModel,
  features: readonly number[],
  labels: readonly { label: SignalLabel; column: number }[],
): ReadonlyMap<SignalLabel, number> {
  const sums = scoreHeads(
    model,
    features,
    labels.map(({ column }) => column),
  );
  return new Map(labels.map(({ label }, place) => [label, sums[place] ?? 0]));
}

export function createMoveReader(model: LinearModel, settings: MoveSettings): MoveReader {
  const { heads } = model.header;
  const [tactic, affirms] = [heads.indexOf(anyTactic), heads.indexOf(anyAffirming)];
  if (tactic < 0 || affirms < 0) throw new Error('The model of moves is not one.');
  const labels = heads.flatMap((head, column) =>
    column === tactic || column === affirms ? [] : [{ label: signalLabelSchema.parse(head), column }],
  );
  const support = labels.filter(({ label }) => familyOf(label) === 'support');
  const firstColumns = [tactic, affirms, ...support.map(({ column }) => column)];
  return {
    settings,
    scores(features) {
      const [anyOfTactics = 0, anyAffirms = 0, ...others] = scoreHeads(model, features, firstColumns);
      let all: ReadonlyMap<SignalLabel, number> | null = null;
      return {
        tactic: anyOfTactics,
        affirming: anyAffirms,
        support: new Map(support.map(({ label }, place) => [label, others[place] ?? 0])),
        labels: () => (all ??= scoreLabels(model, features, labels)),
      };
    },
  };
}

/** The model that ships with Evenkeel. */
export function loadMoveReader(): MoveReader {
  const folder = join(resourcesDirectory, 'models');
  return createMoveReader(
    parseLinearModel(readFileSync(join(folder, 'moves.bin'))),
    moveSettingsSchema.parse(JSON.parse(readFileSync(join(folder, 'moves.json'), 'utf8'))),
  );
}

/** The clause that sounds most like a label; null for a text without words. */
export function tellingClause({ scores }: MoveReader, normalised: string, label: SignalLabel): Place | null {
  let best: { place: Place; score: number } | null = null;
  for (const place of clausesOf(ownWords(normalised))) {
    const score =
      scores(languageFeatures(normalised.slice(place.start, place.end)))
        .labels()
        .get(label) ?? 0;
    if (best === null || score > best.score) best = { place, score };
  }
  return best?.place ?? null;
}
