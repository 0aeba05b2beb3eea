/** The 80 % interval used everywhere: wide enough to be honest, narrow enough to be read (normal quantiles). */

/** Standard errors to each side of an 80 % interval. */
export const eightyPercentWidth = 1.2816;
export const intervalPercent = 80;

/** The 80 % interval around a value with this standard error, in its unit. */
export function intervalOf(value: number, standardError: number): { low: number; high: number } {
  return {
    low: value - eightyPercentWidth * standardError,
    high: value + eightyPercentWidth * standardError,
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
