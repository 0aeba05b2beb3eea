import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findShifts, segmentStarts } from '../../../../src/shared/measures/changePoints.ts';
import { gateOf } from '../../../../src/shared/measures/gates.ts';
import { fitLevelVariances, localLevel, startVariances } from '../../../../src/shared/measures/localLevel.ts';
import { proportionInterval } from '../../../../src/shared/measures/proportion.ts';
import { seededRandom } from '../../../../src/shared/measures/bootstrap.ts';
import { shrinkageWeight, shrunkMean } from '../../../../src/shared/measures/shrunkMean.ts';

const score = fc.double({ min: 0, max: 1, noNaN: true });
const timed = (values: readonly number[]) => values.map((value, atDays) => ({ value, atDays }));
const noisy = (level: number, count: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => level + 0.1 * (random() - 0.5));
};

const mostlyEven = (seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: 300 }, () => (random() < 0.25 ? 0.7 + 0.2 * random() : 0.5));
};

/** Every way to cut, by plain recursion over the last segment: slow and surely right. */
function leastCost(values: readonly number[], penalty: number, shortest: number): number {
  const best = [-penalty];
  for (let end = 1; end <= values.length; end += 1) {
    best[end] = Infinity;
    for (let start = 0; start <= end - shortest; start += 1) {
      best[end] = Math.min(best[end] ?? 0, (best[start] ?? 0) + spread(values.slice(start, end)) + penalty);
    }
  }
  return best[values.length] ?? Infinity;
}

function spread(values: readonly number[]): number {
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

describe('change points', () => {
  it('agree with the reference for one shift', () => {
    const values = [0.1, 0.15, 0.15, 0.2, 0.8, 0.85, 0.9, 0.9];
    expect(segmentStarts(values, 2 * 0.05 ** 2 * Math.log(8), 2)).toEqual([4]);
  });

  it('are the cheapest of all possible cuts', () => {
    const input = fc.tuple(fc.array(score, { minLength: 2, maxLength: 24 }), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(input, fc.double({ min: 0.001, max: 0.5, noNaN: true }), ([values, shortest], penalty) => {
        fc.pre(values.length >= shortest);
        const edges = [0, ...segmentStarts(values, penalty, shortest), values.length];
        const segments = edges.slice(1).map((end, index) => values.slice(edges[index], end));
        const cost = segments.reduce((sum, segment) => sum + spread(segment) + penalty, -penalty);
        expect(segments.every((segment) => segment.length >= shortest)).toBe(true);
        expect(cost).toBeCloseTo(leastCost(values, penalty, shortest), 8);
      }),
    );
  });

  it('are found where a level changes for good, with the mean on both sides', () => {
    const [shift, ...others] = findShifts([...noisy(0.7, 15, 1), ...noisy(0.4, 15, 2)]);
    expect(others).toEqual([]);
    expect(shift?.index).toBe(15);
    expect(shift?.before).toBeCloseTo(0.7, 1);
    expect(shift?.after).toBeCloseTo(0.4, 1);
  });

  it('are not found where somebody goes hot and cold', () => {
    const states = Array.from({ length: 60 }, (_, index) => (index % 6 < 3 ? 0.85 : 0.2));
    expect(findShifts(states)).toEqual([]);
  });

  it('are not found where most talks are equally even and some are warm', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => findShifts(mostlyEven(seed)).length);
    // Chance alone may look like one here and there.
    expect(found.filter((count) => count === 0).length).toBeGreaterThanOrEqual(9);
  });

  it('are not found in a steady series', () => {
    expect([1, 2, 3, 4, 5].flatMap((seed) => findShifts(noisy(0.6, 40, seed)))).toEqual([]);
  });
});

describe('local level', () => {
  it('follows the filter equations', () => {
    const series = [
      { atDays: 0, value: 0.5 },
      { atDays: 10, value: 0.9 },
    ];
    const [, second] = localLevel(series, startVariances);
    // Predicted variance .02 + .002 x 10 = .04; gain .04 / .06.
    expect(second?.mean).toBeCloseTo(0.5 + (0.4 * 2) / 3, 10);
    expect(second?.variance).toBeCloseTo(0.04 / 3, 10);
  });

  it('is surer in a dense series and less sure after a silence', () => {
    const series = [0, 1, 2, 3, 4, 5, 6, 7, 60].map((atDays) => ({ atDays, value: 0.5 }));
    const widths = localLevel(series, startVariances).map((point) => point.high - point.low);
    expect(widths[7]).toBeLessThan(widths[0] ?? 0);
    expect(widths[8]).toBeGreaterThan(widths[7] ?? 0);
  });

  it('stays between the lowest and the highest value', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 60 }), (pairs) => {
        let atDays = 0;
        const series = pairs.map(([value, gap]) => ({ value, atDays: (atDays += gap * 20) }));
        const values = series.map((point) => point.value);
        for (const point of localLevel(series, fitLevelVariances(series))) {
          expect(point.mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(point.mean).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          expect(point.variance).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('lets a steady series drift less than a wandering one', () => {
    const wandering = [...noisy(0.2, 20, 1), ...noisy(0.8, 20, 2), ...noisy(0.3, 20, 3)];
    expect(fitLevelVariances(timed(noisy(0.5, 60, 4))).driftPerDay).toBeLessThan(
      fitLevelVariances(timed(wandering)).driftPerDay,
    );
  });
});

describe('gates', () => {
  it('open at six and at fourteen interactions', () => {
    expect([5, 6, 13, 14].map(gateOf)).toEqual(['raw', 'early', 'early', 'full']);
  });
});

describe('share interval', () => {
  it('agrees with the reference for 7 of 9', () => {
    const { low, high } = proportionInterval(7, 9, 1.96);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.453', '0.937']);
  });

  it('holds the share and stays within 0..1', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 50 }), (hits, more) => {
        const trials = hits + more;
        const { low, high } = proportionInterval(hits, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(hits / trials).toBeGreaterThanOrEqual(low - 1e-9);
        expect(hits / trials).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

describe('shrunk mean', () => {
  it('lies between the own and the overall mean, nearer to the own with more interactions', () => {
    expect([5, 50].map((n) => shrunkMean({ mean: 1, n }, 0, 5))).toEqual([0.5, 50 / 55]);
  });

  it('shrinks little when people differ more than their talks do', () => {
    const apart = [0.1, 0.4, 0.6, 0.9].map((level, seed) => noisy(level, 10, seed + 1));
    const alike = [1, 2, 3, 4].map((seed) => noisy(0.5, 10, seed));
    expect(shrinkageWeight(apart)).toBe(1);
    expect(shrinkageWeight(alike)).toBeGreaterThan(4);
    expect(shrinkageWeight(apart.slice(0, 3))).toBe(5);
  });
});
