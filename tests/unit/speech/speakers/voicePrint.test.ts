import { expect, test } from 'vitest';
import {
  matchVoice,
  takeVoicePrint,
  type VoicePrint,
} from '../../../../src/main/speech/speakers/voicePrint.ts';
import { deepVoice, highVoice, speakAs, type MadeVoice } from '../../../fixtures/audio/voice.ts';

async function* oneBlock(samples: Float32Array): AsyncGenerator<Float32Array> {
  yield samples;
}

async function printOf(voice: MadeVoice, seed: number): Promise<VoicePrint> {
  const print = await takeVoicePrint(oneBlock(speakAs(voice, 8, seed)), [{ startSeconds: 0, endSeconds: 8 }]);
  if (print === null) throw new Error('the voice is long enough');
  return print;
}

test('a voice fits its own print better than that of another', async () => {
  const print = await printOf(deepVoice, 1);
  const [same, other] = [await printOf(deepVoice, 2), await printOf(highVoice, 3)];
  expect(matchVoice(print, same)).toBeGreaterThan((matchVoice(print, other) ?? 1) + 0.2);
});

test('no match is ever certain', async () => {
  const print = await printOf(deepVoice, 1);
  expect(matchVoice(print, print)).toBeLessThanOrEqual(0.9);
});

test('prints of one added model are compared by how alike they are', () => {
  const print = { model: 'voices.onnx (0123456789ab)', embedding: Float64Array.of(1, 0) };
  expect(matchVoice(print, print)).toBeGreaterThan(0.8);
  expect(matchVoice(print, { ...print, embedding: Float64Array.of(0, 1) })).toBeLessThan(0.01);
});

test('prints of different models are not compared', async () => {
  const print = await printOf(deepVoice, 1);
  expect(matchVoice(print, { ...print, model: 'another' })).toBeNull();
});

test('speech of a second gives no print', async () => {
  const short = await takeVoicePrint(oneBlock(speakAs(deepVoice, 3)), [{ startSeconds: 1, endSeconds: 2 }]);
  expect(short).toBeNull();
});
