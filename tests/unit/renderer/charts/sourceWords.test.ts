import { expect, test } from 'vitest';
import { sourceWords } from '../../../../src/renderer/charts/sourceWords.ts';
import { windowWords } from '../../../../src/shared/pictures/windowWords.ts';
import { anyWindow } from '../../anyWindow.ts';

const formatDay = () => '26 Feb 1970';

test('a number says from how much it was made, over which weeks, how many of them are known, and by whom', () => {
  expect(sourceWords({ n: 23, window: anyWindow, basis: 'estimate' }, ['talk', 'talks'], formatDay)).toBe(
    '23 talks, 8 weeks up to 26 Feb 1970, contact in 6 of them, from the words (estimate)',
  );
  expect(sourceWords({ n: 1, window: anyWindow, basis: 'self' }, ['talk', 'talks'], formatDay)).toMatch(
    /^1 talk, .* from what you rated$/,
  );
});

test.each([
  [8, 1, 'contact with anybody in all of them'],
  [8, 0, 'contact with anybody in none of them'],
  [1, 1, 'contact with anybody in it'],
])('of %i weeks with coverage %f it says "%s"', (weeks, coverage, words) => {
  const window = { ...anyWindow, weeks, coverage, contactWith: 'anybody' } as const;
  expect(windowWords(window, formatDay)).toMatch(new RegExp(`, ${words}$`, 'u'));
});
