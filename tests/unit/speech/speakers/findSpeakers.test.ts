import { array, assert, asyncProperty, constantFrom, double, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { findSpeakers, type SpeakerSpan } from '../../../../src/main/speech/speakers/findSpeakers.ts';
import type { Span } from '../../../../src/main/speech/span.ts';
import { deepVoice, highVoice, speakAs, type MadeVoice } from '../../../fixtures/audio/voice.ts';

async function* blocksOf(samples: Float32Array, size = 16_000): AsyncGenerator<Float32Array> {
  for (let start = 0; start < samples.length; start += size) yield samples.subarray(start, start + size);
}

/** A call of turns one after the other, each followed by 0.4 s of silence. */
function call(turns: readonly [MadeVoice, number][]): { samples: Float32Array; speech: Span[] } {
  const speech: Span[] = [];
  let end = 0;
  for (const [, seconds] of turns) {
    speech.push({ startSeconds: end, endSeconds: end + seconds });
    end += seconds + 0.4;
  }
  const samples = new Float32Array(Math.round(end * 16_000));
  for (const [index, [voice, seconds]] of turns.entries()) {
    const start = Math.round((speech[index]?.startSeconds ?? 0) * 16_000);
    samples.set(speakAs(voice, seconds, index + 1), start);
  }
  return { samples, speech };
}

const turnOrder: [MadeVoice, number][] = [
  [highVoice, 4],
  [deepVoice, 5],
  [highVoice, 3],
  [deepVoice, 0.8],
  [highVoice, 6],
  [deepVoice, 7],
  [highVoice, 0.8],
  [deepVoice, 4],
];
const twoVoices = call(turnOrder);

function speakersOf(spans: readonly SpeakerSpan[], speech: readonly Span[]): (number | undefined)[] {
  return speech.map(({ startSeconds, endSeconds }) => {
    const middle = (startSeconds + endSeconds) / 2;
    return spans.find((span) => span.startSeconds <= middle && middle < span.endSeconds)?.speaker;
  });
}

test('two voices are told apart turn by turn, short turns too; the first to speak is 0', async () => {
  const spans = await findSpeakers(blocksOf(twoVoices.samples), twoVoices.speech, { speakerCount: 2 });
  expect(speakersOf(spans, twoVoices.speech)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
});

test('that there are two is found without being told', async () => {
  const spans = await findSpeakers(blocksOf(twoVoices.samples), twoVoices.speech, { speakerCount: null });
  expect(new Set(spans.map(({ speaker }) => speaker))).toEqual(new Set([0, 1]));
});

test('where voices change within unbroken speech, the border is found to two thirds of a second', async () => {
  const { samples, speech } = twoVoices;
  const first = { startSeconds: 0, endSeconds: 9 };
  const joined = new Float32Array(samples);
  joined.set(speakAs(deepVoice, 5, 40), 4 * 16_000);
  const spans = await findSpeakers(blocksOf(joined), [first, ...speech.slice(2)], { speakerCount: 2 });
  expect(spans[0]?.speaker).toBe(0);
  expect(Math.abs((spans[0]?.endSeconds ?? 0) - 4)).toBeLessThan(0.67);
});

test('the blocks in which the sound comes, and another run, change nothing', async () => {
  const { samples, speech } = twoVoices;
  const once = await findSpeakers(blocksOf(samples), speech, { speakerCount: 2 });
  expect(await findSpeakers(blocksOf(samples, 777), speech, { speakerCount: 2 })).toEqual(once);
});

test('one speaker where the owner says so is certain, and one that is only supposed is not', async () => {
  const { samples, speech } = call([[deepVoice, 6]]);
  const known = await findSpeakers(blocksOf(samples), speech, { speakerCount: 1 });
  expect(known).toEqual([{ startSeconds: 0, endSeconds: 6, speaker: 0, confidence: 1 }]);
  const supposed = await findSpeakers(blocksOf(samples), speech.slice(0, 0), { speakerCount: null });
  expect(supposed).toEqual([]);
});

test('speech too short to tell a voice by is kept, without confidence', async () => {
  const speech = [
    { startSeconds: 0, endSeconds: 0.5 },
    { startSeconds: 90, endSeconds: 91 },
  ];
  const spans = await findSpeakers(blocksOf(speakAs(deepVoice, 1)), speech, { speakerCount: 2 });
  expect(spans.map(({ startSeconds, endSeconds }) => ({ startSeconds, endSeconds }))).toEqual(speech);
  expect(spans.every(({ speaker, confidence }) => speaker === 0 && confidence <= 0.5)).toBe(true);
});

test('whatever the speech, the spans cover it exactly and in order, with a confidence between 0 and 1', async () => {
  const lengths = array(
    tuple(double({ min: 0, max: 1, noNaN: true }), double({ min: 0.02, max: 4, noNaN: true })),
    { maxLength: 8 },
  );
  await assert(
    asyncProperty(lengths, constantFrom(null, 1, 2, 3), async (gapsAndLengths, speakerCount) => {
      let end = 0;
      const speech = gapsAndLengths.map(([gap, length]) => {
        const startSeconds = end + gap;
        end = startSeconds + length;
        return { startSeconds, endSeconds: end };
      });
      const spans = await findSpeakers(blocksOf(twoVoices.samples), speech, { speakerCount });
      const within = speech.map((whole) =>
        spans.filter(
          ({ startSeconds, endSeconds }) =>
            startSeconds >= whole.startSeconds && endSeconds <= whole.endSeconds,
        ),
      );
      for (const [index, parts] of within.entries()) {
        expect(parts[0]?.startSeconds).toBe(speech[index]?.startSeconds);
        expect(parts.at(-1)?.endSeconds).toBe(speech[index]?.endSeconds);
        for (const [at, part] of parts.entries())
          if (at > 0) expect(part.startSeconds).toBe(parts[at - 1]?.endSeconds);
      }
      expect(within.flat()).toHaveLength(spans.length);
      expect(spans.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true);
    }),
    { numRuns: 12 },
  );
});
