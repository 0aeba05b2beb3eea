/**
 * Effective size of a network: its people less what they share, since two who know each other lead to the same circle.
 * Source: Burt 1992, Structural Holes, in the short form of Borgatti 1997 for ties that all count the same.
 */

/** n - 2 ties / n: 1 = all one circle .. n = nobody knows anybody else; null without people. `ties`: each pair once. */
export function effectiveSize(people: number, ties: number): number | null {
  return people === 0 ? null : people - (2 * ties) / people;
}
