/** What patterns and the learned model say of a turn, joined into one probability. */
import { z } from 'zod';
import { logistic } from './linear/model.ts';

/** From the model's log-odds to a probability where no pattern fits (Platt 1999), fitted on chats it did not see. */
export const joinSchema = z.object({ intercept: z.number(), model: z.number() });
export type Join = z.infer<typeof joinSchema>;

/**
 * Where a pattern fits, its weight counts first and the model corrects it. Set by hand: patterns fit in fewer than one
 * turn of a hundred of our corpus, too few to fit this to.
 */
const written = { pattern: 0.6, model: 0.6, usualScore: -1.5 };
/** The model never decides alone what a pattern is worth. */
const bounds = { lowest: -4.5, highest: 2 };

/** Probability 0..1 from the weight of the strongest pattern (0: none) and the model's log-odds. */
export function joinedProbability(join: Join, weight: number, modelScore: number): number {
  if (weight <= 0) return logistic(join.intercept + join.model * modelScore);
  const held = Math.min(0.95, Math.max(0.05, weight));
  const score = Math.min(bounds.highest, Math.max(bounds.lowest, modelScore));
  return logistic(written.pattern * Math.log(held / (1 - held)) + written.model * (score - written.usualScore));
}
