import { z } from 'zod';
import { sampleRate } from '../decode/sound.ts';
import { joinPieces, type Engine, type HeardWord } from './engine.ts';
import { loadRecognizer } from './recognizer.ts';

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
  const whisper = {
    encoder: files.encoder,
    decoder: files.decoder,
    // Empty: it listens for the language.
    language: '',
    task: 'transcribe' as const,
    tailPaddings: -1,
    enableTokenTimestamps: true,
  };
  const recognize = loadRecognizer({ whisper, tokens: files.tokens }, threads, resultSchema);
  return {
    name,
    async hear(samples) {
      const result = await recognize(samples);
      const language = result.lang === undefined || result.lang === '' ? null : result.lang;
      return { text: result.text.trim(), words: toWords(result, samples.length / sampleRate), language };
    },
  };
}
