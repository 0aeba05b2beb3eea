import { expect, test } from 'vitest';
import { classWords, contactBasis, contactWords } from '../../../../src/shared/pictures/contactWords.ts';
import { egoTie } from './egoNetwork.ts';

test('no amount of contact makes a tie strong, and little of it none weak: that takes a rating', () => {
  const words = (['contact level', 'strength'] as const).map((name) => [
    contactWords({ name, class: 'strong' }),
    contactWords({ name, class: 'weak' }),
  ]);
  expect(words).toEqual([
    ['much contact', 'little contact'],
    ['strong tie', 'weak tie'],
  ]);
});

test('where some are rated and some are not, both are named', () => {
  const [rated, unrated] = [egoTie(1, 0.8, { closeness: 5 }), egoTie(2, 0.8)];
  const bases = [[unrated], [rated], [rated, unrated]].map(contactBasis);
  expect(bases.map((basis) => classWords('strong', basis))).toEqual([
    'much contact',
    'strong tie',
    'strong tie or much contact',
  ]);
});
