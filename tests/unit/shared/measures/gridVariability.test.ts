import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gridVariability,
  pulse,
  spinDegrees,
  type GridPoint,
} from '../../../../src/shared/measures/gridVariability.ts';

const grid = (warmths: readonly number[], dominances: readonly number[]): GridPoint[] =>
  warmths.map((warmth, index) => ({ warmth, dominance: dominances[index] ?? 0 }));
const steady = grid([40, 38, 42, 35], [10, 12, 5, 8]);
const chaotic = grid([40, -40, 10, -10], [10, 5, -40, 40]);
const many = (count: number) =>
  Array.from({ length: count }, (_, index) => steady[index % 4] ?? { warmth: 0, dominance: 0 });
const points = fc.array(
  fc.record({ warmth: fc.integer({ min: -50, max: 50 }), dominance: fc.integer({ min: -50, max: 50 }) }),
  { minLength: 14, maxLength: 60 },
);

describe('variability on the interpersonal grid', () => {
  it('gives the reference values of a steady and of a chaotic manner', () => {
    expect([spinDegrees(steady), pulse(steady)].map((value) => value.toFixed(2))).toEqual(['3.87', '2.80']);
    expect([spinDegrees(chaotic).toFixed(1), pulse(chaotic).toFixed(2)]).toEqual(['125.2', '0.46']);
  });

  it('has no number below 14 ratings, and is a trait of the tie from 42', () => {
    expect(gridVariability(many(13), 1)).toBeNull();
    expect([14, 42].map((count) => gridVariability(many(count), 1)?.isCharacteristic)).toEqual([false, true]);
  });

  it('leaves ratings near the middle without direction', () => {
    const middling = Array.from({ length: 14 }, () => ({ warmth: 3, dominance: -3 }));
    expect(gridVariability(middling, 1)).toMatchObject({ spin: null, n: 14 });
  });

  it('keeps the spin within its interval and does not change when the grid is turned', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        const found = gridVariability(drawn, 5)?.spin;
        if (found === null || found === undefined) return;
        expect(found.low).toBeLessThanOrEqual(found.degrees);
        expect(found.high).toBeGreaterThanOrEqual(found.degrees);
        const turned = drawn.map(({ warmth, dominance }) => ({ warmth: -dominance, dominance: warmth }));
        const spin = gridVariability(turned, 5)?.spin?.degrees ?? 0;
        if (found.degrees < 300) expect(spin).toBeCloseTo(found.degrees, 4);
      }),
      { numRuns: 40 },
    );
  });
});
