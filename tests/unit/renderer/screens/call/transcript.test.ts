import { expect, test } from 'vitest';
import type { CallTurn } from '../../../../../src/shared/model/calls.ts';
import { rowAt, rowTops } from '../../../../../src/renderer/screens/call/rowLayout.ts';
import { shiftRuns } from '../../../../../src/renderer/screens/call/shiftRuns.ts';
import { cursorOn, moveTurn, selectedIds } from '../../../../../src/renderer/screens/call/turnCursor.ts';
import { wordAt, wordPieces } from '../../../../../src/renderer/screens/call/wordPieces.ts';

const silent = {
  pitchHertz: null,
  pitchRangeSemitones: null,
  loudnessDecibels: null,
  wordsPerMinute: null,
  pauseShare: null,
  jitterPercent: null,
  shimmerPercent: null,
  alphaRatioDecibels: null,
};

function makeTurn(text: string, signals: CallTurn['signals'] = []): CallTurn {
  const words = (text.match(/[\p{L}’']+/gu) ?? []).map((word, index) => {
    return { text: word, startSeconds: 10 + index, endSeconds: 10.8 + index, probability: null };
  });
  return {
    utteranceId: 1,
    index: 0,
    label: 0,
    channel: 'left',
    startSeconds: 10,
    endSeconds: 10 + words.length,
    text,
    words,
    wordTimes: 'aligned',
    speakerFrom: 'channel',
    speakerConfidence: null,
    isEdited: false,
    voice: silent,
    signals,
    valence: null,
  };
}

test('the pieces are the text, each word in its place', () => {
  const pieces = wordPieces(makeTurn('Well, that never happened!'));
  expect(pieces.map(({ text }) => text).join('')).toBe('Well, that never happened!');
  expect(pieces.filter(({ wordIndex }) => wordIndex !== null).map(({ text }) => text)).toEqual([
    'Well',
    'that',
    'never',
    'happened',
  ]);
});

test('a mark ends once, behind its last word', () => {
  const signals: CallTurn['signals'] = [
    {
      kind: 'tactic',
      label: 'denial',
      probability: 0.9,
      start: 6,
      end: 26,
      model: 'test 1',
      answer: null,
      isShown: true,
    },
  ];
  const ends = wordPieces(makeTurn('Well, that never happened!', signals)).filter(
    ({ ending }) => ending.length > 0,
  );
  expect(ends.map(({ text }) => text)).toEqual(['happened']);
});

test('words that are not in the text are shown all the same', () => {
  const turn = { ...makeTurn('one two'), text: 'three' };
  expect(
    wordPieces(turn)
      .map(({ text }) => text)
      .join(''),
  ).toBe('one two');
});

test('a word is said until the next one begins, and none outside the turn', () => {
  const turn = makeTurn('one two three');
  expect([9, 10, 10.9, 11, 12.9, 13].map((seconds) => wordAt(turn, seconds))).toEqual([-1, 0, 0, 1, 2, -1]);
});

test('the row at a height is found among rows of any height', () => {
  const tops = rowTops([10, 30, 5]);
  expect([0, 9, 10, 39, 40, 999].map((at) => rowAt(tops, at))).toEqual([0, 0, 1, 1, 2, 2]);
});

test('the selection reaches from where it began to the cursor, and ends with the next plain step', () => {
  const ids = [11, 12, 13, 14];
  const extended = moveTurn(moveTurn(cursorOn(13), ids, -1, true), ids, -1, true);
  expect(selectedIds(extended, ids)).toEqual([11, 12, 13]);
  expect(selectedIds(moveTurn(extended, ids, 1, false), ids)).toEqual([12]);
  expect(moveTurn(cursorOn(14), ids, 1, false).headId).toBe(14);
});

function shift(words: string | null, isMarked = true) {
  return { features: [], energy: 2, isMarked, words };
}

test('turns of one lasting shift are told as one, others apart', () => {
  const outline = [
    { label: 0, shift: shift('louder than usual') },
    { label: 1, shift: shift(null, false) },
    { label: 0, shift: null },
    { label: 0, shift: shift('louder than usual') },
    { label: 0, shift: shift(null, false) },
    { label: 0, shift: shift('louder than usual') },
  ].map((turn, index) => ({
    ...turn,
    utteranceId: index,
    startSeconds: index * 10,
    endSeconds: index * 10 + 8,
  }));
  expect(shiftRuns(outline).map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
    [0, 38],
    [50, 58],
  ]);
});
