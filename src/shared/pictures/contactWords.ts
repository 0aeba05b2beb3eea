/**
 * How much of a tie there is, in words, the same on screen and on paper. Contact alone makes no tie strong and no tie
 * weak (Wiese et al. 2015, CSCW), so those two words need a rating of the owner.
 */
import type { Tie } from '../model/ties.ts';

type ContactClass = Tie['contact']['class'];

const names: Record<Tie['contact']['name'], Record<ContactClass, string>> = {
  'contact level': { strong: 'much contact', middle: 'some contact', weak: 'little contact' },
  strength: { strong: 'strong tie', middle: 'tie in between', weak: 'weak tie' },
};

/** "much contact" while the owner has not rated this person, "strong tie" once they have. */
export function contactWords(contact: Pick<Tie['contact'], 'name' | 'class'>): string {
  return names[contact.name][contact.class];
}

/** What places and lines of several people stand for: contact only, the owner's ratings only, or some of each. */
export type ContactBasis = 'contact' | 'mixed' | 'ratings';

export function contactBasis(ties: readonly Pick<Tie, 'closeness'>[]): ContactBasis {
  const rated = ties.filter(({ closeness }) => closeness !== null).length;
  if (rated === 0) return 'contact';
  return rated === ties.length ? 'ratings' : 'mixed';
}

/** A class of several people: "much contact", "strong tie", or of some of each "strong tie or much contact". */
export function classWords(contactClass: ContactClass, basis: ContactBasis): string {
  const [contact, strength] = [names['contact level'][contactClass], names.strength[contactClass]];
  if (basis === 'mixed') return `${strength} or ${contact}`;
  return basis === 'contact' ? contact : strength;
}
