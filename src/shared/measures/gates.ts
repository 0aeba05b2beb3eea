/**
 * How many interactions a number needs before it is shown.
 * Source: stability of a personal mean at about 14 observations (doi 10.1177/27000710251318301);
 * mean > spread > successive differences in reliability (Du & Wang 2018). The steps themselves are our own choice.
 */
export type Gate = 'raw' | 'early' | 'full';

export const earlyFrom = 6;
export const fullFrom = 14;
export const changePointsFrom = 20;
/** From here on a spread can be taken for a trait of the tie and not only of these weeks. */
export const characteristicFrom = 42;

/** Below 6: only the list; 6-13: an early picture with its interval; 14 and more: full. */
export function gateOf(interactions: number): Gate {
  if (interactions < earlyFrom) return 'raw';
  return interactions < fullFrom ? 'early' : 'full';
}
