import { expect, it } from 'vitest';
import { asksForQuickExit } from '../../../../src/renderer/app/quickExit.ts';

/** Presses keys, each with its time in milliseconds, and says at which press the exit was asked for. */
function press(...keys: [string, number][]): number {
  const escapes: number[] = [];
  return keys.findIndex(([key, atMilliseconds]) => asksForQuickExit(key, atMilliseconds, escapes));
}

it('leaves at F9', () => {
  expect(press(['a', 0], ['F9', 50])).toBe(1);
});

it('leaves at the third Escape within 0.9 s', () => {
  expect(press(['Escape', 0], ['Escape', 300], ['Escape', 700])).toBe(2);
});

it('stays when the three come slowly', () => {
  expect(press(['Escape', 0], ['Escape', 600], ['Escape', 1200])).toBe(-1);
});

it('leaves when a slow first Escape is followed by three quick ones', () => {
  expect(press(['Escape', 0], ['Escape', 5000], ['Escape', 5200], ['Escape', 5400])).toBe(3);
});

it('begins to count anew after another key', () => {
  expect(press(['Escape', 0], ['Escape', 100], ['a', 150], ['Escape', 200])).toBe(-1);
});
