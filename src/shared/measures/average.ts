/** Averages and quantiles; textbook statistics (sample variance: W. S. Gosset's n-1 form). */

/** Arithmetic mean, in the unit of the values. Empty input gives NaN. */
export function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Intra-individual standard deviation (n-1), in the unit of the values; NaN below two values. */
export function standardDeviation(values: readonly number[]): number {
  const middle = mean(values);
  let squares = 0;
  for (const value of values) squares += (value - middle) ** 2;
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}

/** The value below which `share` (0..1) of the values lie, straight-line between neighbours; NaN when empty. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((first, second) => first - second);
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)] ?? Number.NaN;
  const above = ordered[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
