import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, median, quantile, standardDeviation } from '../../../../src/shared/measures/average.ts';
import { meanDifference } from '../../../../src/shared/measures/differences.ts';
import {
  clamp,
  eightyPercentWidth,
  intervalOf,
  studentWidth,
} from '../../../../src/shared/measures/interval.ts';
import { medianWithInterval } from '../../../../src/shared/measures/medianInterval.ts';
import { ratePerThousand } from '../../../../src/shared/measures/ratePerThousand.ts';
import { anyWindow } from '../../anyWindow.ts';

const value = fc.double({ min: -100, max: 100, noNaN: true });
const values = fc.array(value, { minLength: 2, maxLength: 40 });

describe('Student’s t', () => {
  // Table values of t at 90 % and 97.5 %.
  it.each([
    [5, 1.4759, 2.5706],
    [10, 1.3722, 2.2281],
    [30, 1.3104, 2.0423],
  ])('agrees with its table at %i degrees of freedom', (degrees, eighty, ninetyFive) => {
    expect(Math.abs(studentWidth(eightyPercentWidth, degrees) - eighty)).toBeLessThan(0.003);
    expect(Math.abs(studentWidth(1.96, degrees) - ninetyFive)).toBeLessThan(0.003);
  });

  it('reaches further than a normal, and less so with more values', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (degrees) => {
        const width = studentWidth(eightyPercentWidth, degrees);
        expect(width).toBeGreaterThan(eightyPercentWidth);
        expect(width).toBeGreaterThan(studentWidth(eightyPercentWidth, degrees + 1));
      }),
    );
  });
});

describe('an interval', () => {
  it('lies evenly around its value and grows with the error', () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0, max: 50, noNaN: true }), (middle, error) => {
        const { low, high } = intervalOf(middle, error);
        expect((low + high) / 2).toBeCloseTo(middle, 9);
        expect(high - low).toBeCloseTo(2 * eightyPercentWidth * error, 9);
        expect(clamp(middle, low, high)).toBe(middle);
      }),
    );
  });

  it('of a difference of means holds it, and turns round with its sides', () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const there = meanDifference(first, second);
        const back = meanDifference(second, first);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
        expect(back.low).toBeCloseTo(-there.high, 8);
        expect(back.direction).toBe(
          there.direction && { up: 'down' as const, down: 'up' as const }[there.direction],
        );
      }),
    );
  });

  it('of a median is made of two of the values, with the median between them', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 60 }), (drawn) => {
        const found = medianWithInterval(drawn);
        expect(found?.median).toBe(median(drawn));
        expect(drawn).toContain(found?.low);
        expect(drawn).toContain(found?.high);
        expect(found?.low).toBeLessThanOrEqual(found?.median ?? -1000);
        expect(found?.high).toBeGreaterThanOrEqual(found?.median ?? 1000);
      }),
    );
  });

  it('of a rate holds it and stays within 0 and 1,000', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(5000), (hits, more) => {
        fc.pre(hits + more > 0);
        const { value: rate = -1, low = -1, high = -1 } = ratePerThousand(hits, hits + more, anyWindow) ?? {};
        expect(low).toBeLessThanOrEqual(rate + 1e-9);
        expect(high).toBeGreaterThanOrEqual(rate - 1e-9);
        expect(low >= 0 && high <= 1000).toBe(true);
      }),
    );
  });
});

describe('averages', () => {
  it('lie among the values, and move with them', () => {
    fc.assert(
      fc.property(values, value, (drawn, shift) => {
        const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
        for (const middle of [mean(drawn), median(drawn)]) {
          expect(middle).toBeGreaterThanOrEqual(least - 1e-9);
          expect(middle).toBeLessThanOrEqual(most + 1e-9);
        }
        const moved = drawn.map((each) => each + shift);
        expect(mean(moved)).toBeCloseTo(mean(drawn) + shift, 8);
        expect(standardDeviation(moved)).toBeCloseTo(standardDeviation(drawn), 6);
      }),
    );
  });

  it('order quantiles by their share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (drawn, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(quantile(drawn, low)).toBeLessThanOrEqual(quantile(drawn, high) + 1e-9);
      }),
    );
  });
});
