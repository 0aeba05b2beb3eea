/** How well scores tell pairs of one voice from pairs of two. */
export interface Trial {
  score: number;
  same: boolean;
}

/** The rate at which as many pairs of one voice are rejected as pairs of two are accepted, 0..1. */
export function equalErrorRate(trials: readonly Trial[]): number {
  const sorted = trials.toSorted((first, second) => first.score - second.score);
  const same = trials.filter((trial) => trial.same).length;
  const different = trials.length - same;
  let [rejected, accepted] = [0, different];
  for (const trial of sorted) {
    if (trial.same) rejected += 1;
    else accepted -= 1;
    if (rejected / same >= accepted / different) return (rejected / same + accepted / different) / 2;
  }
  return 0;
}

/** Logistic regression of `same` on `score`, both kinds weighing alike, by Newton's method. */
export function calibrate(trials: readonly Trial[]): { slope: number; offset: number } {
  const same = trials.filter((trial) => trial.same).length;
  const weights = { same: 0.5 / same, different: 0.5 / (trials.length - same) };
  let [slope, offset] = [0, 0];
  for (let round = 0; round < 30; round += 1) {
    let [slopeGradient, offsetGradient, slopes, both, offsets] = [0, 0, 1e-9, 0, 1e-9];
    for (const trial of trials) {
      const weight = trial.same ? weights.same : weights.different;
      const expected = 1 / (1 + Math.exp(-slope * trial.score - offset));
      const error = weight * ((trial.same ? 1 : 0) - expected);
      const bend = weight * expected * (1 - expected);
      slopeGradient += error * trial.score;
      offsetGradient += error;
      slopes += bend * trial.score * trial.score;
      both += bend * trial.score;
      offsets += bend;
    }
    const determinant = slopes * offsets - both * both;
    slope += (slopeGradient * offsets - offsetGradient * both) / determinant;
    offset += (offsetGradient * slopes - slopeGradient * both) / determinant;
  }
  return { slope, offset };
}
