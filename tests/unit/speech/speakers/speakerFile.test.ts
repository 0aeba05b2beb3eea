import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert, asyncProperty, uint8Array } from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EvenkeelError } from '../../../../src/shared/errors.ts';
import { createAddedVoices } from '../../../../src/main/speech/speakers/addedVoices.ts';
import { findSpeakers } from '../../../../src/main/speech/speakers/findSpeakers.ts';
import { describeSpeakerFile } from '../../../../src/main/speech/speakers/speakerFile.ts';
import { dimensions, speakerOnnx, usualMetadata } from '../../../fixtures/audio/speakerOnnx.ts';
import { deepVoice, highVoice, speakAs } from '../../../fixtures/audio/voice.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'speaker-file-'));
});
afterEach(async () => rm(folder, { recursive: true }));

async function written(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'voices.onnx');
  await writeFile(path, bytes);
  return path;
}

async function* oneBlock(samples: Float32Array): AsyncGenerator<Float32Array> {
  yield samples;
}

test('a speaker model says what it is', async () => {
  const path = await written(speakerOnnx());
  const { sha256, ...rest } = await describeSpeakerFile(path);
  expect(rest).toEqual({ path, name: 'voices.onnx', dimensions, sizeBytes: speakerOnnx().length });
  expect(sha256).toBe(createHash('sha256').update(speakerOnnx()).digest('hex'));
});

test.each([
  ['a text', new TextEncoder().encode('This is not a model.')],
  ['nothing', new Uint8Array(0)],
  ['a model that is broken off', speakerOnnx().subarray(0, 900)],
  ['a model that does not say it is for speakers', speakerOnnx({ ...usualMetadata, framework: 'whisper' })],
  ['a model for another rate', speakerOnnx({ ...usualMetadata, sample_rate: '8000' })],
])('%s is refused', async (_, bytes) => {
  await expect(describeSpeakerFile(await written(bytes))).rejects.toThrow(
    new EvenkeelError('speaker-model-unfit'),
  );
});

test('a file that is not there is refused', async () => {
  await expect(describeSpeakerFile(join(folder, 'none.onnx'))).rejects.toThrow(
    new EvenkeelError('file-unreadable'),
  );
});

test('any bytes at all are a model or are refused', async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 200 }), async (bytes) => {
      await expect(describeSpeakerFile(await written(bytes))).rejects.toThrow(EvenkeelError);
    }),
    { numRuns: 50 },
  );
});

test('an added model tells voices in the place of our own', async () => {
  const added = await describeSpeakerFile(await written(speakerOnnx()));
  const samples = new Float32Array(20 * 16_000);
  samples.set(speakAs(deepVoice, 9, 1));
  samples.set(speakAs(highVoice, 9, 2), 10 * 16_000);
  const speech = [
    { startSeconds: 0, endSeconds: 9 },
    { startSeconds: 10, endSeconds: 19 },
  ];
  const spans = await findSpeakers(oneBlock(samples), speech, { speakerCount: 2, added });
  expect(spans.map(({ speaker }) => speaker)).toEqual([0, 1]);
});

test('the windows of an added model are the same however the sound comes', async () => {
  const speech = [
    { startSeconds: 0.3, endSeconds: 3 },
    { startSeconds: 3.2, endSeconds: 6 },
  ];
  const heard: Float32Array[][] = [];
  for (const size of [333, 16_000, 96_000]) {
    const windows: Float32Array[] = [];
    const voices = createAddedVoices((samples) => {
      windows.push(samples);
      return new Float64Array(1);
    }, speech);
    const samples = speakAs(deepVoice, 6);
    async function* blocks() {
      for (let start = 0; start < samples.length; start += size) yield samples.subarray(start, start + size);
    }
    for await (const block of voices.overhear(blocks())) expect(block.length).toBeGreaterThan(0);
    heard.push(windows);
  }
  expect(heard[0]?.length).toBe(6);
  expect(heard[1]).toEqual(heard[0]);
  expect(heard[2]).toEqual(heard[0]);
});
