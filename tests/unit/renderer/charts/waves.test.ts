import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  pixelOf,
  secondsAt,
  timeTicks,
  viewAt,
  wavePaths,
  zoomedView,
} from '../../../../src/renderer/charts/waves.ts';

const view = { startSeconds: 10, endSeconds: 40 };

test('a pixel and its moment belong together', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 900, noNaN: true }), (pixel) => {
      expect(pixelOf({ view, width: 900 }, secondsAt({ view, width: 900 }, pixel))).toBeCloseTo(pixel, 6);
    }),
  );
});

test('only columns in which somebody speaks are drawn as spoken', () => {
  const peaks = Array.from({ length: 600 }, () => 255);
  const area = { view: { startSeconds: 0, endSeconds: 60 }, width: 60, middle: 20, halfHeight: 10 };
  const { spoken, other } = wavePaths(
    { peaks, secondsPerPeak: 0.1 },
    [{ startSeconds: 6, endSeconds: 8 }],
    area,
  );
  expect(spoken).toBe('M7 10.0v20.0');
  expect(other.split('M')).toHaveLength(20);
});

test('marks of time are round and apart', () => {
  expect(timeTicks({ view, width: 400 })).toEqual([10, 20, 30, 40]);
  expect(timeTicks({ view: { startSeconds: 0, endSeconds: 28_800 }, width: 400 })).toEqual([
    0, 7200, 14_400, 21_600, 28_800,
  ]);
});

test('no view leaves the call', () => {
  const seconds = fc.double({ min: 0, max: 3600, noNaN: true });
  fc.assert(
    fc.property(seconds, fc.double({ min: 0.01, max: 100, noNaN: true }), (around, factor) => {
      const next = zoomedView(viewAt(around, 60, 3600), factor, around, 3600);
      expect(next.startSeconds).toBeGreaterThanOrEqual(0);
      expect(next.endSeconds).toBeLessThanOrEqual(3600 + 1e-9);
      expect(next.endSeconds - next.startSeconds).toBeGreaterThan(4.99);
    }),
  );
});
