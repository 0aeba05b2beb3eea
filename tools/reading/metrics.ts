/** Plain measures of a classifier, all 0..1. */

export function f1Score(truth: readonly boolean[], guess: readonly boolean[]): number {
  const hits = truth.filter((value, index) => value && guess[index]).length;
  const sum = truth.filter(Boolean).length + guess.filter(Boolean).length;
  return sum === 0 ? 0 : (2 * hits) / sum;
}

/** Area under the ROC curve by ranks; ties count half. */
export function rocArea(truth: readonly boolean[], scores: readonly number[]): number {
  const order = scores.map((score, index) => ({ score, positive: truth[index] === true }));
  order.sort((first, second) => first.score - second.score);
  let rankSum = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && order[end]?.score === order[start]?.score) end++;
    const rank = (start + 1 + end) / 2;
    for (let index = start; index < end; index++) if (order[index]?.positive) rankSum += rank;
    start = end;
  }
  const positives = order.filter(({ positive }) => positive).length;
  const negatives = order.length - positives;
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The threshold, to 1/200, at which the mean of the F1 of both classes is largest. */
export function bestMacroF1(
  truth: readonly boolean[],
  scores: readonly number[],
): { threshold: number; macroF1: number } {
  const thresholds = [...new Set(scores.map((score) => Math.round(score * 200) / 200))];
  const tried = thresholds.map((threshold) => ({
    threshold,
    macroF1: macroF1(
      truth,
      scores.map((score) => score >= threshold),
    ),
  }));
  return (
    tried.toSorted((first, second) => second.macroF1 - first.macroF1)[0] ?? { threshold: 0.5, macroF1: 0 }
  );
}
/** The mean of the F1 of both classes. */
export function macroF1(truth: readonly boolean[], guess: readonly boolean[]): number {
  const negatives = f1Score(
    truth.map((value) => !value),
    guess.map((value) => !value),
  );
  return (f1Score(truth, guess) + negatives) / 2;
}

/** Expected calibration error over ten bins of equal width (Guo et al. 2017). */
export function calibrationError(truth: readonly boolean[], probabilities: readonly number[]): number {
  const bins = Map.groupBy(
    probabilities.map((probability, index) => ({ probability, positive: truth[index] === true })),
    ({ probability }) => Math.min(9, Math.floor(probability * 10)),
  );
  let error = 0;
  for (const bin of bins.values()) {
    const given = bin.reduce((sum, { probability }) => sum + probability, 0);
    error += Math.abs(given - bin.filter(({ positive }) => positive).length);
  }
  return error / probabilities.length;
}

/** 95 % interval of a share (Wilson 1927). */
export function wilsonInterval(hits: number, of: number): readonly [low: number, high: number] {
  const z = 1.96;
  const share = hits / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}
