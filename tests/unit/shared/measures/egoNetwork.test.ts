import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../../src/shared/measures/betweenness.ts';
import { constraint } from '../../../../src/shared/measures/constraint.ts';
import { effectiveSize } from '../../../../src/shared/measures/effectiveSize.ts';
import { groupTies, tiesWithout, type WeightedTie } from '../../../../src/shared/measures/groupTies.ts';
import { knownByOthers } from '../../../../src/shared/measures/knownByOthers.ts';
import { networkDensity } from '../../../../src/shared/measures/networkDensity.ts';

const tie = (first: number, second: number, weight = 1): WeightedTie => ({ first, second, weight });

/** Three circles of three, three and two, a bridge from 3 to 4, and 9 alone. */
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const circles = [
  [1, 2, 0.5],
  [1, 3, 0.25],
  [2, 3, 1],
  [3, 4, 0.2],
  [4, 5, 0.5],
  [5, 6, 0.5],
  [4, 6, 0.5],
  [7, 8, 1],
].map(([first = 0, second = 0, weight = 0]) => tie(first, second, weight));

/** People 1..n and some ties between them, each pair once. */
const networks = fc.integer({ min: 2, max: 12 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const pairs = ids.flatMap((first) =>
    ids.filter((second) => second > first).map((second) => tie(first, second)),
  );
  return fc.subarray(pairs).map((ties) => ({ ids, ties, pairs }));
});

function pairsOf(ties: readonly WeightedTie[]): string[] {
  return ties.map(({ first, second }) => `${first} ${second}`).toSorted();
}

describe('measures of the owner’s network', () => {
  it('gives the reference values for a, b, c of whom a and b know each other', () => {
    const ties = [tie(1, 2)];
    expect(effectiveSize(3, 1)).toBeCloseTo(2.333, 3);
    expect(constraint([1, 2, 3], ties)).toBeCloseTo(0.6111, 4);
    expect(networkDensity(3, 1)).toBeCloseTo(0.333, 3);
  });

  // Values of networkx 3.6.1 for the same network (the owner tied to all with weight 1).
  it('agrees with networkx on a network of nine', () => {
    const binary = circles.map((each) => ({ ...each, weight: 1 }));
    expect(constraint(nine, circles)).toBeCloseTo(0.241974751, 9);
    expect(constraint(nine, binary)).toBeCloseTo(0.282407407, 9);
    expect(effectiveSize(9, circles.length)).toBeCloseTo(7.222222222, 9);
    expect(networkDensity(9, circles.length)).toBeCloseTo(0.222222222, 9);
    const between = [...betweenness(nine, circles).values()].map((value) => Number(value.toFixed(6)));
    expect(between).toEqual([0, 0, 0.214286, 0.214286, 0, 0, 0, 0, 0]);
  });

  it('keeps density within 0 and 1, and effective size between one circle and nobody knowing anybody', () => {
    fc.assert(
      fc.property(networks, ({ ids, ties }) => {
        expect(networkDensity(ids.length, ties.length)).toBeGreaterThanOrEqual(0);
        expect(networkDensity(ids.length, ties.length)).toBeLessThanOrEqual(1);
        expect(effectiveSize(ids.length, ties.length)).toBeGreaterThanOrEqual(1);
        expect(effectiveSize(ids.length, ties.length)).toBeLessThanOrEqual(ids.length);
      }),
    );
  });

  it('finds least constraint where nobody knows anybody', () => {
    fc.assert(
      fc.property(networks, ({ ids, ties }) => {
        expect(constraint(ids, ties) ?? 0).toBeGreaterThanOrEqual(1 / ids.length - 1e-12);
        expect(constraint(ids, [])).toBeCloseTo(1 / ids.length, 12);
      }),
    );
  });

  it('gives betweenness that adds up to the detours of all pairs', () => {
    fc.assert(
      fc.property(networks, ({ ids, ties }) => {
        const sum = [...betweenness(ids, ties).values()].reduce((total, value) => total + value, 0);
        const pairs = ((ids.length - 1) * (ids.length - 2)) / 2;
        expect(sum * pairs).toBeCloseTo(detours(ids, ties), 6);
      }),
    );
  });

  it('knows nothing of nobody', () => {
    expect([networkDensity(1, 0), effectiveSize(0, 0), constraint([], [])]).toEqual([null, null, null]);
    expect([...betweenness([1, 2], [tie(1, 2)]).values()]).toEqual([0, 0]);
  });
});

/** Steps between people beyond the first, over all pairs that can reach each other (Floyd & Warshall). */
function detours(ids: readonly number[], ties: readonly WeightedTie[]): number {
  const steps = new Map(
    ids.flatMap((one) => ids.map((other) => [`${one} ${other}`, one === other ? 0 : Infinity])),
  );
  for (const { first, second } of ties) steps.set(`${first} ${second}`, 1).set(`${second} ${first}`, 1);
  const between = (one: number, other: number) => steps.get(`${one} ${other}`) ?? Infinity;
  for (const via of ids)
    for (const from of ids)
      for (const to of ids)
        steps.set(`${from} ${to}`, Math.min(between(from, to), between(from, via) + between(via, to)));
  const known = [...steps.values()].filter((step) => Number.isFinite(step) && step > 0);
  return known.reduce((sum, step) => sum + step - 1, 0) / 2;
}

describe('ties from groups', () => {
  it('count a small table more than a crowd, and every shared group', () => {
    const ties = groupTies([
      [2, 1],
      [1, 2, 3, 4],
    ]);
    expect(ties.find(({ second }) => second === 2)).toEqual({ first: 1, second: 2, groups: 2, weight: 0.75 });
    expect(ties.find(({ second }) => second === 4)).toMatchObject({ groups: 1, weight: 0.25 });
    expect(groupTies([Array.from({ length: 61 }, (_, id) => id + 1)])).toEqual([]);
  });

  // With the owner in every group, everybody's ties to others in it add up to (members - 2) / (members - 1).
  it('give nobody more than one tie a group', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 }),
        (group) => {
          const own = groupTies([group]).filter(({ first, second }) =>
            [first, second].includes(group[0] ?? 0),
          );
          const sum = own.reduce((total, { weight }) => total + weight, 0);
          expect(sum).toBeCloseTo((group.length - 1) / group.length, 9);
        },
      ),
    );
  });

  it('without one group are those that the other groups make', () => {
    const group = fc.uniqueArray(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 5 }), group, (others, left) => {
        expect(pairsOf(tiesWithout(groupTies([...others, left]), left))).toEqual(pairsOf(groupTies(others)));
      }),
    );
  });
});

it('tells who is known by most of the others', () => {
  expect(knownByOthers([1, 2, 3, 4], [tie(1, 3), tie(2, 3), tie(3, 4)]).slice(0, 2)).toEqual([
    { personId: 3, known: 3, of: 3 },
    { personId: 1, known: 1, of: 3 },
  ]);
});
