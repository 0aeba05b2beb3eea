import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { goesBackAndForth, socialMinutes } from '../../../../src/shared/measures/socialTime.ts';

const minute = 60_000;
const talk = (from: number, to: number) => ({
  startMilliseconds: from * minute,
  endMilliseconds: to * minute,
});

test('talks at the same time are counted once, whatever their order', () => {
  expect(socialMinutes([talk(5, 20), talk(0, 10), talk(6, 8), talk(30, 31)])).toBe(21);
});

test('time in talks is never more than their sum, nor less than the longest', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(500), fc.nat(90)).map(([from, length]) => talk(from, from + length)),
  );
  fc.assert(
    fc.property(spans, (talks) => {
      const lengths = talks.map((one) => (one.endMilliseconds - one.startMilliseconds) / minute);
      const found = socialMinutes(talks);
      expect(found).toBeLessThanOrEqual(lengths.reduce((sum, length) => sum + length, 0));
      expect(found).toBeGreaterThanOrEqual(Math.max(0, ...lengths));
    }),
  );
});

test('a chat goes back and forth where both wrote five times, a call from ten minutes on', () => {
  const chat = { ...talk(0, 60), isSpoken: false };
  expect(goesBackAndForth({ ...chat, from: 30, to: 4 })).toBe(false);
  expect(goesBackAndForth({ ...chat, from: 5, to: 5 })).toBe(true);
  expect(goesBackAndForth({ ...talk(0, 9), isSpoken: true, from: 40, to: 40 })).toBe(false);
  expect(goesBackAndForth({ ...talk(0, 10), isSpoken: true, from: 1, to: 1 })).toBe(true);
});
