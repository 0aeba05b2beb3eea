import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acuteCut, acuteDropShare, leastAcuteCut } from '../../../../src/shared/measures/acuteChange.ts';
import { mean, median, quantile, standardDeviation } from '../../../../src/shared/measures/average.ts';
import { bootstrapRootMeanSquare } from '../../../../src/shared/measures/bootstrap.ts';
import { isHotAndCold } from '../../../../src/shared/measures/hotAndCold.ts';
import { largestVariance, relativeDeviation } from '../../../../src/shared/measures/relativeDeviation.ts';
import {
  meanSquaredDifference,
  rootMeanSquaredDifference,
  successiveChanges,
} from '../../../../src/shared/measures/successiveDifferences.ts';
import {
  fitSpacingExponent,
  timeAdjustedDifferences,
} from '../../../../src/shared/measures/timeAdjustedDifferences.ts';
import { turbulence } from '../../../../src/shared/measures/turbulence.ts';

const alternating = [0.9, 0.2, 0.8, 0.1, 0.9, 0.2, 0.85, 0.15];
const oneShift = [0.1, 0.15, 0.15, 0.2, 0.8, 0.85, 0.9, 0.9];
const daily = (values: readonly number[]) => values.map((value, atDays) => ({ atDays, value }));
const differencesOf = (values: readonly number[]) =>
  successiveChanges(daily(values)).map((change) => change.difference);
const score = fc.double({ min: 0, max: 1, noNaN: true });
const scores = fc.array(score, { minLength: 2, maxLength: 40 });
const flag = (values: readonly number[]) => turbulence(daily(values), leastAcuteCut, 1).hotAndCold;
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

describe('reference values', () => {
  it('agree for ups and downs and for one shift', () => {
    const all = [alternating, oneShift].map((values) => [
      rounded(mean(values)),
      rounded(standardDeviation(values)),
      rounded(rootMeanSquaredDifference(differencesOf(values))),
      rounded(relativeDeviation(values)),
      rounded(acuteDropShare(differencesOf(values), 0.3)),
    ]);
    expect(all).toEqual([
      [0.5125, 0.3768, 0.6951, 0.7215, 0.5714],
      [0.5062, 0.3831, 0.2299, 0.7254, 0],
    ]);
  });

  it('agree for unequal spacing', () => {
    const times = [0, 1, 3, 4, 10, 11, 12, 20];
    const changes = successiveChanges(
      alternating.map((value, index) => ({ value, atDays: times[index] ?? 0 })),
    );
    const at = (exponent: number) =>
      rounded(rootMeanSquaredDifference(timeAdjustedDifferences(changes, exponent)));
    expect([at(0), at(0.5)]).toEqual([0.6951, 0.5657]);
  });

  it('agree for the largest possible variance', () => {
    expect([rounded(largestVariance(0.5, 8)), rounded(largestVariance(0.9, 8))]).toEqual([0.2857, 0.08]);
  });
});

describe('averages', () => {
  it('take the middle of an even number of values', () => {
    expect([median([4, 1, 3, 2]), quantile([0, 10], 0.9)]).toEqual([2.5, 9]);
  });
});

describe('successive differences', () => {
  it('form no difference across a gap of more than 14 days', () => {
    const changes = successiveChanges([
      { atDays: 0, value: 0 },
      { atDays: 14, value: 1 },
      { atDays: 28.1, value: 0 },
    ]);
    expect(changes).toEqual([{ difference: 1, gapDays: 14 }]);
  });

  it('are the same when the whole series is moved or turned upside down', () => {
    fc.assert(
      fc.property(scores, score, (values, shift) => {
        const own = meanSquaredDifference(differencesOf(values));
        expect(meanSquaredDifference(differencesOf(values.map((value) => value + shift)))).toBeCloseTo(
          own,
          10,
        );
        expect(meanSquaredDifference(differencesOf(values.map((value) => 1 - value)))).toBeCloseTo(own, 10);
      }),
    );
  });
});

