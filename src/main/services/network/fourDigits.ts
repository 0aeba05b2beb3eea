/** To four digits behind the point: more tells nobody anything, and a large network is sent ten times a second. */
export function fourDigits(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
