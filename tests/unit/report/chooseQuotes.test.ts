import { describe, expect, it } from 'vitest';
import { chooseQuotes } from '../../../src/main/report/chooseQuotes.ts';
import { quoteOf } from './world.ts';

function supportive(text: string, interactionId: number, probability: number) {
  const signal = {
    kind: 'support',
    label: 'care',
    probability,
    start: 0,
    end: 1,
    isConfirmed: false,
  } as const;
  return quoteOf(text, { interactionId, atMilliseconds: interactionId, signals: [signal] });
}

describe('chooseQuotes', () => {
  it('takes the surest marks, one an interaction, in order of time', () => {
    const quotes = [0.5, 0.9, 0.7, 0.6, 0.8].map((probability, index) =>
      supportive(String(probability), index, probability),
    );
    const same = supportive('same interaction', 1, 0.85);
    expect(chooseQuotes([...quotes, same]).map(({ text }) => text)).toEqual(['0.9', '0.7', '0.6', '0.8']);
  });

  it('keeps room for support beside any number of possible tactics', () => {
    const tactics = Array.from({ length: 9 }, (_, index) =>
      quoteOf(`tactic ${index}`, { interactionId: index, atMilliseconds: index }),
    );
    const chosen = chooseQuotes([...tactics, supportive('take care', 20, 0.5)]);
    expect(chosen.map(({ text }) => text)).toEqual([
      'tactic 0',
      'tactic 1',
      'tactic 2',
      'tactic 3',
      'take care',
    ]);
  });
});
