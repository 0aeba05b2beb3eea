import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampZoom,
  draggedZoom,
  gripAt,
  viewAfterKey,
  zoomAfterGrip,
  zoomBy,
  zoomWidth,
} from '../../../../src/renderer/charts/timelineZoom.ts';

const day = 86_400_000;
const whole = { fromMilliseconds: 0, toMilliseconds: 100 * day };
const times = Array.from({ length: 50 }, (_, index) => (index + 1) * 2 * day - day);
const stops = { times, jumps: { t: [3, 20], c: [] } };
const milliseconds = fc.integer({ min: -500 * day, max: 500 * day });

test('no stretch ever leaves the whole or gets shorter than half a day', () => {
  fc.assert(
    fc.property(milliseconds, milliseconds, (from, to) => {
      const zoom = clampZoom(
        { fromMilliseconds: Math.min(from, to), toMilliseconds: Math.max(from, to) },
        whole,
      );
      expect(zoom.fromMilliseconds).toBeGreaterThanOrEqual(0);
      expect(zoom.toMilliseconds).toBeLessThanOrEqual(100 * day + 1e-3);
      expect(zoomWidth(zoom)).toBeGreaterThanOrEqual(day / 2 - 1e-3);
    }),
  );
});

test('zooming in keeps the centre where it stands', () => {
  const zoom = zoomBy({ fromMilliseconds: 20 * day, toMilliseconds: 60 * day }, whole, 0.5, 30 * day);
  expect(zoom).toEqual({ fromMilliseconds: 25 * day, toMilliseconds: 45 * day });
});

test('a drag works in both directions, and a twitch is not a drag', () => {
  expect(draggedZoom(40 * day, 10 * day, whole, whole)).toEqual(
    draggedZoom(10 * day, 40 * day, whole, whole),
  );
  expect(draggedZoom(10 * day, 10.5 * day, whole, whole)).toBeNull();
});

test('arrows walk from point to point and stop at the ends', () => {
  const start = { zoom: whole, focused: 0 };
  expect(viewAfterKey(start, 'ArrowRight', stops, whole)?.focused).toBe(1);
  expect(viewAfterKey(start, 'ArrowLeft', stops, whole)?.focused).toBe(0);
  expect(viewAfterKey(start, 'End', stops, whole)?.focused).toBe(49);
  expect(viewAfterKey(start, 'x', stops, whole)).toBeNull();
});

test('walking out of sight brings the picture along', () => {
  const zoom = { fromMilliseconds: 0, toMilliseconds: 10 * day };
  const after = viewAfterKey({ zoom, focused: 4 }, 'PageUp', stops, whole);
  const time = times[after?.focused ?? 0] ?? 0;
  expect(after?.zoom.toMilliseconds).toBeGreaterThan(time);
  expect(after?.zoom.fromMilliseconds).toBeLessThan(time);
});

test('plus zooms in around the point, 0 shows all again', () => {
  const near = viewAfterKey({ zoom: whole, focused: 20 }, '+', stops, whole);
  expect(near === null ? 0 : zoomWidth(near.zoom)).toBe(50 * day);
  expect(near === null ? null : viewAfterKey(near, '0', stops, whole)?.zoom).toEqual(whole);
});

test('a letter jumps to its next stop, its capital to the one before, and nowhere beyond the last', () => {
  const start = { zoom: whole, focused: 3 };
  expect(viewAfterKey(start, 't', stops, whole)?.focused).toBe(20);
  expect(viewAfterKey({ zoom: whole, focused: 30 }, 'T', stops, whole)?.focused).toBe(20);
  expect([viewAfterKey(start, 'T', stops, whole), viewAfterKey(start, 'c', stops, whole)]).toEqual([
    null,
    null,
  ]);
});

test('a window is held by its edges, or moved by its middle unless it holds all', () => {
  const zoom = { fromMilliseconds: 20 * day, toMilliseconds: 40 * day };
  expect([18, 22, 60, 98, 102, 200].map((x) => gripAt(x, 20, 100, zoom, whole))).toEqual([
    'from',
    'from',
    'move',
    'to',
    'to',
    'new',
  ]);
  expect(gripAt(50, 0, 100, whole, whole)).toBe('new');
});

test('a dragged edge may cross the other one, and the window never turns over', () => {
  const zoom = { fromMilliseconds: 20 * day, toMilliseconds: 40 * day };
  expect(zoomAfterGrip('from', zoom, 20 * day, 60 * day, whole)).toEqual({
    fromMilliseconds: 40 * day,
    toMilliseconds: 60 * day,
  });
  expect(zoomAfterGrip('move', zoom, 30 * day, 35 * day, whole)).toEqual({
    fromMilliseconds: 25 * day,
    toMilliseconds: 45 * day,
  });
});
