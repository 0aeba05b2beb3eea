import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtMarks } from '../../../../src/renderer/screens/conversation/markedSpans.ts';
import { occurrences } from '../../../../src/renderer/screens/conversations/occurrences.ts';

test('overlapping marks share the piece where they overlap', () => {
  const pieces = cutAtMarks('You always do that.', [
    { start: 0, end: 10 },
    { start: 4, end: 18 },
  ]);
  expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
    ['You ', 1],
    ['always', 2],
    [' do that', 1],
    ['.', 0],
  ]);
});

test('whatever the marks, no letter is lost or doubled', () => {
  const mark = fc.record({ start: fc.nat(60), end: fc.nat(60) });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(mark), (text, marks) => {
      expect(
        cutAtMarks(text, marks)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('a search finds words in any case, and signs stand for themselves', () => {
  expect(occurrences('Why? WHY (not)?', 'why (not)?')).toEqual([
    { start: 0, end: 3 },
    { start: 5, end: 8 },
    { start: 9, end: 15 },
  ]);
});
