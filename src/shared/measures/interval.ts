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

/**
 * How many standard errors of a mean from few values reach as far as `width` of a normal: Student's t with so many
 * degrees of freedom (series of Abramowitz & Stegun 1964, 26.7.5; right to 0.003 from five on).
 */
export function studentWidth(width: number, degrees: number): number {
  const [cube, fifth, seventh] = [width ** 3, width ** 5, width ** 7];
  const first = (cube + width) / 4;
  const second = (5 * fifth + 16 * cube + 3 * width) / 96;
  const third = (3 * seventh + 19 * fifth + 17 * cube - 15 * width) / 384;
  return width + first / degrees + second / degrees ** 2 + third / degrees ** 3;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
