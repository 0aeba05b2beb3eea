import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameCorrector, soundKey } from '../../../src/main/speech/names.ts';

function said(text: string) {
  const words = text
    .split(' ')
    .map((word, index) => ({ text: word, startSeconds: index, endSeconds: index + 1, probability: null }));
  return { text, words, wordTimes: 'aligned' as const, language: 'en' };
}

function correct(text: string, ...names: string[]): string {
  return createNameCorrector(names)(said(text)).text;
}

describe('names in the owner’s spelling', () => {
  it('are put where a name was heard that sounds the same', () => {
    expect(correct('I told Maia’s friend, and Lindquist, too.', 'Maya Lindqvist')).toBe(
      'I told Maya’s friend, and Lindqvist, too.',
    );
    expect(correct('then Catherine and Erick came', 'Katherine', 'Erik')).toBe(
      'then Katherine and Erik came',
    );
  });

  it('keep beside them what was heard', () => {
    const { words } = createNameCorrector(['Maya'])(said('Ask Maia.'));
    expect(words[1]).toMatchObject({ text: 'Maya.', heard: 'Maia.' });
  });

  it('are never put for common words, first words, other names, or where two would fit', () => {
    const untouched = 'Mark the market. Marked down, Marc met Paul and a maya.';
    expect(correct('Maia said. Maia went to the maia.', 'Maya')).toBe('Maia said. Maia went to the maia.');
    expect(correct(untouched, 'Maya', 'Pauline', 'Martin')).toBe(untouched);
    expect(correct('I saw Maia', 'Maja', 'Maya')).toBe('I saw Maia');
    expect(correct('We met John', 'Joan', 'Jo')).toBe('We met John');
  });

  it('leave everything as it is where nobody is known', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(correct(text)).toBe(text);
      }),
    );
  });

  it('sound alike in all their spellings', () => {
    expect(new Set(['Philip', 'Filip', 'Phillip'].map(soundKey)).size).toBe(1);
    expect(soundKey('Erik')).toBe(soundKey('Eric'));
    expect(soundKey('Anna')).not.toBe(soundKey('Maya'));
  });
});
