import { expect, test } from 'vitest';
import { Speed } from '../../../src/main/work/speed.ts';

/** The pace after some seconds of a steady speed, told each quarter of a second. */
function after(seconds: number, perSecond: (atSecond: number) => number, total: number | null) {
  const speed = new Speed();
  let done = 0;
  let pace = speed.at(0, 0, total);
  for (let quarter = 1; quarter <= seconds * 4; quarter++) {
    done += perSecond(quarter / 4) / 4;
    pace = speed.at(quarter * 250, done, total);
  }
  return pace;
}

test('nothing is said before it can be told', () => {
  expect(after(1, () => 100, 1000)).toEqual({ perSecond: null, remainingSeconds: null });
});

test('a steady pace gives what remains, in steps that grow with it', () => {
  expect(after(10, () => 100, 2000)).toEqual({ perSecond: 100, remainingSeconds: 10 });
  expect(after(10, () => 100, 8000).remainingSeconds).toBe(70);
  expect(after(10, () => 100, 40_100).remainingSeconds).toBe(405);
  expect(after(10, () => 100, 500_000).remainingSeconds).toBe(5040);
});

test('only the last ten seconds count', () => {
  expect(after(40, (second) => (second <= 20 ? 1000 : 10), null)).toEqual({
    perSecond: 10,
    remainingSeconds: null,
  });
});

test('where nothing goes on, nothing is promised', () => {
  expect(after(15, () => 0, 100)).toEqual({ perSecond: 0, remainingSeconds: null });
});
