import { expect, test } from 'vitest';
import {
  cepstrumSize,
  createVoiceFrames,
  levelPlace,
  pitchPlace,
} from '../../../../src/main/speech/speakers/voiceFrames.ts';
import { speakAs } from '../../../fixtures/audio/voice.ts';

function framesOf(samples: Float32Array, blockLength = 16_000): Float32Array[] {
  const frames: Float32Array[] = [];
  const hear = createVoiceFrames((frame) => frames.push(frame.slice()));
  for (let start = 0; start < samples.length; start += blockLength)
    hear(samples.subarray(start, start + blockLength));
  return frames;
}

function median(values: number[]): number {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test.each([90, 130, 180, 240, 320])('a voice at %d Hz is heard within a semitone', (pitchHertz) => {
  const voice = { pitchHertz, formantsHertz: [600, 1500, 2500] };
  const heard = median(framesOf(speakAs(voice, 4)).map((frame) => frame[pitchPlace] ?? 0));
  expect(Math.abs(12 * (heard - Math.log2(pitchHertz)))).toBeLessThan(1);
});

test('there are fifty frames a second, the same however the sound is cut', () => {
  const samples = speakAs({ pitchHertz: 120, formantsHertz: [500, 1500] }, 2);
  const frames = framesOf(samples);
  expect(frames.length).toBeGreaterThan(95);
  expect(framesOf(samples, 333)).toEqual(frames);
});

test('how loud a voice is changes its level and nothing else', () => {
  const samples = speakAs({ pitchHertz: 120, formantsHertz: [500, 1500] }, 1);
  const [loud, soft] = [samples, samples.map((sample) => sample / 4)].map((sound) => framesOf(sound)[20]);
  const difference = (place: number) => (loud?.[place] ?? 0) - (soft?.[place] ?? 0);
  expect(difference(levelPlace)).toBeCloseTo(12.04, 0);
  for (let place = 0; place < cepstrumSize; place += 1) expect(Math.abs(difference(place))).toBeLessThan(0.1);
});
