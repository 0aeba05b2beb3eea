import { createRequire } from 'node:module';
import { z } from 'zod';
import { EvenkeelError } from '../../../shared/errors.ts';
import { joinPieces, type Engine, type Heard } from './engine.ts';

const resultSchema = z.object({
  language: z.string().optional(),
  result: z.string(),
  /** Times in milliseconds. */
  segments: z.array(z.object({ text: z.string(), t0: z.number(), t1: z.number() })),
});

const transcribing = z.object({ promise: z.instanceof(Promise) });

/** The part of the native binding that is used here; the package brings no types. */
interface WhisperContext {
  transcribeData(samples: ArrayBuffer, options: Record<string, unknown>): unknown;
}

interface WhisperBinding {
  WhisperContext: new (options: { filePath: string; useGpu: boolean }) => WhisperContext;
}

/** A word with so small a remainder of a character has been cut inside of it. */
const brokenCharacter = '\uFFFD';

function isBinding(value: unknown): value is WhisperBinding {
  return typeof value === 'object' && value !== null && 'WhisperContext' in value;
}

/** whisper.cpp, built for this kind of machine. Throws `speech-engine-absent` where there is no such build. */
function loadBinding(): WhisperBinding {
  try {
    const binding: unknown = createRequire(import.meta.url)(
      `@fugood/node-whisper-${process.platform}-${process.arch}`,
    );
    if (isBinding(binding)) return binding;
  } catch (cause) {
    throw new EvenkeelError('speech-engine-absent', { cause });
  }
  throw new EvenkeelError('speech-engine-absent');
}

function toPcm(samples: Float32Array): ArrayBuffer {
  const pcm = new Int16Array(samples.length);
  for (const [index, sample] of samples.entries()) {
    pcm[index] = Math.round(Math.max(-1, Math.min(1, sample)) * 32_767);
  }
  return pcm.buffer;
}

function toHeard({ result, segments, language }: z.infer<typeof resultSchema>): Heard {
  const isWhole = segments.every(({ text }) => !text.includes(brokenCharacter));
  const pieces = segments.map(({ text, t0, t1 }) => ({
    text,
    startSeconds: t0 / 1000,
    endSeconds: Math.max(t0, t1) / 1000,
    probability: null,
  }));
  return {
    text: result.trim().replaceAll(/\s+/gu, ' '),
    words: isWhole ? joinPieces(pieces) : null,
    language: language === undefined || language === '' ? null : language,
  };
}

/** Whisper (Radford et al. 2022) from one file, by whisper.cpp. Throws `speech-engine-absent`, `speech-model-broken`. */
export function loadWhisperGgml(
  name: string,
  { filePath, isEnglishOnly }: { filePath: string; isEnglishOnly: boolean },
  threads: number,
): Engine {
  const { WhisperContext } = loadBinding();
  let context: WhisperContext;
  try {
    context = new WhisperContext({ filePath, useGpu: false });
  } catch (cause) {
    throw new EvenkeelError('speech-model-broken', { cause });
  }
  return {
    name,
    async hear(samples) {
      const options = {
        language: isEnglishOnly ? 'en' : 'auto',
        maxThreads: threads,
        tokenTimestamps: true,
        maxLen: 1,
        temperature: 0,
      };
      const { promise } = transcribing.parse(context.transcribeData(toPcm(samples), options));
      const result: unknown = await promise;
      return toHeard(resultSchema.parse(result));
    },
  };
}
