import type { Chunk } from './chunks.ts';
import { sampleRate } from './decode/sound.ts';
import { isCredible, withoutLoops } from './loops.ts';
import type { Heard, Recognizer } from './engines/engine.ts';
import { totalSeconds, type Span } from './span.ts';
import type { Turn, Word } from './transcript.ts';
import { alignWords, type Listen } from './wordTimes.ts';

/** The level speech is brought to for the model, which was trained on well recorded sound. */
const targetPower = 0.025; // -16 dB relative to full scale
const mostGain = 30;

/** Quiet telephone speech made as loud as the model knows it; never so loud that it clips. */
export function levelled(samples: Float32Array): Float32Array {
  let power = 0;
  let peak = 0;
  for (const sample of samples) {
    power += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  if (power === 0) return samples;
  const gain = Math.min(mostGain, 0.95 / peak, Math.sqrt((targetPower * samples.length) / power));
  return gain <= 1 ? samples : samples.map((sample) => sample * gain);
}

/** What was said in a chunk, with times in the recording. */
export interface ChunkWords {
  text: string;
  words: Word[];
  wordTimes: Turn['wordTimes'];
  language: string | null;
}

/** The engine's own times where it gave them (never outside the sound it heard), else the words fitted to the speech. */
function placeWords(
  { text, words, language }: Heard,
  heard: Span,
  speech: readonly Span[],
  listen: Listen,
): ChunkWords {
  if (words === null || words.length === 0) {
    return { text, words: alignWords(text, speech, listen), wordTimes: 'aligned', language };
  }
  const within = (seconds: number) => Math.min(heard.endSeconds, heard.startSeconds + Math.max(0, seconds));
  const placed = words.map((word) => ({
    ...word,
    startSeconds: within(word.startSeconds),
    endSeconds: within(Math.max(word.startSeconds, word.endSeconds)),
  }));
  return { text, words: placed, wordTimes: 'engine', language };
}

/** Each stretch of speech by itself; what cannot be right is cut to one round or left out. */
async function hearPieces(chunk: Chunk, listen: Listen, recognize: Recognizer): Promise<ChunkWords> {
  const parts: ChunkWords[] = [];
  for (const span of chunk.speech) {
    const samples = listen(span);
    if (samples.length < sampleRate / 10) continue;
    const { text, language } = await recognize(levelled(samples));
    const part = withoutLoops(text);
    if (!isCredible(part, totalSeconds([span]))) continue;
    parts.push(placeWords({ text: part, words: null, language }, span, [span], listen));
  }
  const text = parts.map((part) => part.text).filter((part) => part !== '');
  const words = parts.flatMap((part) => part.words);
  return { text: text.join(' '), words, wordTimes: 'aligned', language: parts[0]?.language ?? null };
}

/**
 * The words of a chunk. When they cannot be right (a loop, more words than fit), each stretch of speech is heard by
 * itself, and what still cannot be right is cut to one round or left out: better no words than invented ones.
 */
export async function hearWords(chunk: Chunk, listen: Listen, recognize: Recognizer): Promise<ChunkWords> {
  const heard = await recognize(levelled(listen(chunk.padded)));
  if (!isCredible(heard.text, totalSeconds(chunk.speech))) return hearPieces(chunk, listen, recognize);
  return placeWords(heard, chunk.padded, chunk.speech, listen);
}
