import { expect, test } from 'vitest';
import {
  commandOf,
  shortcutGroups,
  turnCommandOf,
} from '../../../../../src/renderer/screens/call/shortcuts.ts';
import { firstAfter, speechAfter, speechIn } from '../../../../../src/renderer/screens/call/silence.ts';

const speech = speechIn([
  { startSeconds: 10, endSeconds: 12 },
  { startSeconds: 2, endSeconds: 4 },
  { startSeconds: 3, endSeconds: 5 },
  { startSeconds: 12.5, endSeconds: 13 },
]);

test('speech that overlaps is one stretch', () => {
  expect(speech).toEqual([
    { startSeconds: 2, endSeconds: 5 },
    { startSeconds: 10, endSeconds: 12 },
    { startSeconds: 12.5, endSeconds: 13 },
  ]);
});

test('silence is skipped up to just before the next words', () => {
  expect(speechAfter(speech, 0)).toBeCloseTo(1.7);
  expect(speechAfter(speech, 6)).toBeCloseTo(9.7);
});

test('nothing is skipped in speech, right after it, in short pauses and after the end', () => {
  expect([3, 5.1, 9.8, 12.2, 20].map((seconds) => speechAfter(speech, seconds))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test('the stretch after a moment is found', () => {
  expect([0, 2, 11, 99].map((seconds) => firstAfter(speech, seconds))).toEqual([0, 1, 2, 3]);
});

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test('each command of the help has a key of its own', () => {
  const keys = shortcutGroups.flatMap(({ shortcuts }) => shortcuts.flatMap((shortcut) => shortcut.keys));
  expect(new Set(keys).size).toBe(keys.length);
});

test('single letters can be turned off, others stay', () => {
  expect(commandOf({ ...plain, key: 'j' }, true)).toBe('back');
  expect(commandOf({ ...plain, key: 'j' }, false)).toBeNull();
  expect(commandOf({ ...plain, key: 'z', ctrlKey: true }, false)).toBe('undo');
  expect(commandOf({ ...plain, key: 'Z', metaKey: true, shiftKey: true }, false)).toBe('redo');
});

test('keys of other programs are left alone', () => {
  expect(commandOf({ ...plain, key: 'r', ctrlKey: true }, true)).toBeNull();
  expect(turnCommandOf({ ...plain, key: 'ArrowLeft', altKey: true })).toBeNull();
});
