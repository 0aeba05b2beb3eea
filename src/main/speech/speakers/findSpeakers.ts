import type { Span } from '../span.ts';
import { clusterVoices } from './clusterVoices.ts';
import { listen } from './listen.ts';

/** A stretch of one speaker's speech in a recording where all share a channel: an estimate. */
export interface SpeakerSpan extends Span {
  /** 0 is the one who speaks first. */
  speaker: number;
  /** How sure it is that the one who speaks is this one of the speakers found, 0..1. */
  confidence: number;
}

export interface FindSpeakersOptions {
  /** How many people speak, 1 to 6, where the owner knows; null: estimated. */
  speakerCount: number | null;
}

/**
 * Tells apart who speaks when in a channel that several people share.
 * @param sound the channel's samples at 16 kHz, block by block, from its start
 * @param speech where somebody speaks, in order and without overlaps
 * @returns spans in order that together cover `speech`, each within one of its spans
 */
export async function findSpeakers(
  sound: AsyncIterable<Float32Array>,
  speech: readonly Span[],
  { speakerCount }: FindSpeakersOptions,
): Promise<SpeakerSpan[]> {
  const windows = await listen(sound, speech);
  const speakers = clusterVoices(
    windows.map(({ voice }) => voice),
    speakerCount ?? 2,
  );
  const spans: SpeakerSpan[] = [];
  for (const [index, { startSeconds, endSeconds }] of windows.entries()) {
    const speaker = speakers[index] ?? 0;
    const last = spans.at(-1);
    if (last?.speaker === speaker && last.endSeconds === startSeconds) last.endSeconds = endSeconds;
    else spans.push({ startSeconds, endSeconds, speaker, confidence: 0.5 });
  }
  return spans;
}
