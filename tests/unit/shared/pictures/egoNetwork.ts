/** A made-up network for the tests of pictures. */
import { strengthClass } from '../../../../src/shared/measures/tieStrength.ts';
import type { EgoNetwork, EgoTie } from '../../../../src/shared/model/network.ts';
import { anyWindow } from '../../anyWindow.ts';

/** A tie of this contact level, in its own direction among `count`. */
export function egoTie(personId: number, value: number, changes: Partial<EgoTie> = {}): EgoTie {
  return {
    personId,
    name: `Person ${personId}`,
    contact: {
      value,
      low: value,
      high: value,
      n: 1,
      name: 'contact level',
      class: strengthClass(value, 'contact level'),
      parts: [],
    },
    closeness: null,
    warmth: null,
    hotAndCold: null,
    interactions: 1,
    utterancesFrom: 1,
    utterancesTo: 1,
    tactics: 0,
    support: 0,
    lastMilliseconds: null,
    services: ['whatsapp'],
    firstMilliseconds: 0,
    communityId: null,
    seat: ((personId * 7) % 24) / 24,
    layer: 'monthly',
    turbulence: null,
    ...changes,
  };
}

/** `pairs`: who shares a group with whom. */
export function egoNetwork(ties: EgoTie[], pairs: readonly (readonly [number, number])[] = []): EgoNetwork {
  return {
    ownerName: 'Me',
    atMilliseconds: 0,
    date: '2026-06-30',
    window: anyWindow,
    ties,
    between: pairs.map(([first, second]) => ({ first, second, groups: 1, weight: 0.5, from: 'groups' })),
    communities: [],
  };
}
