import sherpa from 'sherpa-onnx-node';
import { z } from 'zod';
import { sampleRate } from '../decode/sound.ts';
import { findMoonshine, type MoonshineSize } from '../models.ts';
import type { Engine } from './engine.ts';

const resultSchema = z.object({ text: z.string() });

/** Moonshine (Jeffries et al. 2024), English only. Throws `speech-model-missing`. */
export async function loadMoonshine(size: MoonshineSize, threads: number): Promise<Engine> {
  const { name, encoder, decoder, tokens } = await findMoonshine(size);
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate, featureDim: 80 },
    modelConfig: {
      moonshine: { encoder, mergedDecoder: decoder },
      tokens,
      numThreads: threads,
      provider: 'cpu',
      debug: false,
    },
  });
  return {
    name,
    async hear(samples) {
      const stream = recognizer.createStream();
      stream.acceptWaveform({ samples, sampleRate });
      const { text } = resultSchema.parse(await recognizer.decodeAsync(stream));
      return { text: text.trim(), words: null, language: 'en' };
    },
  };
}
