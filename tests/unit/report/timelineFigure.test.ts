import { describe, expect, it } from 'vitest';
import { stretches } from '../../../src/main/report/timelineFigure.ts';
import { timelineOf } from './world.ts';

describe('stretches', () => {
  it.each([1, 2, 7, 20, 200, 2000])('holds each of %i interactions once, in eight rows at most', (number) => {
    const { points } = timelineOf('Corin', number);
    const rows = stretches(points);
    expect(rows.length).toBeLessThanOrEqual(8);
    expect(rows.flatMap((row) => row.points)).toEqual(points);
  });

  it('is empty without interactions', () => {
    expect(stretches([])).toEqual([]);
  });
});
