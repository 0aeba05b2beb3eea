import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkModel, checkSpeakerModel } from '../../../src/main/speech/checkModel.ts';
import { describeModel } from '../../../src/main/speech/engines/addedModel.ts';
import { joinPieces } from '../../../src/main/speech/engines/engine.ts';
import { knownModels } from '../../../src/main/speech/engines/knownModels.ts';
import { Transcriber, transcribeFile } from '../../../src/main/speech/transcribe.ts';
import type { SpeechEvent } from '../../../src/main/speech/transcript.ts';
import { usualSpeechSettings, type AddedModel } from '../../../src/shared/model/speech.ts';
import { randomGgmlModel } from '../../fixtures/audio/ggmlModel.ts';
import { speakerOnnx } from '../../fixtures/audio/speakerOnnx.ts';

const twoVoices = join(import.meta.dirname, '../../fixtures/audio/two-voices.ogg');
const patience = 240_000;

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-models-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function modelFile(name: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, randomGgmlModel());
  return path;
}

async function hear(
  added: AddedModel,
  onEvent: (event: SpeechEvent) => void,
  signal?: AbortSignal,
): Promise<void> {
  await transcribeFile(
    { ...usualSpeechSettings, engine: 'added', added },
    {
      recording: { path: twoVoices, key: null, fromSeconds: 0, speakerCount: null, names: [] },
      signal,
      onEvent,
    },
  );
}

describe('a speech model the owner adds', () => {
  it('is tried, used, told to be unknown, and can be stopped', { timeout: patience }, async () => {
    const added = await checkModel(await modelFile('ggml-own.bin'));
    expect(added).toMatchObject({ form: 'ggml', name: 'ggml-own.bin', isKnown: false, isEnglishOnly: true });
    const events: SpeechEvent[] = [];
    await hear(added, (event) => void events.push(event));
    expect(events.map(({ type }) => type)).toEqual(['started', 'loading', 'turns', 'turns', 'done']);
    expect(events[0]).toMatchObject({ model: 'ggml-own.bin (not known to Evenkeel)' });
    const stopping = new AbortController();
    const stopped = hear(added, ({ type }) => void (type === 'turns' && stopping.abort()), stopping.signal);
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });

  it(
    'is refused where it is no model, is cut short, or is another file than before',
    { timeout: patience },
    async () => {
      await expect(checkModel(twoVoices)).rejects.toMatchObject({ code: 'speech-model-unfit' });
      await expect(checkModel(join(directory, 'absent.bin'))).rejects.toMatchObject({
        code: 'file-unreadable',
      });
      const path = await modelFile('ggml-short.bin');
      const whole = await describeModel(path);
      await truncate(path, 5_000_000);
      await expect(checkModel(path)).rejects.toMatchObject({ code: 'speech-model-broken' });
      await expect(hear(whole, () => undefined)).rejects.toMatchObject({ code: 'speech-model-changed' });
    },
  );

  it('in ONNX form takes its decoder and tokens from beside its encoder', async () => {
    const names = [
      'tiny-encoder.int8.onnx',
      'tiny-decoder.int8.onnx',
      'tiny-tokens.txt',
      'base-encoder.onnx',
    ];
    for (const name of names) await writeFile(join(directory, name), name);
    const { form, files } = await describeModel(join(directory, 'tiny-encoder.int8.onnx'));
    expect([form, ...files.map(({ path }) => path)]).toEqual([
      'onnx',
      ...names.slice(0, 3).map((name) => join(directory, name)),
    ]);
    await expect(describeModel(join(directory, 'base-encoder.onnx'))).rejects.toMatchObject({
      code: 'speech-model-unfit',
    });
  });

  it('in ONNX form is refused where its files are no models', { timeout: patience }, async () => {
    await expect(checkModel(join(directory, 'tiny-encoder.int8.onnx'))).rejects.toMatchObject({
      code: 'speech-model-broken',
    });
  });

  it('is known by a sum of its own', () => {
    const sums = knownModels.map(({ sha256 }) => sha256);
    expect(new Set(sums).size).toBe(sums.length);
    expect(sums.every((sum) => /^[0-9a-f]{64}$/u.test(sum))).toBe(true);
  });
});

describe('a speaker model the owner adds', () => {
  const speech = [
    { startSeconds: 0.5, endSeconds: 5.5 },
    { startSeconds: 7.5, endSeconds: 12 },
  ];
  const file = { path: twoVoices, key: null };

  it('is tried, and then takes voice prints and tells voices apart', { timeout: patience }, async () => {
    const path = join(directory, 'own-voices.onnx');
    await writeFile(path, speakerOnnx());
    const speakers = await checkSpeakerModel(path);
    const transcriber = new Transcriber({ ...usualSpeechSettings, speakers });
    try {
      const prints = await transcriber.takeVoicePrints(file, [
        { channel: 'mixed', speech },
        { channel: 'left', speech: [] },
      ]);
      expect(prints.map((print) => print?.model)).toEqual([
        `own-voices.onnx (${speakers.sha256.slice(0, 12)})`,
        undefined,
      ]);
      expect(prints[0]?.embedding).toHaveLength(speakers.dimensions);
      const spans = await transcriber.findSpeakers(
        file,
        { speech, speakerCount: 2 },
        { signal: new AbortController().signal, onHeard: () => undefined },
      );
      expect(spans.at(-1)?.endSeconds).toBe(12);
    } finally {
      transcriber.end();
    }
  });

  it('is refused where it is no model, is broken inside, or is another file than before', async () => {
    await expect(checkSpeakerModel(twoVoices)).rejects.toMatchObject({ code: 'speaker-model-unfit' });
    const path = join(directory, 'broken-voices.onnx');
    const bytes = speakerOnnx();
    // The name of an operation in the network, which nothing outside of the model's own library looks at.
    const at = Buffer.from(bytes).indexOf('MatMul');
    await writeFile(path, bytes.with(at, 0x58));
    await expect(checkSpeakerModel(path)).rejects.toMatchObject({ code: 'speaker-model-broken' });
    await writeFile(path, bytes);
    const speakers = await checkSpeakerModel(path);
    await writeFile(path, bytes.with(at, 0x58));
    const transcriber = new Transcriber({ ...usualSpeechSettings, speakers });
    await expect(transcriber.takeVoicePrints(file, [{ channel: 'mixed', speech }])).rejects.toMatchObject({
      code: 'speaker-model-changed',
    });
    transcriber.end();
  });
});

function piece(text: string, startSeconds: number) {
  return { text, startSeconds, endSeconds: startSeconds + 1, probability: null };
}

it('joins the pieces of words that a model gives', () => {
  expect(
    joinPieces([piece(' Wh', 0), piece('y', 1), piece('?', 2), piece(' Yes', 4), piece(' ', 5)]),
  ).toEqual([
    { text: 'Why?', startSeconds: 0, endSeconds: 3, probability: null },
    { text: 'Yes', startSeconds: 4, endSeconds: 5, probability: null },
  ]);
});
