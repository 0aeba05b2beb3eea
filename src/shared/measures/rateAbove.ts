/**
 * Whether a rate of rare marks is above another one: the exact conditional test of two Poisson rates.
 * Source: J. Przyborowski & H. Wilenski 1940, Biometrika 31:313-23.
 */

/** So many of the utterances counted bear a mark. */
export interface MarkRate {
  hits: number;
  utterances: number;
}

/**
 * The probability 0..1 of so many hits or more in `own`, were its rate that of `others`: given all hits together, those
 * of one side are binomial with its share of the utterances. NaN where one side has no utterances.
 */
export function chanceOfAsMany(own: MarkRate, others: MarkRate): number {
  if (own.utterances <= 0 || others.utterances <= 0) return Number.NaN;
  const share = own.utterances / (own.utterances + others.utterances);
  return binomialTail(own.hits, own.hits + others.hits, share);
}

/** P(X >= hits) of a binomial with `trials` trials; 0 < share < 1. */
function binomialTail(hits: number, trials: number, share: number): number {
  if (hits <= 0) return 1;
  let logTerm = hits * Math.log(share) + (trials - hits) * Math.log1p(-share);
  for (let chosen = 1; chosen <= hits; chosen += 1) {
    logTerm += Math.log((trials - hits + chosen) / chosen);
  }
  const odds = share / (1 - share);
  let sum = 0;
  for (let count = hits; count <= trials; count += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(((trials - count) / (count + 1)) * odds);
  }
  return Math.min(1, sum);
}
