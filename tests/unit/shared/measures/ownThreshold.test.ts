import { assert, property, array, record, double, boolean } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownThreshold, type AnsweredMark } from '../../../../src/shared/measures/ownThreshold.ts';

const marks = (probability: number, isConfirmed: boolean, count: number): AnsweredMark[] =>
  Array.from({ length: count }, () => ({ probability, isConfirmed }));

const answered = array(
  record({ probability: double({ min: 0, max: 1, noNaN: true }), isConfirmed: boolean() }),
  { maxLength: 40 },
);

describe('the threshold of an owner', () => {
  it('stays the usual one until five marks were answered', () => {
    expect(ownThreshold(marks(0.55, false, 4))).toBe(0.5);
    expect(ownThreshold(marks(0.55, false, 5))).toBe(0.6);
  });

  it('stays the usual one where at least half was confirmed', () => {
    expect(ownThreshold([...marks(0.6, true, 5), ...marks(0.6, false, 5)])).toBe(0.5);
  });

  it('rises only over the marks that were dismissed, as long as surer ones were confirmed', () => {
    expect(ownThreshold([...marks(0.62, false, 9), ...marks(0.9, true, 4)])).toBe(0.65);
  });

  it('never hides everything', () => {
    expect(ownThreshold(marks(0.99, false, 1000))).toBe(0.95);
  });

  it('is never lowered by a dismissal and never raised by a confirmation', () => {
    assert(
      property(answered, double({ min: 0, max: 1, noNaN: true }), (answers, probability) => {
        const enough = [...marks(0.5, true, 3), ...marks(0.5, false, 3), ...answers];
        const before = ownThreshold(enough);
        return (
          ownThreshold([...enough, { probability, isConfirmed: false }]) >= before &&
          ownThreshold([...enough, { probability, isConfirmed: true }]) <= before
        );
      }),
    );
  });
});
