import { z } from 'zod';
import { findMoonshine, type MoonshineSize } from '../models.ts';
import type { Engine } from './engine.ts';
import { loadRecognizer } from './recognizer.ts';

const resultSchema = z.object({ text: z.string() });

/** Moonshine (Jeffries et al. 2024), English only. Throws `speech-model-missing`. */
export async function loadMoonshine(size: MoonshineSize, threads: number): Promise<Engine> {
  const { name, encoder, decoder, tokens } = await findMoonshine(size);
  const model = { moonshine: { encoder, mergedDecoder: decoder }, tokens };
  const recognize = loadRecognizer(model, threads, resultSchema);
  return {
    name,
    async hear(samples) {
      const { text } = await recognize(samples);
      return { text: text.trim(), words: null, language: 'en' };
    },
  };
}
