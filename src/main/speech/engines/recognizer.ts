import sherpa, { type OfflineRecognizerConfig } from 'sherpa-onnx-node';
import type { z } from 'zod';
import { sampleRate } from '../decode/sound.ts';

/** The files of a model, and what only its kind is told. */
type Model = Pick<OfflineRecognizerConfig['modelConfig'], 'moonshine' | 'whisper' | 'tokens'>;

/** Loads a model; gives what hears one stretch of sound and answers in the model's own form. */
export function loadRecognizer<Heard>(
  model: Model,
  threads: number,
  schema: z.ZodType<Heard>,
): (samples: Float32Array) => Promise<Heard> {
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate, featureDim: 80 },
    modelConfig: { ...model, numThreads: threads, provider: 'cpu', debug: false },
  });
  return async (samples) => {
    const stream = recognizer.createStream();
    stream.acceptWaveform({ samples, sampleRate });
    return schema.parse(await recognizer.decodeAsync(stream));
  };
}
