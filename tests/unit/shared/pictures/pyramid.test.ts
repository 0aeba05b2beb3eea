import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPyramid, countInView, itemsInView } from '../../../../src/shared/pictures/pyramid.ts';

const series = fc
  .array(
    fc.record({ gap: fc.integer({ min: 0, max: 500 }), value: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      maxLength: 400,
    },
  )
  .map((steps) => {
    let atMilliseconds = 0;
    return steps.map(({ gap, value }) => ({ atMilliseconds: (atMilliseconds += gap), value }));
  });
const zooms = fc
  .tuple(fc.integer({ min: -10, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }))
  .map(([fromMilliseconds, width]) => ({ fromMilliseconds, toMilliseconds: fromMilliseconds + width }));
const most = fc.integer({ min: 4, max: 60 });
const everything = { fromMilliseconds: -1, toMilliseconds: Number.MAX_SAFE_INTEGER };

test('of the whole it keeps first, last, lowest and highest, and no more than asked', () => {
  fc.assert(
    fc.property(series, most, (items, limit) => {
      const kept = itemsInView(
        buildPyramid(items, ({ value }) => value),
        everything,
        limit,
      );
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect([kept.at(0), kept.at(-1)]).toEqual([items.at(0), items.at(-1)]);
      const [values, all] = [kept, items].map((some) => some.map(({ value }) => value));
      expect([Math.min(...(values ?? [])), Math.max(...(values ?? []))]).toEqual([
        Math.min(...(all ?? [])),
        Math.max(...(all ?? [])),
      ]);
    }),
  );
});

test('of any stretch it gives items in order, all of them where they are few, and one beyond each end', () => {
  fc.assert(
    fc.property(series, zooms, most, (items, zoom, limit) => {
      const pyramid = buildPyramid(items, ({ value }) => value);
      const kept = itemsInView(pyramid, zoom, limit);
      const isInside = ({ atMilliseconds }: { atMilliseconds: number }) =>
        atMilliseconds >= zoom.fromMilliseconds && atMilliseconds <= zoom.toMilliseconds;
      const inside = items.filter(isInside);
      expect(countInView(pyramid, zoom)).toBe(inside.length);
      expect(kept.filter(isInside).length).toBeLessThanOrEqual(limit);
      expect(kept).toEqual(items.filter((item) => kept.includes(item)));
      if (inside.length <= limit) {
        const first = items.findIndex(({ atMilliseconds }) => atMilliseconds >= zoom.fromMilliseconds);
        const start = first === -1 ? items.length : first;
        expect(kept).toEqual(items.slice(Math.max(0, start - 1), start + inside.length + 1));
      }
    }),
  );
});
