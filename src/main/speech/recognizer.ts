import sherpa from 'sherpa-onnx-node';
import { z } from 'zod';
import { sampleRate } from './decode/sound.ts';
import type { SpeechModels } from './models.ts';

const resultSchema = z.object({ text: z.string() });

/** The words in a stretch of sound of less than 30 seconds at 16 kHz. */
export type Recognizer = (samples: Float32Array) => Promise<string>;

/** Loads Moonshine (Jeffries et al. 2024), about half a gigabyte of memory. */
export function createRecognizer(models: SpeechModels, threads: number): Recognizer {
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate, featureDim: 80 },
    modelConfig: {
      moonshine: { encoder: models.encoder, mergedDecoder: models.decoder },
      tokens: models.tokens,
      numThreads: threads,
      provider: 'cpu',
      debug: false,
    },
  });
  return async (samples) => {
    const stream = recognizer.createStream();
    stream.acceptWaveform({ samples, sampleRate });
    return resultSchema.parse(await recognizer.decodeAsync(stream)).text.trim();
  };
}
