/** Bootstrap interval by resampling (B. Efron 1979), with a seed, so that the same data give the same interval. */
const resamples = 200;

/** A repeatable stream of numbers 0..1 (xorshift, G. Marsaglia 2003). */
export function seededRandom(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

/**
 * The middle 80 % of the root mean square over resamples of `differences`; NaN without any.
 * The lower bound is the 10th percentile of 200 resamples.
 */
export function bootstrapRootMeanSquare(
  differences: readonly number[],
  seed: number,
): { low: number; high: number } {
  if (differences.length === 0) return { low: Number.NaN, high: Number.NaN };
  const random = seededRandom(seed);
  const squares = differences.map((difference) => difference ** 2);
  const results: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    let sum = 0;
    for (let draw = 0; draw < squares.length; draw += 1) {
      sum += squares[Math.floor(random() * squares.length)] ?? 0;
    }
    results.push(Math.sqrt(sum / squares.length));
  }
  return middleOf(results);
}

/** The middle 80 % of any statistic over 200 resamples of the rows, in its unit; NaN without rows. */
function bootstrapInterval<Row>(
  rows: readonly Row[],
  statistic: (resample: readonly Row[]) => number,
  seed: number,
): { low: number; high: number } {
  if (rows.length === 0) return { low: Number.NaN, high: Number.NaN };
  const random = seededRandom(seed);
  const results = Array.from({ length: resamples }, () =>
    statistic(
      rows.flatMap(() => {
        const row = rows[Math.floor(random() * rows.length)];
        return row === undefined ? [] : [row];
      }),
    ),
  );
  return middleOf(results);
}

/** A statistic of the rows with its interval; a resample of few rows may miss the value itself, the interval holds it. */
export function withBootstrapInterval<Row>(
  rows: readonly Row[],
  statistic: (resample: readonly Row[]) => number,
  seed: number,
): { value: number; low: number; high: number } {
  const value = statistic(rows);
  const { low, high } = bootstrapInterval(rows, statistic, seed);
  return { value, low: Math.min(low, value), high: Math.max(high, value) };
}

function middleOf(results: number[]): { low: number; high: number } {
  results.sort((first, second) => first - second);
  // As many lie below as above.
  const left = resamples / 10;
  return { low: results[left] ?? Number.NaN, high: results[resamples - 1 - left] ?? Number.NaN };
}
