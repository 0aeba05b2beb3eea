import { describe, expect, it } from 'vitest';
import { findLanes, type HeardChannel } from '../../../src/main/speech/lanes.ts';
import type { Span } from '../../../src/main/speech/span.ts';

const windowSeconds = 512 / 16_000;

interface Talk {
  from: number;
  to: number;
  decibels: number;
}

/** A channel of 20 s with talk at these levels over a floor of -60 dB; all talk is taken for speech. */
function channel(...talks: Talk[]): HeardChannel {
  const power = Array.from({ length: Math.round(20 / windowSeconds) }, (_, index) => {
    const talk = talks.find(({ from, to }) => index * windowSeconds >= from && index * windowSeconds < to);
    return 10 ** ((talk?.decibels ?? -60) / 10);
  });
  return { power, speech: talks.map(({ from, to }) => ({ startSeconds: from, endSeconds: to })) };
}

const silent: HeardChannel = { power: Array.from({ length: 625 }, () => 0), speech: [] };

function rounded(spans: readonly Span[] | undefined): number[][] | undefined {
  return spans?.map(({ startSeconds, endSeconds }) => [Math.round(startSeconds), Math.round(endSeconds)]);
}

describe('finding who is heard where', () => {
  it('gives each side of a stereo call a lane of its own', () => {
    const left = channel({ from: 1, to: 5, decibels: -20 });
    const right = channel({ from: 6, to: 9, decibels: -26 });
    const lanes = findLanes([left, right]);
    expect(lanes.map(({ channel: name }) => name)).toEqual(['left', 'right']);
    expect(lanes.map((lane) => rounded(lane.speech))).toEqual([[[1, 5]], [[6, 9]]]);
  });

  it('leaves out the other’s voice bleeding in', () => {
    const left = channel({ from: 1, to: 5, decibels: -20 }, { from: 6, to: 9, decibels: -38 });
    const right = channel({ from: 1, to: 5, decibels: -38 }, { from: 6, to: 9, decibels: -20 });
    expect(findLanes([left, right]).map((lane) => rounded(lane.speech))).toEqual([[[1, 5]], [[6, 9]]]);
  });

  it('cuts the bleed off where it joins with speech of the channel’s own', () => {
    const left = channel({ from: 1, to: 5, decibels: -20 }, { from: 5, to: 9, decibels: -38 });
    const right = channel({ from: 5, to: 9, decibels: -20 });
    const joined = { ...left, speech: [{ startSeconds: 1, endSeconds: 9 }] };
    expect(rounded(findLanes([joined, right])[0]?.speech)).toEqual([[1, 5]]);
  });

  it('leaves out a loud echo, which rises and falls with the other’s voice', () => {
    const left = channel({ from: 0, to: 10, decibels: -20 });
    left.power = left.power.map((power, index) => power * 10 ** Math.sin(index));
    const own = channel({ from: 12, to: 18, decibels: -25 });
    // The echo's loudest moments are as loud as this side's own speaker.
    const right: HeardChannel = {
      power: own.power.map((power, index) => power + (left.power[index] ?? 0) * 0.1),
      speech: [{ startSeconds: 2, endSeconds: 8 }, ...own.speech],
    };
    expect(rounded(findLanes([left, right])[1]?.speech)).toEqual([[12, 18]]);
  });

  it('keeps both when they talk at the same time', () => {
    const left = channel({ from: 1, to: 8, decibels: -20 });
    const right = channel({ from: 6, to: 14, decibels: -24 });
    expect(findLanes([left, right]).map((lane) => rounded(lane.speech))).toEqual([[[1, 8]], [[6, 14]]]);
  });

  it('keeps a soft speaker beside a loud one', () => {
    const left = channel({ from: 1, to: 5, decibels: -15 });
    const right = channel({ from: 4, to: 9, decibels: -32 });
    expect(rounded(findLanes([left, right])[1]?.speech)).toEqual([[4, 9]]);
  });

  it('takes a stereo file with twice the same microphone for mono', () => {
    const talk = channel({ from: 1, to: 5, decibels: -20 });
    const [lane, ...others] = findLanes([talk, channel({ from: 1, to: 5, decibels: -22 })]);
    expect([lane?.channel, lane?.source, rounded(lane?.speech)]).toEqual(['mixed', 'both', [[1, 5]]]);
    expect(others).toEqual([]);
  });

  it('takes a stereo file with one empty channel for mono', () => {
    const talk = channel({ from: 1, to: 5, decibels: -20 });
    expect(findLanes([silent, talk])).toEqual([
      { channel: 'mixed', source: 'right', speaker: null, speech: talk.speech },
    ]);
    expect(findLanes([talk, silent])).toEqual([
      { channel: 'mixed', source: 'left', speaker: null, speech: talk.speech },
    ]);
  });

  it('has one lane for a mono file, without speech too', () => {
    expect(findLanes([silent])).toEqual([{ channel: 'mixed', source: 'left', speaker: null, speech: [] }]);
  });
});
