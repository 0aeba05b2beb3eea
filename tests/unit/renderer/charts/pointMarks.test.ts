import { expect, test } from 'vitest';
import {
  nearestPoint,
  pointPath,
  tonePaths,
  whiskerPath,
} from '../../../../src/renderer/charts/pointMarks.ts';
import { point } from './world.ts';

const placed = (x: number, y: number, value: number) => ({
  point: point(1, value),
  x,
  y,
  yLow: y + 5,
  yHigh: y - 5,
});

test('a chat, a call and a journal entry have shapes of their own', () => {
  expect((['session', 'call', 'journal'] as const).map((kind) => pointPath(kind, 10, 10, 4)))
    .toMatchInlineSnapshot(`
    [
      "M6.0 10.0a4 4 0 1 08 0a4 4 0 1 0-8 0Z",
      "M6.3 6.3v7.36h7.36v-7.36Z",
      "M10.0 5.0L5.4 13.4L14.6 13.4Z",
    ]
  `);
});

test('a tone is only called warm or cold when its whole interval is', () => {
  const paths = tonePaths([placed(1, 1, 0.65), placed(2, 2, 0.55), placed(3, 3, 0.3)], 2);
  expect([paths.warm, paths.even, paths.cold].map((path) => path.split('Z').length - 1)).toEqual([1, 1, 1]);
});

test('intervals are upright lines', () => {
  expect(whiskerPath([placed(4, 20, 0.5)])).toBe('M4.0 25.0V15.0');
});

test('the nearest point is found within reach only', () => {
  const points = [placed(0, 0, 0.5), placed(30, 0, 0.5)];
  expect(nearestPoint(points, 25, 3, 20)).toBe(points[1]);
  expect(nearestPoint(points, 100, 100, 20)).toBeNull();
});
