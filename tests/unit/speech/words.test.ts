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
  return (samples: Float32Array) => Promise.resolve(said[Math.round(samples.length / 16_000)] ?? '');
}

function listen({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }): Float32Array {
  return new Float32Array(Math.round((endSeconds - startSeconds) * 16_000));
}

describe('the words of a chunk', () => {
  it('are what the model hears', async () => {
    expect(await hearWords(chunk, listen, recognizer({ 6: 'Good morning.' }))).toBe('Good morning.');
  });

  it('are heard again piece by piece after a loop', async () => {
    const loop = 'so I said '.repeat(20);
    const said = { 6: loop, 2: 'Good morning.', 3: 'How are you?' };
    expect(await hearWords(chunk, listen, recognizer(said))).toBe('Good morning. How are you?');
  });

  it('are left out where they cannot be believed', async () => {
    const tooMany = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    expect(await hearWords(chunk, listen, recognizer({ 6: tooMany, 2: 'Yes.', 3: tooMany }))).toBe('Yes.');
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
