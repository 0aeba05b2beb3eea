import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanDifference, shareDifference } from '../../../../src/shared/measures/differences.ts';
import { proportionInterval } from '../../../../src/shared/measures/proportion.ts';

const share = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }))
  .map(([hits, trials]) => ({ hits: Math.min(hits, trials), trials }));

test('shares 56/70 and 48/80 lie apart as worked out by hand from their Wilson intervals', () => {
  const [one, other] = [proportionInterval(56, 70), proportionInterval(48, 80)];
  const { value, low, high, direction } = shareDifference({ hits: 56, trials: 70 }, { hits: 48, trials: 80 });
  expect(value).toBeCloseTo(0.2, 10);
  expect(low).toBeCloseTo(0.2 - Math.sqrt((0.8 - one.low) ** 2 + (other.high - 0.6) ** 2), 10);
  expect(high).toBeCloseTo(0.2 + Math.sqrt((one.high - 0.8) ** 2 + (0.6 - other.low) ** 2), 10);
  // Newcombe gives 0.0524 to 0.3339 at 95 %: zero is left out.
  expect(direction).toBe('up');
});

test('an interval of shares holds its value, stays in -1..1 and turns round with its sides', () => {
  fc.assert(
    fc.property(share, share, (first, second) => {
      const there = shareDifference(first, second);
      const back = shareDifference(second, first);
      expect(there.low).toBeLessThanOrEqual(there.value + 1e-12);
      expect(there.high).toBeGreaterThanOrEqual(there.value - 1e-12);
      expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-9);
      expect(there.high).toBeLessThanOrEqual(1 + 1e-9);
      expect([back.low, back.high]).toEqual([expect.closeTo(-there.high), expect.closeTo(-there.low)]);
    }),
  );
});

function around(middle: number, reach: number): number[] {
  return [-1, 0, 1, -1, 0, 1].map((step) => middle + step * reach);
}

test('means: the same twice is no difference, far apart is one, and a wide spread hides it', () => {
  expect(meanDifference(around(0.5, 0.1), around(0.5, 0.1))).toMatchObject({ value: 0, direction: null });
  expect(meanDifference(around(0.3, 0.05), around(0.7, 0.05)).direction).toBe('down');
  expect(meanDifference(around(0.45, 0.3), around(0.55, 0.3)).direction).toBeNull();
});
