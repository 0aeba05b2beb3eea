/** What patterns and the learned model say of a turn, joined into one probability. */
import { z } from 'zod';
import { logistic } from './linear/model.ts';

/** From the model's log-odds to a probability where no pattern fits (Platt 1999), fitted on chats it did not see. */
export const joinSchema = z.object({
  intercept: z.number(),
  model: z.number(),
  /** The middle of the model's log-odds over all turns of our corpus. */
  usualScore: z.number(),
});
export type Join = z.infer<typeof joinSchema>;

/**
 * Where a pattern fits, its weight counts first and the model corrects it. Set by hand: patterns fit in fewer than one
 * turn of a hundred of our corpus, too few to fit this to.
 */
const written = { pattern: 1, model: 0.4 };
/** The model never decides alone what a pattern is worth. */
const mostCorrection = { down: 0.8, up: 1.8 };

/** Probability 0..1 from the weight of the strongest pattern (0: none) and the model's log-odds. */
export function joinedProbability(join: Join, weight: number, modelScore: number): number {
  if (weight <= 0) return logistic(join.intercept + join.model * modelScore);
  const held = Math.min(0.95, Math.max(0.05, weight));
  const correction = written.model * (modelScore - join.usualScore);
  const bounded = Math.min(mostCorrection.up, Math.max(-mostCorrection.down, correction));
  return logistic(written.pattern * Math.log(held / (1 - held)) + bounded);
}
