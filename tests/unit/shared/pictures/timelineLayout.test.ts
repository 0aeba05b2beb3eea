import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Timeline, TimelinePoint } from '../../../../src/shared/model/timeline.ts';
import { spreadOnCircle } from '../../../../src/shared/pictures/circlePlaces.ts';
import { timelineLayout, wholeZoom } from '../../../../src/shared/pictures/timelineLayout.ts';

const day = 86_400_000;
const start = Date.UTC(2020, 0, 1);
const frame = { width: 900, height: 300, margin: { top: 20, right: 20, bottom: 40, left: 60 } };

function point(atMilliseconds: number, value: number): TimelinePoint {
  return {
    interactionId: 1,
    kind: 'session',
    atMilliseconds,
    value,
    low: Math.max(0, value - 0.1),
    high: Math.min(1, value + 0.1),
    utterances: 3,
    tactics: 0,
    support: 0,
  };
}

function timeline(points: TimelinePoint[]): Timeline {
  return {
    personId: 1,
    name: 'Ada',
    points,
    entries: [],
    level: points.map(({ atMilliseconds, value, low, high }) => ({ atMilliseconds, mean: value, low, high })),
    changePoints: [
      {
        atMilliseconds: start + 5 * day,
        before: 0.7,
        after: 0.4,
        quoteBefore: null,
        quoteAfter: null,
        sentence: '',
      },
    ],
    gate: 'full',
    gateSentence: '',
    windowDays: 56,
    windowPoints: points.length,
    mean: null,
    rmassd: null,
    acuteDrops: null,
    acuteCut: 0.3,
    hotAndCold: null,
    basis: 'estimate',
    model: 'test',
  };
}

const twentyDays = timeline(
  Array.from({ length: 20 }, (_, index) => point(start + index * day, index % 2 === 0 ? 0.3 : 0.8)),
);

describe('the timeline', () => {
  it('keeps every point in order and inside its plot', () => {
    const { points, plot } = timelineLayout(twentyDays, frame, wholeZoom(twentyDays), 'UTC');
    const across = points.map(({ x }) => x);
    expect(across).toEqual(across.toSorted((first, second) => first - second));
    expect(across.at(0)).toBeGreaterThanOrEqual(plot.left);
    expect(across.at(-1)).toBeLessThanOrEqual(plot.right);
    expect(points.every(({ y, yLow, yHigh }) => yHigh <= y && y <= yLow && y >= plot.top)).toBe(true);
  });

  it('has ticks that rise, fit and are labelled apart, from decades to a day', () => {
    for (const days of [0.5, 3, 30, 200, 2000, 15_000]) {
      const zoom = { fromMilliseconds: start, toMilliseconds: start + days * day };
      const { timeTicks, plot } = timelineLayout(twentyDays, frame, zoom, 'UTC');
      const across = timeTicks.map(({ x }) => x);
      expect(across.length).toBeGreaterThan(1);
      expect(across).toEqual(across.toSorted((first, second) => first - second));
      expect(Math.min(...across)).toBeGreaterThanOrEqual(plot.left);
      expect(Math.max(...across)).toBeLessThanOrEqual(plot.right);
      for (const [index, { x }] of timeTicks.entries()) {
        expect(x - (timeTicks[index - 1]?.x ?? -99)).toBeGreaterThan(30);
        expect(timeTicks[index]?.label).not.toBe(timeTicks[index - 1]?.label);
      }
    }
  });

  it('shows what lies in the zoom and one neighbour on each side', () => {
    const zoom = { fromMilliseconds: start + 4.5 * day, toMilliseconds: start + 8.5 * day };
    const { points, changes } = timelineLayout(twentyDays, frame, zoom, 'UTC');
    expect(points.map(({ point: { atMilliseconds } }) => (atMilliseconds - start) / day)).toEqual([
      4, 5, 6, 7, 8, 9,
    ]);
    expect(changes).toHaveLength(1);
  });

  it('keeps the numbers of changes clear of each other', () => {
    const [change] = twentyDays.changePoints;
    const moments = [5, 5.1, 5.2, 15].map((days) => start + days * day);
    const changePoints = moments.flatMap((atMilliseconds) => (change ? [{ ...change, atMilliseconds }] : []));
    const { changes } = timelineLayout({ ...twentyDays, changePoints }, frame, wholeZoom(twentyDays), 'UTC');
    const places = changes.map(({ labelX }) => labelX);
    for (const [index, place] of places.slice(1).entries()) {
      expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(24);
    }
    expect([changes[0]?.labelX, changes[3]?.labelX]).toEqual([changes[0]?.x, changes[3]?.x]);
  });

  it('breaks its level in a long silence', () => {
    const two = timeline([0, 1, 2, 200, 201, 202].map((index) => point(start + index * day, 0.5)));
    const { levelPath, bandPath } = timelineLayout(two, frame, wholeZoom(two), 'UTC');
    expect([levelPath.match(/M/g)?.length, bandPath.match(/M/g)?.length]).toEqual([2, 2]);
  });

  it('draws nothing but its axes without points', () => {
    const empty = timeline([]);
    const { points, levelPath, valueTicks } = timelineLayout(empty, frame, wholeZoom(empty), 'UTC');
    expect([points, levelPath, valueTicks.length]).toEqual([[], '', 5]);
  });

  it('thins many points but keeps the extremes and says how many there are', () => {
    const many = timeline(
      Array.from({ length: 20_000 }, (_, index) =>
        point(start + index * day * 0.1, 0.5 + 0.1 * Math.sin(index)),
      ),
    );
    const outlier = many.points[12_345];
    if (outlier) outlier.value = 0.01;
    const { points, pointsInView } = timelineLayout(many, frame, wholeZoom(many), 'UTC');
    expect(pointsInView).toBe(20_000);
    expect(points.length).toBeLessThanOrEqual(2002);
    expect(points.some(({ point: { value } }) => value === 0.01)).toBe(true);
  });
});

describe('marks', () => {
  it('are all there when the points around them are thinned', () => {
    const many = timeline(
      Array.from({ length: 20_000 }, (_, index) => ({
        ...point(start + index * day * 0.1, 0.5),
        tactics: index % 500 === 0 ? 2 : 0,
      })),
    );
    const { tactics, support } = timelineLayout(many, frame, wholeZoom(many), 'UTC');
    expect([tactics.length, support.length]).toEqual([40, 0]);
  });
});

describe('places on a circle', () => {
  it('keep the order and the gap, and stay put where there is room', () => {
    const wishes = fc.array(fc.double({ min: 0, max: 6.28, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(wishes, (unordered) => {
        const wanted = unordered.toSorted((first, second) => first - second);
        const gap = (2 * Math.PI) / (wanted.length * 1.5);
        const placed = spreadOnCircle(wanted, gap);
        const turned = placed
          .map((angle) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI))
          .toSorted((first, second) => first - second);
        const distances = turned.map((angle, index) =>
          index === 0 ? angle + 2 * Math.PI - (turned.at(-1) ?? 0) : angle - (turned[index - 1] ?? 0),
        );
        expect(Math.min(...distances)).toBeGreaterThan(gap - 1e-6);
      }),
    );
    expect(spreadOnCircle([0, 1, 3], 0.5)).toEqual([0, 1, 3]);
  });
});
