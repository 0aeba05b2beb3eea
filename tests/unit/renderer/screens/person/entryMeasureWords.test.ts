import { expect, test } from 'vitest';
import {
  entryMeasureWords,
  standingWords,
} from '../../../../../src/renderer/screens/person/entryMeasureWords.ts';
import { entryMeasureKindSchema, type EntryMeasure } from '../../../../../src/shared/model/entryMeasures.ts';
import { anyWindow } from '../../../anyWindow.ts';

const measure = (changes: Partial<EntryMeasure>): EntryMeasure => ({
  kind: 'spin',
  estimate: { value: 40, low: 30, high: 50, intervalPercent: 80, n: 14, basis: 'self', window: anyWindow },
  needs: 14,
  entryIds: Array.from({ length: 14 }, (_, index) => index + 1),
  isCharacteristic: false,
  ...changes,
});

test('below its gate a measure says how many entries it has and needs', () => {
  expect([
    standingWords(measure({ estimate: null, entryIds: [1, 2, 3] })),
    standingWords(measure({ estimate: null, kind: 'relativeSpread' })),
  ]).toEqual([
    'No number yet: it needs 14 entries, and has 3.',
    'No number: so near the end of the scale it would mislead.',
  ]);
});

test('a spread is told as a trait of the tie only from 42 entries on, a mean never speaks of it', () => {
  expect([
    standingWords(measure({})),
    standingWords(measure({ isCharacteristic: true })),
    standingWords(measure({ kind: 'onEdge', isCharacteristic: null })),
  ]).toEqual([
    'It tells of these weeks only. From 42 entries on it can be taken for how it is between you.',
    'From 42 entries or more: it can be taken for how it is between you.',
    null,
  ]);
});

test('every measure has a name and says what it is made from, none of it a verdict', () => {
  const words = entryMeasureKindSchema.options.map((kind) => entryMeasureWords(kind, 'Maya', 0.3));
  expect(new Set(words.map(({ name }) => name)).size).toBe(words.length);
  expect(words.some(({ help }) => help === '' || /toxic|abus|narciss/i.test(help))).toBe(false);
});
