import { describe, expect, it } from 'vitest';
import type { Chunk } from '../../../src/main/speech/chunks.ts';
import { hearWords, levelled } from '../../../src/main/speech/words.ts';

const chunk: Chunk = {
  lane: 0,
  startSeconds: 0,
  endSeconds: 6,
  speech: [
    { startSeconds: 0, endSeconds: 2 },
    { startSeconds: 3, endSeconds: 6 },
  ],
  padded: { startSeconds: 0, endSeconds: 6.2 },
};

/** A recognizer that says this for stretches of so many seconds. */
function recognizer(said: Record<number, string>) {
  return (samples: Float32Array) => {
    const text = said[Math.round(samples.length / 16_000)] ?? '';
    return Promise.resolve({ text, words: null, language: 'en' });
  };
}

function listen({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }): Float32Array {
  return new Float32Array(Math.round((endSeconds - startSeconds) * 16_000));
}

describe('the words of a chunk', () => {
  it('are what the model hears', async () => {
    const { text } = await hearWords(chunk, listen, recognizer({ 6: 'Good morning.' }));
    expect(text).toBe('Good morning.');
  });

  it('are heard again piece by piece after a loop', async () => {
    const loop = 'so I said '.repeat(20);
    const said = { 6: loop, 2: 'Good morning.', 3: 'How are you?' };
    const { text, words } = await hearWords(chunk, listen, recognizer(said));
    expect(text).toBe('Good morning. How are you?');
    expect(words[2]).toMatchObject({ text: 'How', startSeconds: 3 });
  });

  it('are left out where they cannot be believed', async () => {
    const tooMany = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const { text } = await hearWords(chunk, listen, recognizer({ 6: tooMany, 2: 'Yes.', 3: tooMany }));
    expect(text).toBe('Yes.');
  });
});

function word(text: string, startSeconds: number, endSeconds: number) {
  return { text, startSeconds, endSeconds, probability: null };
}

it('takes the engine’s own times, never outside of what it heard', async () => {
  const later = { ...chunk, padded: { startSeconds: 10, endSeconds: 16.2 } };
  const heard = {
    text: 'Good morning.',
    words: [word('Good', 0.5, 1), word('morning.', 1, 30)],
    language: 'de',
  };
  const said = await hearWords(later, listen, () => Promise.resolve(heard));
  expect(said).toEqual({
    text: 'Good morning.',
    words: [word('Good', 10.5, 11), word('morning.', 11, 16.2)],
    wordTimes: 'engine',
    language: 'de',
  });
});

describe('levelling', () => {
  it('lifts quiet speech, without clipping its loudest moment', () => {
    const quiet = Float32Array.from({ length: 1000 }, (_, index) => (index === 500 ? 0.1 : 0.001));
    expect(Math.max(...levelled(quiet))).toBeCloseTo(0.95, 5);
  });

  it('leaves loud speech and silence as they are', () => {
    const loud = new Float32Array(100).fill(0.5);
    const nothing = new Float32Array(100);
    expect([levelled(loud), levelled(nothing)]).toEqual([loud, nothing]);
  });
});
