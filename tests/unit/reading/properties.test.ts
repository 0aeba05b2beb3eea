import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createReader } from '../../../src/main/reading/evenkeelReader.ts';
import { normalise } from '../../../src/main/reading/normalise.ts';
import { families } from '../../../src/main/reading/patterns/families.ts';
import { anyOf, writtenOut } from '../../../src/main/reading/patterns/pattern.ts';
import { requiredStrings } from '../../../src/main/reading/patterns/required.ts';
import { signalLabels } from '../../../src/shared/model/signals.ts';

const reader = createReader();
const pieces = [
  'you’re overreacting',
  'you stupid idiot',
  'after all I’ve done for you',
  "I'm so proud of you",
  'İstanbul',
  '😂',
  '\u200b',
  'ﬀ',
  '"',
  ' said ',
  'I never said that',
  'you promised me',
  '\n',
  ' ',
  '…',
  'ẞ',
  '👨‍👩‍👧',
  'don’t ',
  'you ',
  'if you leave, I’ll ruin you',
  'LOL',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
);
const turns = fc.array(
  fc.record({ speaker: fc.constantFrom('a', 'b', 'c'), text, isOwner: fc.constant(null) }),
  { maxLength: 9 },
);

it('marks words inside the text with labels of their kind, and never twice differently', () => {
  fc.assert(
    fc.property(turns, (dialogue) => {
      const reading = reader.readDialogue(dialogue);
      expect(reader.readDialogue(dialogue)).toEqual(reading);
      expect(reading.turns).toHaveLength(dialogue.length);
      expect(reading.manipulation >= 0 && reading.manipulation <= 1).toBe(true);
      reading.turns.forEach(({ signals, valence }, index) => {
        const length = dialogue[index]?.text.length ?? 0;
        expect(valence >= -1 && valence <= 1).toBe(true);
        for (const { start, end, label, kind, probability } of signals) {
          expect(0 <= start && start < end && end <= length).toBe(true);
          expect(kind).toBe(signalLabels[label].kind);
          expect(probability > 0 && probability <= 1).toBe(true);
        }
      });
    }),
    { numRuns: 300 },
  );
});

it('keeps the length of any text when making it ready', () => {
  fc.assert(fc.property(text, (one) => normalise(one).length === one.length));
});

it('never rules out a pattern that fits', () => {
  const patterns = families
    .flatMap((family) => family.patterns)
    .map(([, words]) => ({
      regex: new RegExp(anyOf([words])),
      needed: requiredStrings(writtenOut(words)),
    }));
  fc.assert(
    fc.property(text.map(normalise), (one) => {
      for (const { regex, needed } of patterns)
        if (needed.length > 0 && regex.test(one))
          expect(needed.some((string) => one.includes(string))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('reads very long turns of one kind of letter without getting stuck', () => {
  const long = ['you ', 'you’re so ', 'if you leave ', 'a', '"', ' ', ',,,', 'just just ', 'i am '].map(
    (piece) => piece.repeat(30_000 / piece.length),
  );
  const reading = reader.readDialogue(long.map((one) => ({ speaker: 'a', text: one, isOwner: null })));
  expect(reading.turns).toHaveLength(long.length);
});
