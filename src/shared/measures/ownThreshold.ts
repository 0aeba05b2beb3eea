/**
 * From which probability on marks of one label are shown to this owner, learnt from what they confirmed and dismissed.
 * Our own rule: a share estimated with a Beta prior (beta-binomial shrinkage; Gelman et al., Bayesian Data Analysis,
 * 3rd ed. 2013, section 2.4), validated by nobody.
 */
import { usualShownProbability } from '../model/signalBands.ts';

/** Fewer answers about a label change nothing. */
const fewestAnswers = 5;
/** The reader's own word weighs as much as so many answers. */
const priorAnswers = 5;
/** Of the marks shown, at least this share is expected to be right in the owner's eyes. */
const wantedPrecision = 0.5;
/** However much was dismissed, the very surest marks stay in sight. */
const highestHundredths = 95;
const stepHundredths = 5;

export interface AnsweredMark {
  /** 0..1, as the reader gave it. */
  probability: number;
  isConfirmed: boolean;
}

/**
 * The lowest probability, in steps of 0.05, from which on the expected share of right marks reaches one half; at most
 * 0.95. The prior at a probability t expects the share t, which is what a calibrated reader promises at the least.
 * More dismissals never lower it, more confirmations never raise it. It never falls below the usual 0.5, since the
 * reader gives no mark below that.
 */
export function ownThreshold(answers: readonly AnsweredMark[]): number {
  if (answers.length < fewestAnswers) return usualShownProbability;
  // Counted in hundredths: steps of 0.05 do not add up exactly.
  let hundredths = usualShownProbability * 100;
  while (hundredths < highestHundredths && expectedPrecision(answers, hundredths / 100) < wantedPrecision) {
    hundredths += stepHundredths;
  }
  return hundredths / 100;
}

/** Share 0..1 expected to be right among marks from `threshold` on. */
function expectedPrecision(answers: readonly AnsweredMark[], threshold: number): number {
  const shown = answers.filter(({ probability }) => probability >= threshold);
  const confirmed = shown.filter(({ isConfirmed }) => isConfirmed).length;
  return (priorAnswers * threshold + confirmed) / (priorAnswers + shown.length);
}
