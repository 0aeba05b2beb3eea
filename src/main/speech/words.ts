import type { Chunk } from './chunks.ts';
import { sampleRate } from './decode/sound.ts';
import { isCredible, withoutLoops } from './loops.ts';
import type { Recognizer } from './recognizer.ts';
import type { Span } from './span.ts';

/** Gives the sound of a span of one lane. */
export type Listen = (span: Span) => Float32Array;

/** The level speech is brought to for the model, which was trained on well recorded sound. */
const targetPower = 0.01; // -20 dB relative to full scale
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

function seconds(spans: readonly Span[]): number {
  return spans.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
}

/**
 * The words of a chunk. When they cannot be right (a loop, more words than fit), each stretch of speech is heard by
 * itself, and what still cannot be right is cut to one round or left out: better no words than invented ones.
 */
export async function hearWords(chunk: Chunk, listen: Listen, recognize: Recognizer): Promise<string> {
  const text = await recognize(levelled(listen(chunk.padded)));
  if (isCredible(text, seconds(chunk.speech))) return text;
  const parts: string[] = [];
  for (const span of chunk.speech) {
    const samples = listen(span);
    if (samples.length < sampleRate / 10) continue;
    const part = withoutLoops(await recognize(levelled(samples)));
    if (isCredible(part, seconds([span]))) parts.push(part);
  }
  return parts.filter((part) => part !== '').join(' ');
}
