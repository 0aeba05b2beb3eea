import sherpa from 'sherpa-onnx-node';
import { z } from 'zod';
import { sampleRate } from '../decode/sound.ts';
import { joinPieces, type Engine, type HeardWord } from './engine.ts';

const resultSchema = z.object({
  text: z.string(),
  lang: z.string().optional(),
  tokens: z.array(z.string()).optional(),
  timestamps: z.array(z.number()).optional(),
});

/** A model made for it tells when each piece of a word begins; most do not. */
function toWords(
  { tokens = [], timestamps = [] }: z.infer<typeof resultSchema>,
  length: number,
): HeardWord[] | null {
  if (tokens.length === 0 || timestamps.length !== tokens.length) return null;
  const pieces = tokens.map((text, index) => ({
    text,
    startSeconds: timestamps[index] ?? 0,
    endSeconds: timestamps[index + 1] ?? length,
    probability: null,
  }));
  return joinPieces(pieces);
}

/** Whisper (Radford et al. 2022) in the form of an encoder, a decoder and their tokens, as sherpa-onnx takes them. */
export function loadWhisperOnnx(
  name: string,
  files: { encoder: string; decoder: string; tokens: string },
  threads: number,
): Engine {
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate, featureDim: 80 },
    modelConfig: {
      whisper: {
        encoder: files.encoder,
        decoder: files.decoder,
        // Empty: it listens for the language.
        language: '',
        task: 'transcribe',
        tailPaddings: -1,
        enableTokenTimestamps: true,
      },
      tokens: files.tokens,
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
      const result = resultSchema.parse(await recognizer.decodeAsync(stream));
      const language = result.lang === undefined || result.lang === '' ? null : result.lang;
      return { text: result.text.trim(), words: toWords(result, samples.length / sampleRate), language };
    },
  };
}
