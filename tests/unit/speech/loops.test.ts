import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, isCredible, withoutLoops } from '../../../src/main/speech/loops.ts';

describe('guarding against loops', () => {
  it('cuts a phrase said over and over to one round', () => {
    const loop = 'and then I said '.repeat(8);
    expect(withoutLoops(`Well, ${loop}goodbye.`)).toBe('Well, and then I said goodbye.');
  });

  it('sees through case and punctuation', () => {
    expect(withoutLoops('I, I, I. I I, I, i I')).toBe('I,');
  });

  it('leaves what people do say', () => {
    const text = 'No, no, no, no! I know, I know, I know. It is very, very good.';
    expect(withoutLoops(text)).toBe(text);
  });

  it('never adds words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 60 }), (words) => {
        expect(countWords(withoutLoops(words.join(' ')))).toBeLessThanOrEqual(words.length);
      }),
    );
  });

  it('does not believe more words than the time allows', () => {
    const tenWords = 'one two three four five six seven eight nine ten';
    expect([isCredible(tenWords, 2), isCredible(tenWords, 0.5)]).toEqual([true, false]);
  });
});
