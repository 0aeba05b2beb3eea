import { expect, it } from 'vitest';
import { remainingWords, speedWords } from '../../../../../src/renderer/screens/import/results/jobWords.ts';

it.each([
  [null, null],
  [3, 'a few seconds left'],
  [40, 'less than a minute left'],
  [60, 'about 1 minute left'],
  [300, 'about 5 minutes left'],
  [3500, 'about 1 hour left'],
  [9000, 'about 3 hours left'],
])('says of %s seconds: %s', (seconds, words) => {
  expect(remainingWords(seconds)).toBe(words);
});

it.each([
  ['utterances', 203.4, '12,000 messages a minute'],
  ['bytes', 3_400_000, '3.4 MB a second'],
  ['seconds', 11.8, '12 times as fast as it was spoken'],
  ['bytes', null, null],
  ['bytes', 0, null],
] as const)('tells the speed in %s', (unit, perSecond, words) => {
  expect(speedWords({ unit, perSecond })).toBe(words);
});
