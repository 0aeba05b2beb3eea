import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactConcentration } from '../../../../src/shared/measures/contactConcentration.ts';
import { contactLayer } from '../../../../src/shared/measures/contactLayers.ts';
import { contactRate } from '../../../../src/shared/measures/contactRate.ts';
import { weeksCovered } from '../../../../src/shared/measures/coverage.ts';
import { networkGrowth } from '../../../../src/shared/measures/networkGrowth.ts';
import { strengthBalance } from '../../../../src/shared/measures/strengthBalance.ts';
import { turnTaking, type Saying } from '../../../../src/shared/measures/turnTaking.ts';

describe('layers of contact', () => {
  it('are told by days with contact, the innermost first', () => {
    const layers = [
      [13, 26, 52],
      [12, 12, 12],
      [0, 5, 5],
      [0, 0, 1],
      [0, 0, 0],
    ].map(([weeklyWindow = 0, monthlyWindow = 0, yearlyWindow = 0]) =>
      contactLayer({ weeklyWindow, monthlyWindow, yearlyWindow }),
    );
    expect(layers).toEqual(['weekly', 'monthly', 'half-yearly', 'yearly', 'past']);
  });
});

describe('the rate of contact', () => {
  // 9 days in 91: root 3, 3 -+ 1.2816 / 2, squared, times 7 / 91.
  it('comes with an interval that is wide for few days', () => {
    const { value, low, high } = contactRate(9, 91);
    expect([value, low, high].map((each) => Number(each.toFixed(4)))).toEqual([0.6923, 0.4281, 1.0196]);
  });

  it('lies within its interval, and never above every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 0, max: 366 }), (window, days) => {
        const { value, low, high } = contactRate(Math.min(days, window), window);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(high).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('concentration of contact', () => {
  // 1 / (0.5² + 2 x 0.25²) = 2.6667; the interval of 50 in 100 after Wilson.
  it('tells the largest share and how many equal people that would be', () => {
    const found = contactConcentration(
      new Map([
        [1, 25],
        [2, 50],
        [3, 25],
      ]),
    );
    expect(found).toMatchObject({ personId: 2, share: 0.5, closestFive: 1, n: 100 });
    expect(found?.effectivePeople).toBeCloseTo(2.6667, 4);
    expect(found?.low).toBeCloseTo(0.4364, 4);
    expect(contactConcentration(new Map([[1, 0]]))).toBeNull();
  });

  it('never counts more people than there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), (counts) => {
        const found = contactConcentration(new Map(counts.map((count, id) => [id, count])));
        expect(found?.effectivePeople).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(found?.effectivePeople).toBeLessThanOrEqual(counts.length + 1e-9);
        expect(found?.share).toBeGreaterThanOrEqual(1 / (found?.effectivePeople ?? 0) - 1e-9);
      }),
    );
  });
});

it('the balance of ties counts each class, with the uncertainty of the share of weak ones', () => {
  expect(strengthBalance(['weak', 'weak', 'strong', 'middle'])).toMatchObject({
    strong: 1,
    middle: 1,
    weak: 2,
    weakShare: 0.5,
  });
  expect(strengthBalance([])).toBeNull();
});

it('coverage counts the weeks of the window that hold contact', () => {
  expect(weeksCovered([100, 99, 93, 86, 120, 3], { lastDay: 100, days: 28 })).toBe(0.75);
  expect(weeksCovered([], { lastDay: 100, days: 28 })).toBe(0);
});

const say = (session: number, who: 'me' | 'them', atSeconds: number): Saying => ({
  session,
  byOwner: who === 'me',
  atSeconds,
});

describe('turns of two people', () => {
  it('tell who began, and how long after the last word of one the other answered', () => {
    const sayings = [
      say(1, 'me', 0),
      say(1, 'me', 60),
      say(1, 'them', 100),
      say(1, 'them', 130),
      say(1, 'me', 200),
      say(2, 'them', 90_000),
    ];
    expect(turnTaking(sayings)).toEqual({
      begunByOwner: 1,
      begunByOther: 1,
      ownersReplies: [70],
      othersReplies: [40],
    });
  });

  it('count every session once, whoever speaks', () => {
    const said = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(said, (drawn) => {
        const sayings = drawn
          .toSorted(([one], [other]) => one - other)
          .map(([session, byOwner], index) => ({ session, byOwner, atSeconds: index }));
        const { begunByOwner, begunByOther, ownersReplies, othersReplies } = turnTaking(sayings);
        const sessions = new Set(drawn.map(([session]) => session)).size;
        expect(begunByOwner + begunByOther).toBe(sessions);
        expect(Math.abs(ownersReplies.length - othersReplies.length)).toBeLessThanOrEqual(
          Math.max(1, sessions),
        );
      }),
    );
  });
});

describe('growth of a network', () => {
  const months = [0, 100, 200, 300, 400, 500, 600, 700, 800, 900];

  it('counts arrivals, silences of a year and returns', () => {
    const steps = networkGrowth([[50, 420], [10, 60, 450], [350]], months);
    expect(
      steps.map(({ arrived, returned, wentQuiet, active }) => [arrived, returned, wentQuiet, active]),
    ).toEqual([
      [2, 0, 0, 2],
      [0, 0, 0, 2],
      [0, 0, 0, 2],
      [1, 0, 0, 3],
      [0, 2, 2, 3],
      [0, 0, 0, 3],
      [0, 0, 0, 3],
      [0, 0, 2, 1],
      [0, 0, 1, 0],
    ]);
  });

  it('tells as active exactly those with contact in the year before', () => {
    const everybody = fc.array(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(everybody, (drawn) => {
        const contacts = drawn.map((times) => times.toSorted((a, b) => a - b));
        for (const [index, step] of networkGrowth(contacts, months).entries()) {
          const end = months[index + 1] ?? 0;
          const active = contacts.filter((times) => times.some((time) => time <= end && time > end - 365));
          expect(step.active).toBe(active.length);
        }
      }),
    );
  });
});
