import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKeys, nameLikeness, readName } from '../../../src/shared/nameLikeness.ts';

test.each([
  ['Ann Berg', 'ann  berg', 'same'],
  ['José Núñez', 'Jose Nunez', 'spelling'],
  ['Jörg Müller', 'Joerg Mueller', 'spelling'],
  ['Søren Ærø', 'Soren Aero', 'spelling'],
  ['Dr. Ann Berg 🌸', 'Ann Berg (work)', 'spelling'],
  ["Ann O'Neil", 'Ann ONeil', 'spelling'],
  ['Berg, Ann', 'Ann Berg', 'order'],
  ['Ann B.', 'Ann Berg', 'initials'],
  ['Alex Morgan', 'Alexander Morgan', 'short form'],
  ['Ann Maria Berg', 'Ann Berg', 'short form'],
  ['Alex', 'Alexander', 'short form'],
  ['Ann', 'Ann Berg', 'first name'],
  ['Ann Berg', 'Ann Stone', null],
  ['Ann', 'Anna', 'short form'],
  ['Al', 'Alexander', null],
  ['Mika Berg', 'Ann Berg', null],
  ['Ann', 'Berg', null],
  ['🌸', '🌸', null],
  ['김민준', '김민준', 'same'],
  ['राम', 'रम', null],
])('%s and %s: %s', (first, second, likeness) => {
  expect(nameLikeness(readName(first), readName(second))).toBe(likeness);
});

const name = fc
  .array(
    fc.constantFrom(
      'Ann',
      'Anna',
      'Berg',
      'B.',
      'Müller',
      'Mueller',
      'Dr',
      'Maria',
      'O’Neil',
      '(work)',
      '🌸',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => readName(words.join(' ')));

test('likeness does not depend on who comes first, and alike names share a key', () => {
  fc.assert(
    fc.property(name, name, (first, second) => {
      const likeness = nameLikeness(first, second);
      expect(nameLikeness(second, first)).toBe(likeness);
      if (likeness === null) return;
      const keys = new Set(nameKeys(first));
      expect(nameKeys(second).some((key) => keys.has(key))).toBe(true);
    }),
  );
});

test('a name of titles alone keeps them', () => {
  expect(readName('Dr. Prof.').words).toEqual(['dr', 'prof']);
});