describe('spacing exponent', () => {
  it('finds how changes grow with the gap', () => {
    const gaps = [1, 2, 4, 8, 1, 2, 4, 8, 3, 5];
    const changes = gaps.map((gapDays, index) => ({
      gapDays,
      difference: 0.1 * gapDays ** 0.5 * (index % 2 === 0 ? 1 : -1),
    }));
    expect(fitSpacingExponent(changes)).toBeCloseTo(0.5, 8);
    expect(fitSpacingExponent(changes.slice(0, 7))).toBe(0);
  });

  it('stays within 0..1 and leaves numbers finite whatever the times', () => {
    const times = fc.array(fc.tuple(score, fc.double({ min: 0, max: 14, noNaN: true })), { minLength: 2 });
    fc.assert(
      fc.property(times, (pairs) => {
        const changes = pairs.map(([difference, gapDays]) => ({ difference, gapDays }));
        const exponent = fitSpacingExponent(changes);
        expect(exponent).toBeGreaterThanOrEqual(0);
        expect(exponent).toBeLessThanOrEqual(1);
        expect(timeAdjustedDifferences(changes, exponent).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('acute change', () => {
  it('uses the 90th percentile of all changes but never less than 0.30', () => {
    const large = Array.from({ length: 11 }, (_, index) => index / 10);
    expect([acuteCut([]), acuteCut([0.1, -0.1]), acuteCut(large)]).toEqual([
      leastAcuteCut,
      leastAcuteCut,
      0.9,
    ]);
  });
});

describe('relative deviation', () => {
  it('lies within 0..1 or is withheld near the ends of the scale', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const share = relativeDeviation(values);
        const inside = mean(values) > 0.1 && mean(values) < 0.9;
        expect(share === null ? !inside : share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

function bootstrapWidth(count: number): number {
  const differences = Array.from({ length: count }, (_, index) => (index % 5) / 5);
  const { low, high } = bootstrapRootMeanSquare(differences, 3);
  return high - low;
}

describe('bootstrap', () => {
  it('gives the same interval for the same seed, in order and within the range of the differences', () => {
    fc.assert(
      fc.property(scores, fc.integer(), (values, seed) => {
        const interval = bootstrapRootMeanSquare(values, seed);
        expect(bootstrapRootMeanSquare(values, seed)).toEqual(interval);
        expect(interval.low).toBeLessThanOrEqual(interval.high);
        expect(interval.low).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(interval.high).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  it('narrows with more differences', () => {
    expect(bootstrapWidth(200)).toBeLessThan(bootstrapWidth(10) / 2);
  });
});

describe('hot and cold', () => {
  it('is flagged for repeated ups and downs, not for one lasting shift or a steady tie', () => {
    const steady = [0.7, 0.75, 0.72, 0.7, 0.68, 0.74, 0.7, 0.71];
    expect([flag(alternating), flag(oneShift), flag(steady)]).toEqual([true, false, false]);
  });

  it('is not told below eight interactions', () => {
    expect(flag(alternating.slice(0, 7))).toBeNull();
  });

  it('needs both instability and drops', () => {
    const input = { interactions: 8, differences: [0.4, 0.4, 0.4, 0.4], instabilityLow: 0.4 };
    expect([isHotAndCold(input), isHotAndCold({ ...input, differences: [-0.4, 0.4] })]).toEqual([
      false,
      true,
    ]);
  });
});

describe('turbulence', () => {
  it('holds its values inside their intervals and the scale', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const { rmassd, acuteDrops } = turbulence(daily(values), leastAcuteCut, 7);
        expect(rmassd).not.toBeNull();
        for (const number of [rmassd, acuteDrops]) {
          if (number === null) continue;
          expect(number.low).toBeLessThanOrEqual(number.value + 1e-9);
          expect(number.high).toBeGreaterThanOrEqual(number.value - 1e-9);
          expect(number.low).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('says nothing where every silence is longer than 14 days', () => {
    const sparse = alternating.map((value, index) => ({ value, atDays: index * 20 }));
    expect(turbulence(sparse, leastAcuteCut, 1)).toEqual({
      rmassd: null,
      acuteDrops: null,
      hotAndCold: null,
    });
  });
});
