import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesApart, type TalkSpan } from '../../../../src/shared/measures/entriesApart.ts';
import { intimacyOf, supportExchangedOf } from '../../../../src/shared/measures/entryStrength.ts';
import { entryWarmths } from '../../../../src/shared/measures/entryWarmth.ts';
import { feltValidated } from '../../../../src/shared/measures/feltValidated.ts';
import { pleasantness } from '../../../../src/shared/measures/pleasantness.ts';
import { ratingMean } from '../../../../src/shared/measures/ratingMean.ts';
import {
  relativeDeviation,
  relativeDeviationWithInterval,
} from '../../../../src/shared/measures/relativeDeviation.ts';
import { qualityItems, type JournalRatings } from '../../../../src/shared/model/journal.ts';

const rating = fc.integer({ min: 0, max: 6 });
const score = fc.double({ min: 0, max: 1, noNaN: true });
const six = <Value>(value: Value) => Array.from({ length: 6 }, () => value);
const talks = (pleasant: readonly number[], onEdge: readonly number[] = []) => ({
  pleasantness: pleasant,
  onEdge,
});
const rated = (value: number): JournalRatings =>
  Object.fromEntries(qualityItems.map((item) => [item, value]));

describe('pleasantness of an entry', () => {
  it('is the mean of what was answered, from four of the six items on', () => {
    const four = { flow: 6, heard: 3, pleasant: 3, atEase: 0 };
    expect([
      pleasantness(four),
      pleasantness({ ...four, accepted: 6 }),
      pleasantness({ flow: 6, heard: 6, atEase: 6 }),
      pleasantness({}),
    ]).toEqual([0.5, 0.6, null, null]);
  });

  it('lies in 0..1 and never looks at being on edge, confused or anything else', () => {
    const quality = fc.record({ flow: rating, heard: rating, accepted: rating, atEase: rating });
    const other = fc.record({ onEdge: rating, confused: rating, validated: rating, supportGiven: rating });
    fc.assert(
      fc.property(quality, other, (answers, others) => {
        const own = pleasantness(answers) ?? Number.NaN;
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(1);
        expect(pleasantness({ ...answers, ...others })).toBe(own);
      }),
    );
  });
});

it('felt validated is the mean of understood, validated and cared for, from two of them on', () => {
  expect([
    feltValidated({ understood: 6, validated: 3, caredFor: 0 }),
    feltValidated({ understood: 6, caredFor: 3 }),
    feltValidated({ understood: 6 }),
  ]).toEqual([0.5, 0.75, null]);
});

describe('the mean of ratings', () => {
  it('lies in its interval, which never shrinks to nothing', () => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 40 }), (ratings) => {
        const { value, low, high } = ratingMean(ratings);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high - low).toBeGreaterThan(0);
      }),
    );
  });

  it('is surer with more ratings of the same spread', () => {
    const [few, many] = [3, 10].map((rounds) =>
      ratingMean(Array.from({ length: rounds }, () => [0.4, 0.6]).flat()),
    );
    expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
  });
});

it('the relative spread lies in its interval, wherever it has a number', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 14, maxLength: 50 }), (scores) => {
      const found = relativeDeviationWithInterval(scores, 3);
      expect(found?.value ?? null).toBe(relativeDeviation(scores));
      if (found === null) return;
      expect(0 <= found.low && found.low <= found.value && found.value <= found.high).toBe(true);
      expect(found.high).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});

describe('warmth from entries', () => {
  it('needs six entries, and draws few of them towards the mean over everybody', () => {
    const [few, warm, cool] = entryWarmths([talks([1, 1, 1, 1, 1]), talks(six(0.9)), talks(six(0.2))]);
    expect(few).toBeNull();
    // Overall (1 + 0.9 + 0.2) / 3 = 0.7, with the usual weight of five.
    expect(warm?.value).toBeCloseTo(2 * ((6 * 0.9 + 5 * 0.7) / 11) - 1, 10);
    expect(cool?.value).toBeCloseTo(2 * ((6 * 0.2 + 5 * 0.7) / 11) - 1, 10);
  });

  it('is held at mixed where the owner was on edge at 4 of 6 on average, however pleasant', () => {
    const [held, free] = entryWarmths([talks(six(1), [4 / 6, 5 / 6]), talks(six(1), [3 / 6, 4 / 6])]);
    expect(held).toMatchObject({ value: 0, isHeld: true });
    expect(held?.low).toBeLessThanOrEqual(0);
    expect(held?.high).toBeGreaterThanOrEqual(0);
    expect(free).toMatchObject({ isHeld: false });
    expect(free?.value).toBeGreaterThan(0.3);
  });

  it('is never raised by being on edge, and stays in its scale', () => {
    const pleasant = fc.array(score, { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(pleasant, fc.array(score, { maxLength: 8 }), (values, onEdge) => {
        const [calm] = entryWarmths([talks(values)]);
        const [tense] = entryWarmths([talks(values, onEdge)]);
        if (!calm || !tense) throw new Error('six entries give a number');
        expect(tense.value).toBeLessThanOrEqual(calm.value);
        expect([
          tense.low >= -1,
          tense.low <= tense.value,
          tense.value <= tense.high,
          tense.high <= 1,
        ]).toEqual([true, true, true, true]);
      }),
    );
  });
});

describe('what entries add to strength', () => {
  it('is how much was told, and the mean of support got and given', () => {
    expect([
      intimacyOf(six({ disclosed: 3 })),
      supportExchangedOf([...six({ supportReceived: 6, supportGiven: 0 }), { supportGiven: 6 }]),
    ]).toEqual([0.5, (6 * 0.5 + 1) / 7]);
  });

  it('is not known from fewer than six entries that say so', () => {
    const five = six({ disclosed: 6, supportGiven: 6 }).slice(1);
    expect([intimacyOf([...five, rated(6)]), supportExchangedOf(five)]).toEqual([null, null]);
  });
});

describe('entries apart from imported talks', () => {
  const span = fc
    .tuple(fc.nat(100), fc.nat(20), fc.boolean())
    .map(([started, length, isSpoken]) => ({ started, ended: started + length, isSpoken }));

  it('are those that overlap none of their sort, as looking at every pair says', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (entries, imported) => {
        const ordered = imported.toSorted((first, second) => first.started - second.started);
        const overlaps = (entry: TalkSpan) =>
          imported.some(
            ({ started, ended, isSpoken }) =>
              isSpoken === entry.isSpoken && started <= entry.ended && ended >= entry.started,
          );
        expect(new Set(entriesApart(entries, ordered))).toEqual(
          new Set(entries.filter((entry) => !overlaps(entry))),
        );
      }),
    );
  });
});
