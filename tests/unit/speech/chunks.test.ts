import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planChunks, type Chunk } from '../../../src/main/speech/chunks.ts';
import type { Lane } from '../../../src/main/speech/lanes.ts';
import type { Span } from '../../../src/main/speech/span.ts';

function span(startSeconds: number, endSeconds: number): Span {
  return { startSeconds, endSeconds };
}

function mono(...speech: Span[]): Lane[] {
  return [{ channel: 'mixed', source: 'left', speaker: null, speech }];
}

function stereo(left: Span[], right: Span[]): Lane[] {
  return [
    { channel: 'left', source: 'left', speaker: null, speech: left },
    { channel: 'right', source: 'right', speaker: null, speech: right },
  ];
}

function times(chunks: readonly Chunk[]): string[] {
  return chunks.map(({ lane, startSeconds, endSeconds }) => `${lane}: ${startSeconds}-${endSeconds}`);
}

function seconds(spans: readonly Span[]): number {
  return spans.reduce((sum, one) => sum + one.endSeconds - one.startSeconds, 0);
}

/** Speech as the voice activity detector gives it: pieces in order, with silences between. */
const speech = fc
  .array(
    fc.tuple(fc.double({ min: 0.1, max: 6, noNaN: true }), fc.double({ min: 0.25, max: 30, noNaN: true })),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => {
    let time = 0;
    return pieces.map(([silenceSeconds, speechSeconds]) => {
      const startSeconds = time + silenceSeconds;
      time = startSeconds + speechSeconds;
      return span(startSeconds, time);
    });
  });

describe('packing speech into chunks', () => {
  it('puts pieces with short silences together', () => {
    expect(times(planChunks(mono(span(1, 3), span(3.5, 6), span(6.4, 9))))).toEqual(['0: 1-9']);
  });

  it('does not listen to a long silence', () => {
    expect(times(planChunks(mono(span(1, 3), span(6, 9))))).toEqual(['0: 1-3', '0: 6-9']);
  });

  it('ends a turn where the other spoke in a silence of a second', () => {
    const lanes = stereo([span(0, 3), span(5, 8)], [span(3.2, 4.8)]);
    expect(times(planChunks(lanes))).toEqual(['0: 0-3', '1: 3.2-4.8', '0: 5-8']);
  });

  it('keeps a turn together over a short pause in which the other agrees', () => {
    const lanes = stereo([span(0, 3), span(3.6, 8)], [span(2.9, 3.5)]);
    expect(times(planChunks(lanes))).toEqual(['1: 2.9-3.5', '0: 0-8']);
  });

  it('gives each voice of one channel its own turns, none with the other’s words in it', () => {
    const [voice, other] = [span(0, 3), span(3.2, 3.9)];
    const lanes: Lane[] = [
      { channel: 'mixed', source: 'left', speaker: 0, speech: [voice, span(4, 8)] },
      { channel: 'mixed', source: 'left', speaker: 1, speech: [other] },
    ];
    const chunks = planChunks(lanes);
    expect(times(chunks)).toEqual(['0: 0-3', '1: 3.2-3.9', '0: 4-8']);
    expect(chunks[0]?.padded.endSeconds).toBeCloseTo(3.1);
    expect(chunks[1]?.padded.startSeconds).toBeCloseTo(3.1);
    expect(chunks[2]?.padded.startSeconds).toBeCloseTo(3.95);
  });

  it('cuts a long turn in its widest late silence', () => {
    const lanes = mono(span(0, 9), span(9.3, 14), span(15, 18), span(18.3, 26));
    expect(times(planChunks(lanes))).toEqual(['0: 0-14', '0: 15-26']);
  });

  it('pads with silence, but never with a neighbour’s words', () => {
    const [first, second] = planChunks(mono(span(0.1, 15), span(15.2, 30)));
    expect(first?.padded).toEqual({ startSeconds: 0.05, endSeconds: 15.1 });
    expect(second?.padded.endSeconds).toBeCloseTo(30.12);
  });

  it('keeps all speech, once, in chunks far below 30 s and in the order of their ends', () => {
    fc.assert(
      fc.property(speech, speech, (left, right) => {
        const lanes = stereo(left, right);
        const chunks = planChunks(lanes);
        const ends = chunks.map(({ endSeconds }) => endSeconds);
        expect(ends).toEqual(ends.toSorted((first, second) => first - second));
        for (const { padded } of chunks) {
          expect(padded.endSeconds - padded.startSeconds).toBeLessThan(21);
        }
        expect(seconds(chunks.flatMap((chunk) => chunk.speech))).toBeCloseTo(seconds([...left, ...right]), 6);
      }),
    );
  });
});
