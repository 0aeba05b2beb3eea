import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearness, ringOf } from '../../../../src/shared/pictures/ringPlaces.ts';
import { egoTie } from './egoNetwork.ts';

const level = fc.integer({ min: 0, max: 10_000 }).map((tenThousandths) => tenThousandths / 10_000);

test('without a rating people stand in the ring of their contact, the nearer the more there was', () => {
  fc.assert(
    fc.property(level, level, (one, other) => {
      const [little, much] = [egoTie(1, Math.min(one, other)), egoTie(2, Math.max(one, other))];
      expect(ringOf(little)).toBe(little.contact.class);
      expect(nearness(little)).toBeLessThanOrEqual(nearness(much) + 1e-12);
      expect(nearness(little) >= 0 && nearness(much) <= 1).toBe(true);
    }),
  );
});

test('with a rating only the rating counts', () => {
  expect([0, 3, 6].map((closeness) => ringOf(egoTie(1, 0.95, { closeness })))).toEqual([
    'weak',
    'middle',
    'strong',
  ]);
});
