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

  it('keeps every spread within its interval', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        const found = gridVariability(drawn, 5);
        for (const spread of [found?.spin, found?.pulse, found?.fluxWarmth, found?.fluxDominance]) {
          if (!spread) continue;
          expect(spread.low).toBeLessThanOrEqual(spread.value);
          expect(spread.high).toBeGreaterThanOrEqual(spread.value);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has the same spin and pulse when the grid is turned', () => {
    fc.assert(
      fc.property(points, (drawn) => {
        const turned = drawn.map(({ warmth, dominance }) => ({ warmth: -dominance, dominance: warmth }));
        const [before, after] = [drawn, turned].map((ratings) => gridVariability(ratings, 5));
        expect(after?.pulse.value).toBeCloseTo(before?.pulse.value ?? Number.NaN, 8);
        const degrees = before?.spin?.value ?? 0;
        if (degrees < 300) expect(after?.spin?.value ?? 0).toBeCloseTo(degrees, 4);
      }),
      { numRuns: 40 },
    );
  });
});
