import { assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOfAsMany } from '../../../../src/shared/measures/rateAbove.ts';
import { isAboveOthers, repeatedStretch } from '../../../../src/shared/measures/repetition.ts';

const day = 86_400_000;
const hitsOn = (...days: number[]) => days.map((at) => ({ atMilliseconds: at * day, day: Math.floor(at) }));

describe('the chance of as many hits', () => {
  it('agrees with tails counted by hand', () => {
    // Equal exposure: 3 or more of 4 in Binomial(4, 1/2) is 5/16.
    expect(chanceOfAsMany({ hits: 3, utterances: 10 }, { hits: 1, utterances: 10 })).toBeCloseTo(5 / 16, 12);
    // A quarter of the exposure: 2 of 2 is 1/16.
    expect(chanceOfAsMany({ hits: 2, utterances: 50 }, { hits: 0, utterances: 150 })).toBeCloseTo(1 / 16, 12);
    expect(chanceOfAsMany({ hits: 0, utterances: 5 }, { hits: 9, utterances: 5 })).toBe(1);
    expect(chanceOfAsMany({ hits: 1, utterances: 5 }, { hits: 0, utterances: 0 })).toBeNaN();
  });

  it('lies within 0 and 1, falls with more hits and rises with more hits of others', () => {
    const counts = tuple(integer({ min: 0, max: 60 }), integer({ min: 0, max: 3000 }));
    const said = tuple(integer({ min: 100, max: 5000 }), integer({ min: 3000, max: 90_000 }));
    assert(
      property(counts, said, ([hits, othersHits], [utterances, othersUtterances]) => {
        const others = { hits: othersHits, utterances: othersUtterances };
        const chance = chanceOfAsMany({ hits, utterances }, others);
        const more = chanceOfAsMany({ hits: hits + 1, utterances }, others);
        const usual = chanceOfAsMany({ hits, utterances }, { ...others, hits: othersHits + 1 });
        return chance >= 0 && chance <= 1 && more <= chance + 1e-9 && usual >= chance - 1e-9;
      }),
    );
  });
});

describe('a mark seen more than once', () => {
  it('needs three hits on two days within thirty', () => {
    expect(repeatedStretch(hitsOn(1, 9))).toBeNull();
    expect(repeatedStretch(hitsOn(1.1, 1.2, 1.3, 1.4))).toBeNull();
    expect(repeatedStretch(hitsOn(1, 20, 39, 58))).toBeNull();
    expect(repeatedStretch(hitsOn(1, 1.5, 31))).toMatchObject({
      days: 2,
      fromMilliseconds: day,
      untilMilliseconds: 31 * day,
    });
  });

  it('is told of its busiest thirty days, the latest of several', () => {
    expect(repeatedStretch(hitsOn(1, 2, 3, 100, 101, 102))?.untilMilliseconds).toBe(102 * day);
    expect(repeatedStretch(hitsOn(1, 2, 3, 4, 100, 101, 102))?.hits).toHaveLength(4);
  });

  it('is above others only where chance hardly makes it so, whichever stretch was chosen', () => {
    const others = { hits: 5, utterances: 10_000 };
    expect(isAboveOthers({ hits: 3, utterances: 400 }, others, 1)).toBe(true);
    expect(isAboveOthers({ hits: 3, utterances: 400 }, others, 120)).toBe(false);
    expect(isAboveOthers({ hits: 3, utterances: 6000 }, others, 1)).toBe(false);
    expect(isAboveOthers({ hits: 30, utterances: 400 }, { hits: 0, utterances: 150 }, 1)).toBeNull();
  });
});
