/**
 * Density: how many of the pairs of people in the owner's network are tied to each other. Textbook
 * (Wasserman & Faust 1994); the owner, tied to all of them, is left out.
 * Limits: only ties that a shared group or the owner shows.
 */

/** 0 = nobody knows anybody else .. 1 = everybody knows everybody; null below two people. `ties`: each pair once. */
export function networkDensity(people: number, ties: number): number | null {
  return people < 2 ? null : (2 * ties) / (people * (people - 1));
}
