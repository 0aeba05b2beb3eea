/** What holds for the smaller measures whatever goes in. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeDaysShare } from '../../../../src/shared/measures/activeDays.ts';
import { acuteCut, acuteDropShare, leastAcuteCut } from '../../../../src/shared/measures/acuteChange.ts';
import { findShifts } from '../../../../src/shared/measures/changePoints.ts';
import { contactLayer } from '../../../../src/shared/measures/contactLayers.ts';
import { gateOf } from '../../../../src/shared/measures/gates.ts';
import { isHotAndCold } from '../../../../src/shared/measures/hotAndCold.ts';
import { knownByOthers } from '../../../../src/shared/measures/knownByOthers.ts';
import { relativeOffHours } from '../../../../src/shared/measures/offHours.ts';
import { recency } from '../../../../src/shared/measures/recency.ts';
import { reciprocity } from '../../../../src/shared/measures/reciprocity.ts';
import { semitones } from '../../../../src/shared/measures/semitones.ts';
import { shrinkageWeight, shrunkMean } from '../../../../src/shared/measures/shrunkMean.ts';
import { strengthBalance } from '../../../../src/shared/measures/strengthBalance.ts';

const count = fc.nat(200);
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const difference = fc.double({ min: -1, max: 1, noNaN: true });
const differences = fc.array(difference, { minLength: 1, maxLength: 60 });
const isWithin = (value: number | null) => value === null || (value >= 0 && value <= 1);

describe('parts of the contact level', () => {
  it('stay within 0 and 1, rise with days and fall with silence', () => {
    fc.assert(
      fc.property(count, count, fc.boolean(), (one, other, inner) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(activeDaysShare(few)).toBeLessThanOrEqual(activeDaysShare(many));
        expect(recency(many, inner)).toBeLessThanOrEqual(recency(few, inner));
        expect([activeDaysShare(many), recency(few, inner), reciprocity(one, other)].every(isWithin)).toBe(
          true,
        );
        // A silence weighs more with somebody close.
        expect(recency(many, true)).toBeLessThanOrEqual(recency(many, false));
        expect(reciprocity(one, other)).toBe(reciprocity(other, one));
      }),
    );
  });

  it('compare evenings and weekends with the owner’s own, whatever that is', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 500 }), count, (off, on, offAll, onAll) => {
        const everybody = { offHours: offAll, all: offAll + onAll };
        const own = relativeOffHours({ offHours: off, all: off + on }, everybody);
        const more = relativeOffHours({ offHours: off + 1, all: off + 1 + on }, everybody);
        expect(isWithin(own)).toBe(true);
        expect(more).toBeGreaterThanOrEqual((own ?? 0) - 1e-9);
      }),
    );
  });
});

describe('sudden drops', () => {
  it('are fewer with a higher cut, and the cut lies between 0.30 and the largest change', () => {
    fc.assert(
      fc.property(differences, unit, unit, (drawn, one, other) => {
        const cut = acuteCut(drawn);
        expect(cut).toBeGreaterThanOrEqual(leastAcuteCut);
        expect(cut).toBeLessThanOrEqual(Math.max(leastAcuteCut, ...drawn.map(Math.abs)));
        expect(acuteDropShare(drawn, Math.max(one, other))).toBeLessThanOrEqual(
          acuteDropShare(drawn, Math.min(one, other)),
        );
      }),
    );
  });

  it('are never hot and cold where no change is large', () => {
    const small = fc.array(fc.double({ min: -0.29, max: 0.29, noNaN: true }), { minLength: 7 });
    fc.assert(
      fc.property(small, unit, (drawn, instabilityLow) => {
        const input = { interactions: drawn.length + 1, differences: drawn, instabilityLow };
        expect(isHotAndCold(input)).toBe(false);
      }),
    );
  });
});

describe('lasting changes', () => {
  it('have five talks on each side, are large enough, and do not depend on where the scale begins', () => {
    const scores = fc.array(unit, { maxLength: 60 });
    fc.assert(
      fc.property(scores, (drawn) => {
        const found = findShifts(drawn);
        const edges = [0, ...found.map(({ index }) => index), drawn.length];
        const lengths = edges.slice(1).map((end, place) => end - (edges[place] ?? 0));
        if (found.length > 0) expect(Math.min(...lengths)).toBeGreaterThanOrEqual(5);
        for (const { before, after } of found) expect(Math.abs(after - before)).toBeGreaterThanOrEqual(0.1);
        expect(findShifts(drawn.map((score) => score + 1)).map(({ index }) => index)).toEqual(
          found.map(({ index }) => index),
        );
      }),
    );
  });
});

describe('means drawn towards everybody’s', () => {
  it('lie between the two, by a weight from 1 to 10', () => {
    const series = fc.array(fc.array(unit, { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(series, unit, unit, fc.integer({ min: 1, max: 100 }), (people, own, overall, n) => {
        const weight = shrinkageWeight(people);
        expect(weight >= 1 && weight <= 10).toBe(true);
        const drawn = shrunkMean({ mean: own, n }, overall, weight);
        expect(drawn).toBeGreaterThanOrEqual(Math.min(own, overall) - 1e-9);
        expect(drawn).toBeLessThanOrEqual(Math.max(own, overall) + 1e-9);
      }),
    );
  });
});

describe('counts of people', () => {
  it('put nobody further out for more contact', () => {
    const layers = ['weekly', 'monthly', 'half-yearly', 'yearly', 'past'];
    const place = (days: readonly [number, number, number]) =>
      layers.indexOf(contactLayer({ weeklyWindow: days[0], monthlyWindow: days[1], yearlyWindow: days[2] }));
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 2 }), (one, two, three, more) => {
        const days: [number, number, number] = [one, one + two, one + two + three];
        const after = days.map((each, index) => each + (index >= more ? 1 : 0));
        expect(place([after[0] ?? 0, after[1] ?? 0, after[2] ?? 0])).toBeLessThanOrEqual(place(days));
      }),
    );
  });

  it('open more with more talks, and never close again', () => {
    const gates = ['raw', 'early', 'full'];
    fc.assert(
      fc.property(count, count, (talks, more) => {
        expect(gates.indexOf(gateOf(talks + more))).toBeGreaterThanOrEqual(gates.indexOf(gateOf(talks)));
      }),
    );
  });

  it('of a balance add up, with the share of the weak inside its range', () => {
    const classes = fc.array(fc.constantFrom('strong' as const, 'middle' as const, 'weak' as const), {
      minLength: 1,
    });
    fc.assert(
      fc.property(classes, (drawn) => {
        const found = strengthBalance(drawn);
        expect((found?.strong ?? 0) + (found?.middle ?? 0) + (found?.weak ?? 0)).toBe(drawn.length);
        expect(found?.low).toBeLessThanOrEqual((found?.weakShare ?? -1) + 1e-9);
        expect(found?.high).toBeGreaterThanOrEqual((found?.weakShare ?? 2) - 1e-9);
      }),
    );
  });

  it('of who knows whom tell every tie at both its ends', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 12 })), {
      selector: ([first, second]) => `${first} ${second}`,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const ids = Array.from({ length: 12 }, (_, index) => index + 1);
        const known = knownByOthers(
          ids,
          drawn.map(([first, second]) => ({ first, second, weight: 1 })),
        );
        expect(known.reduce((sum, each) => sum + each.known, 0)).toBe(2 * drawn.length);
        expect(known.map((each) => each.known)).toEqual(
          known.map((each) => each.known).toSorted((one, other) => other - one),
        );
      }),
    );
  });
});

it('an octave is twelve semitones, wherever it begins', () => {
  fc.assert(
    fc.property(fc.double({ min: 50, max: 500, noNaN: true }), (hertz) => {
      expect(semitones(2 * hertz) - semitones(hertz)).toBeCloseTo(12, 9);
    }),
  );
});
