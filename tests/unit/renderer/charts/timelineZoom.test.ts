import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampZoom,
  draggedZoom,
  viewAfterKey,
  zoomBy,
  zoomWidth,
} from '../../../../src/renderer/charts/timelineZoom.ts';

const day = 86_400_000;
const whole = { fromMilliseconds: 0, toMilliseconds: 100 * day };
const times = Array.from({ length: 50 }, (_, index) => (index + 1) * 2 * day - day);
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
  expect(viewAfterKey(start, 'ArrowRight', times, whole)?.focused).toBe(1);
  expect(viewAfterKey(start, 'ArrowLeft', times, whole)?.focused).toBe(0);
  expect(viewAfterKey(start, 'End', times, whole)?.focused).toBe(49);
  expect(viewAfterKey(start, 'x', times, whole)).toBeNull();
});

test('walking out of sight brings the picture along', () => {
  const zoom = { fromMilliseconds: 0, toMilliseconds: 10 * day };
  const after = viewAfterKey({ zoom, focused: 4 }, 'PageUp', times, whole);
  const time = times[after?.focused ?? 0] ?? 0;
  expect(after?.zoom.toMilliseconds).toBeGreaterThan(time);
  expect(after?.zoom.fromMilliseconds).toBeLessThan(time);
});

test('plus zooms in around the point, 0 shows all again', () => {
  const near = viewAfterKey({ zoom: whole, focused: 20 }, '+', times, whole);
  expect(near === null ? 0 : zoomWidth(near.zoom)).toBe(50 * day);
  expect(near === null ? null : viewAfterKey(near, '0', times, whole)?.zoom).toEqual(whole);
});
