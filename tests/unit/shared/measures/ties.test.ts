import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeDaysShare } from '../../../../src/shared/measures/activeDays.ts';
import {
  addUtterance,
  emptyToneSums,
  interactionTone,
} from '../../../../src/shared/measures/interactionTone.ts';
import { isOffHours, relativeOffHours } from '../../../../src/shared/measures/offHours.ts';
import { recency } from '../../../../src/shared/measures/recency.ts';
import { reciprocity } from '../../../../src/shared/measures/reciprocity.ts';
import { tieStrength, type StrengthParts } from '../../../../src/shared/measures/tieStrength.ts';
import { interactionWarmth, tieWarmths } from '../../../../src/shared/measures/warmth.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const nothing: StrengthParts = {
  closeness: null,
  intimacy: null,
  supportExchanged: null,
  activeDays: null,
  recency: null,
  years: null,
  reciprocity: null,
  offHours: null,
  channels: null,
};
const parts = fc.record({
  closeness: fc.option(fc.integer({ min: 0, max: 6 })),
  intimacy: fc.option(unit),
  supportExchanged: fc.option(unit),
  activeDays: fc.option(unit),
  recency: fc.option(unit),
  years: fc.option(fc.double({ min: 0, max: 60, noNaN: true })),
  reciprocity: fc.option(unit),
  offHours: fc.option(unit),
  channels: fc.option(fc.nat(8)),
});

describe('tie strength', () => {
  it('is called contact level without a rating and strength with one', () => {
    const log = { ...nothing, recency: 1, activeDays: 1 };
    expect(
      [tieStrength(log), tieStrength({ ...log, closeness: 3 })].map(({ name, value }) => [name, value]),
    ).toEqual([
      ['contact level', 1],
      ['strength', (0.4 * 0.5 + 0.2) / 0.6],
    ]);
  });

  it('uses the stated weights when everything is known', () => {
    const all = tieStrength({
      closeness: 6,
      intimacy: 1,
      supportExchanged: 1,
      activeDays: 1,
      recency: 1,
      years: 20,
      reciprocity: 1,
      offHours: 1,
      channels: 4,
    });
    expect(all.value).toBeCloseTo(1, 10);
    expect(all.parts.map((part) => Number(part.weight.toFixed(2)))).toEqual([
      0.4, 0.15, 0.1, 0.1, 0.1, 0.05, 0.05, 0.03, 0.02,
    ]);
  });

  it('lets missing parts drop out and the weights sum to one', () => {
    fc.assert(
      fc.property(parts, (known) => {
        const { value, parts: shown } = tieStrength(known);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const sum = shown.reduce((total, part) => total + part.weight, 0);
        expect(shown.length === 0 ? 1 : sum).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('the range of a tie’s strength', () => {
  it('is what it would be without any one part: active days, recency and channels in turn', () => {
    const { low, high } = tieStrength({ ...nothing, activeDays: 1, recency: 0.5, channels: 0 });
    expect([low, high].map((value) => Number(value.toFixed(4)))).toEqual([
      // Without active days: 0.1 x 0.5 / 0.12; without channels: 0.15 / 0.2.
      0.4167, 0.8333,
    ]);
    expect(tieStrength({ ...nothing, recency: 1 })).toMatchObject({ value: 1, low: 0, high: 1 });
  });

  it('holds the value and stays within 0 and 1', () => {
    fc.assert(
      fc.property(parts, (known) => {
        const { value, low, high } = tieStrength(known);
        expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
      }),
    );
  });
});

describe('parts of the contact level', () => {
  it('fade with time, more slowly for other than inner ties', () => {
    expect([recency(0, true), recency(14, true), recency(45, false)]).toEqual([
      1,
      Math.exp(-1),
      Math.exp(-1),
    ]);
  });

  it('tell even from one-sided exchange', () => {
    expect([reciprocity(5, 5), reciprocity(9, 1), reciprocity(0, 3), reciprocity(0, 0)]).toEqual([
      1,
      1 - 0.8,
      0,
      null,
    ]);
  });

  it('count active days on a logarithm up to thirty', () => {
    expect([activeDaysShare(0), activeDaysShare(30), activeDaysShare(90)]).toEqual([0, 1, 1]);
    expect(activeDaysShare(5)).toBeGreaterThan(0.5);
  });

  it('know off-hours by weekday and clock', () => {
    const times = ['2024-03-06T12:00', '2024-03-06T18:00', '2024-03-06T07:59', '2024-03-09T12:00'];
    expect(times.map((time) => isOffHours(Date.parse(`${time}Z`)))).toEqual([false, true, true, true]);
  });

  it('compare off-hours with the base of the owner', () => {
    const everybody = { offHours: 30, all: 100 };
    expect(relativeOffHours({ offHours: 30, all: 100 }, everybody)).toBeCloseTo(0.5, 10);
    expect(relativeOffHours({ offHours: 100, all: 100 }, everybody)).toBe(1);
    expect(relativeOffHours({ offHours: 1, all: 1 }, everybody)).toBeLessThan(0.75);
    expect(relativeOffHours({ offHours: 0, all: 0 }, everybody)).toBeNull();
  });
});

function toneOf(utterances: readonly (readonly [letters: number, valence: number])[]) {
  let sums = emptyToneSums;
  for (const [letters, valence] of utterances) sums = addUtterance(sums, letters, valence);
  return interactionTone(sums);
}

function toneWidth(count: number): number {
  const { low, high } = toneOf(Array.from({ length: count }, () => [30, 0.5] as const));
  return high - low;
}

describe('tone of an interaction', () => {
  it('is in the middle and unsure with nothing read', () => {
    const { value, low, high } = toneOf([]);
    expect(value).toBe(0.5);
    expect(high - low).toBeGreaterThan(0.5);
  });

  it('is hardly moved by one short word', () => {
    expect(toneOf([[2, 0.6]]).value).toBeLessThan(0.56);
    expect(toneOf([[40, 0.6]]).value).toBeGreaterThan(0.65);
  });

  it('lets a few hostile sentences count among many neutral ones', () => {
    const neutral = Array.from({ length: 17 }, () => [40, 0] as const);
    expect(toneOf([...neutral, [40, -0.8], [40, -0.8], [40, -0.8]]).value).toBeLessThan(0.4);
  });

  it('grows surer with more words of the same tone', () => {
    expect(toneWidth(20)).toBeLessThan(toneWidth(2) / 2);
  });

  it('stays within its interval and mirrors when every valence is turned', () => {
    const utterances = fc.array(fc.tuple(fc.nat(200), fc.double({ min: -1, max: 1, noNaN: true })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(utterances, (said) => {
        const tone = toneOf(said);
        const turned = toneOf(said.map(([letters, valence]) => [letters, -valence]));
        expect(tone.low).toBeLessThanOrEqual(tone.value);
        expect(tone.high).toBeGreaterThanOrEqual(tone.value);
        expect(tone.low).toBeGreaterThanOrEqual(0);
        expect(tone.high).toBeLessThanOrEqual(1);
        expect(turned.value).toBeCloseTo(1 - tone.value, 10);
      }),
    );
  });
});

describe('warmth of a tie', () => {
  it('rises with support and falls with tactics, within its scale', () => {
    expect(interactionWarmth(0.5, 2, 0)).toBeCloseTo(0.25, 10);
    expect(interactionWarmth(0.5, 0, 2)).toBeCloseTo(-0.25, 10);
    expect(interactionWarmth(1, 9, 0)).toBe(1);
  });

  it('is not told below six interactions', () => {
    expect(tieWarmths([[0.5, 0.5, 0.5, 0.5, 0.5]])).toEqual([null]);
  });

  it('does not change with how often people write, only how sure it is', () => {
    const few = [0.4, 0.6, 0.4, 0.6, 0.4, 0.6];
    const many = [...few, ...few, ...few, ...few];
    const [first, second] = tieWarmths([few, many]);
    expect(first?.value).toBeCloseTo(0.5, 10);
    expect(second?.value).toBeCloseTo(0.5, 10);
    expect((second?.high ?? 0) - (second?.low ?? 0)).toBeLessThan((first?.high ?? 0) - (first?.low ?? 0));
  });

  it('keeps its value inside the interval and both on the scale', () => {
    const series = fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 20 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(series, (people) => {
        for (const warmth of tieWarmths(people)) {
          if (warmth === null) continue;
          expect(warmth.low).toBeLessThanOrEqual(warmth.value);
          expect(warmth.high).toBeGreaterThanOrEqual(warmth.value);
          expect(Math.max(-warmth.low, warmth.high)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
